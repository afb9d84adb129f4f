import { releaseProxy, wrap } from 'comlink';
import type { PictureWorker, PrepareJob, PrepareOutcome } from './picture-worker.ts';
import type { PoolWorker } from './worker-slot.ts';

/** Starts the picture worker as the pool wants it. */
export function startPicturePreparer(): Promise<PoolWorker<PrepareJob, PrepareOutcome>> {
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<PictureWorker>(worker);
  return Promise.resolve({
    run: (job: PrepareJob) => remote.prepare(job),
    crashed: new Promise<string>((resolve) => {
      worker.addEventListener('error', (event) => resolve(event.message || 'the worker stopped'));
    }),
    terminate: () => {
      remote[releaseProxy]();
      worker.terminate();
    },
  });
}
