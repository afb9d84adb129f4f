import { useCallback } from 'react';
import type { ImportSnapshot } from '../../ingest/import-queue.ts';
import { useServices } from '../../services/services.tsx';
import { useWatched } from '../../services/use-watched.ts';

const NO_IMPORTS: ImportSnapshot = { jobs: [], progress: new Map(), paused: false, arriving: 0, leaving: 0 };

export function useImports(): ImportSnapshot {
  const { imports } = useServices();
  const watch = useCallback((listener: (snapshot: ImportSnapshot) => void) => imports.watch(listener), [imports]);
  return useWatched(watch, NO_IMPORTS);
}
