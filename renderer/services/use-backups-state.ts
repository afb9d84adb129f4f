import { useCallback } from 'react';
import type { BackupsState } from '../../shared/backup/backups.ts';
import { useServices } from './services.tsx';
import { useWatched } from './use-watched.ts';

/** The backups and what is being done with them; null until known, and where the host has none. */
export function useBackupsState(): BackupsState | null {
  const { backups } = useServices().host;
  const watch = useCallback((listener: (state: BackupsState | null) => void) => {
    if (backups === null) return () => undefined;
    let isTold = false;
    const stop = backups.onState((state) => {
      isTold = true;
      listener(state);
    });
    // What was told meanwhile is newer than this answer.
    void backups.getState().then((state) => { if (!isTold) listener(state); }, () => undefined);
    return stop;
  }, [backups]);
  return useWatched(watch, null);
}
