import { liveQuery } from 'dexie';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';

export interface WatchQuery<T> {
  readonly read: () => Promise<T>;
  readonly listener: (value: T) => void;
  readonly isSame?: (a: T, b: T) => boolean;
  /** A query that could not be answered is told here; the listener keeps what it knew and never sees "nothing". */
  readonly onTrouble: (error: unknown) => void;
}

/** Reads now and after each change that touches what was read, from this window or another. */
export function watchQuery<T>({ read, listener, isSame, onTrouble }: WatchQuery<T>): Unsubscribe {
  let last: { readonly value: T } | undefined;
  // liveQuery itself stays silent when the database is closed, so the trouble is told from inside the query.
  const readOrTell = async (): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      onTrouble(error);
      throw error;
    }
  };
  const subscription = liveQuery(readOrTell).subscribe({
    next(value) {
      if (last !== undefined && isSame?.(last.value, value) === true) return;
      last = { value };
      listener(value);
    },
    // Told above; without this liveQuery would report it as an unhandled error as well.
    error: () => undefined,
  });
  return () => subscription.unsubscribe();
}
