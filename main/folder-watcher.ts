import { watch, type FSWatcher } from 'node:fs';

/** A save is a row of events (temporary file, rename); they are told as one. */
const SETTLE_MS = 300;

export interface FolderWatcher {
  /** Watches exactly these folders from now on. */
  follow(folders: readonly string[]): void;
  close(): void;
}

/**
 * Tells when something happens in one of its folders. A watcher for each folder: Linux has no recursive ones before Node 20, and the
 * oldest Electron of the tests has Node 16. What cannot be watched (a network drive, too many folders) is found by looking again.
 */
export function createFolderWatcher(onChange: () => void): FolderWatcher {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const changed = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange();
    }, SETTLE_MS);
  };
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const begin = (folder: string): void => {
    try {
      const watcher = watch(folder, { persistent: false }, changed);
      watcher.on('error', () => { drop(folder); });
      watchers.set(folder, watcher);
    } catch {
      drop(folder);
    }
  };
  return {
    follow(folders) {
      const wanted = new Set(folders);
      for (const folder of [...watchers.keys()]) if (!wanted.has(folder)) drop(folder);
      for (const folder of folders) if (!watchers.has(folder)) begin(folder);
    },
    close() {
      for (const folder of [...watchers.keys()]) drop(folder);
      clearTimeout(timer);
    },
  };
}
