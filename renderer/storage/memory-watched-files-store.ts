import type { WatchedFile, WatchedFilesStore } from './watched-files-store.ts';
import { WRITTEN } from './write-outcome.ts';

/** The fake of the store of watched files. */
export function createMemoryWatchedFilesStore(): WatchedFilesStore {
  const files = new Map<string, WatchedFile>();
  return {
    load: () => Promise.resolve([...files.values()]),
    put(changed) {
      for (const file of changed) files.set(file.path, file);
      return Promise.resolve(WRITTEN);
    },
    clear() {
      files.clear();
      return Promise.resolve(WRITTEN);
    },
  };
}
