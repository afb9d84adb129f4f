import { expose } from 'comlink';
import { toRemoteIndex } from './remote-index.ts';
import type { NoteIndex } from './note-index.ts';
import type { SearchWorker } from './search-worker.ts';

/** Fake: a worker in this process, behind a real message channel, that dies on command. */
export interface FakeSearchWorker extends SearchWorker {
  fail(): void;
}

export function createFakeSearchWorker(index: NoteIndex): FakeSearchWorker {
  const { port1, port2 } = new MessageChannel();
  const listeners = new Set<() => void>();
  expose(toRemoteIndex(index), port1);
  const close = (): void => {
    port1.close();
    port2.close();
  };
  return {
    endpoint: port2,
    onFailure(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    terminate: close,
    fail() {
      close();
      [...listeners].forEach((listener) => listener());
    },
  };
}
