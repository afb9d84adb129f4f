import type { Endpoint } from 'comlink';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';

/** A started search worker, or in tests something that behaves like one. */
export interface SearchWorker {
  readonly endpoint: Endpoint;
  /** Called when the worker died or sent something unreadable; it is of no more use then. */
  onFailure(listener: () => void): Unsubscribe;
  terminate(): void;
}

/** Starts the worker of the real app; its script is `search.worker.ts`. */
export function startSearchWorker(): SearchWorker {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module', name: 'search' });
  return {
    endpoint: worker,
    onFailure(listener) {
      worker.addEventListener('error', listener);
      worker.addEventListener('messageerror', listener);
      return () => {
        worker.removeEventListener('error', listener);
        worker.removeEventListener('messageerror', listener);
      };
    },
    terminate: () => worker.terminate(),
  };
}
