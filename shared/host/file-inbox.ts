import type { OpenedFile } from '../host.ts';
import type { Unsubscribe } from '../unsubscribe.ts';

export interface FileInbox {
  deliver(files: readonly OpenedFile[]): void;
  /** Listeners get what is delivered from now on; the first one also gets what waited. */
  onFiles(listener: (files: readonly OpenedFile[]) => void): Unsubscribe;
}

/**
 * Keeps opened files until somebody listens. Without it a file is lost when it arrives between two listeners, as it happens
 * while React mounts, unmounts and mounts again.
 */
export function createFileInbox(): FileInbox {
  const listeners = new Set<(files: readonly OpenedFile[]) => void>();
  let waiting: readonly OpenedFile[] = [];

  const handOver = (): void => {
    if (listeners.size === 0) return;
    const files = waiting;
    waiting = [];
    if (files.length > 0) for (const listener of listeners) listener(files);
  };

  return {
    deliver(files) {
      waiting = [...waiting, ...files];
      handOver();
    },
    onFiles(listener) {
      // A wrapper of its own, so that the same function may listen twice and each undo ends its own.
      const own = (files: readonly OpenedFile[]): void => { listener(files); };
      listeners.add(own);
      // Later, so that a listener that stops at once takes nothing with it.
      void Promise.resolve().then(handOver);
      return () => void listeners.delete(own);
    },
  };
}
