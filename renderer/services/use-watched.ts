import { useEffect, useState } from 'react';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';

/**
 * The newest value of a `watch*` function of a port. `watch` must keep its identity between renders (`useCallback`);
 * a new one starts a new subscription and shows `initial` until it answers.
 */
export function useWatched<Value>(watch: (listener: (value: Value) => void) => Unsubscribe, initial: Value): Value {
  const [seen, setSeen] = useState({ watch, value: initial });
  useEffect(() => watch((value) => { setSeen({ watch, value }); }), [watch]);
  return seen.watch === watch ? seen.value : initial;
}
