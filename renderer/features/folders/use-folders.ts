import { useCallback } from 'react';
import type { FolderWatchSnapshot } from '../../ingest/folder-watch.ts';
import type { MirrorSnapshot } from '../../interop/mirror/mirror.ts';
import { useServices } from '../../services/services.tsx';
import { useWatched } from '../../services/use-watched.ts';

const NO_MIRROR: MirrorSnapshot = { status: { kind: 'off' }, folderName: '', notes: 0, unreadable: [], conflicts: [] };
const NO_WATCH: FolderWatchSnapshot = { status: { kind: 'off' }, folderName: '', suggestedName: null, imported: 0, older: 0 };

const nothing = (): void => undefined;

/** How the mirror stands; off where the host keeps no folders. */
export function useMirror(): MirrorSnapshot {
  const { mirror } = useServices();
  return useWatched(useCallback((listener: (snapshot: MirrorSnapshot) => void) => mirror?.watch(listener) ?? nothing, [mirror]), NO_MIRROR);
}

/** How the watched folder stands; off where the host keeps no folders. */
export function useFolderWatch(): FolderWatchSnapshot {
  const { folderWatch } = useServices();
  return useWatched(useCallback((listener: (snapshot: FolderWatchSnapshot) => void) => folderWatch?.watch(listener) ?? nothing, [folderWatch]), NO_WATCH);
}
