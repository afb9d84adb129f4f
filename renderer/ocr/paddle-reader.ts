import { releaseProxy, wrap, type Remote } from 'comlink';
import type { Box, OcrLine } from '../../shared/ocr/ocr-page.ts';
import type { PaddleWorker } from './paddle-worker.ts';
import type { PaddleStrip, StripStart } from './read-with-paddle.ts';
import type { PoolWorker } from './worker-slot.ts';

export type PaddleJob =
  /** Finds and reads lines from a row on, as far down as one job goes. */
  | { readonly kind: 'strip'; readonly picture: Blob; readonly start: StripStart }
  /** Reads lines that were found already. */
  | { readonly kind: 'lines'; readonly picture: Blob; readonly boxes: readonly Box[] };

export type PaddleResult =
  | { readonly kind: 'strip'; readonly strip: PaddleStrip }
  /** One for each box, null where nothing was read. */
  | { readonly kind: 'lines'; readonly lines: readonly (OcrLine | null)[] }
  | { readonly kind: 'undecodable' };

/** Starts the second engine's worker as the pool wants it. Rejects when runtime or models cannot be loaded. */
export async function startPaddleReader({ assetBase }: { readonly assetBase: string }): Promise<PoolWorker<PaddleJob, PaddleResult>> {
  const worker = new Worker(new URL('./paddle-worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<PaddleWorker>(worker);
  const crashed = new Promise<string>((resolve) => {
    worker.addEventListener('error', (event) => resolve(event.message || 'the worker stopped'));
  });
  const terminate = (): void => {
    remote[releaseProxy]();
    worker.terminate();
  };
  const failed = await Promise.race([remote.load(assetBase).then(() => null, String), crashed]);
  if (failed !== null) {
    terminate();
    throw new Error(failed);
  }
  return { run: (job) => runJob(remote, job), crashed, terminate };
}

async function runJob(remote: Remote<PaddleWorker>, job: PaddleJob): Promise<PaddleResult> {
  if (job.kind === 'strip') {
    const strip = await remote.readStrip(job.picture, job.start);
    return strip === null ? { kind: 'undecodable' } : { kind: 'strip', strip };
  }
  const lines = await remote.readLines(job.picture, job.boxes);
  return lines === null ? { kind: 'undecodable' } : { kind: 'lines', lines };
}
