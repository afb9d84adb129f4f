import { encodePgm } from '../../shared/ocr/pixels/encode-pgm.ts';
import type { LanguageTrial } from './language-trial.ts';
import { startTesseractReader, type ReaderOptions, type ReadJob, type ReadLines } from './tesseract-reader.ts';
import { createWorkerPool } from './worker-pool.ts';
import type { PoolWorker } from './worker-slot.ts';

export interface TesseractLanguageTrialOptions {
  /** As in `TesseractEngineOptions`. */
  readonly assetBase: string;
  /** Replaced by tests. */
  readonly startReader?: (options: ReaderOptions) => Promise<PoolWorker<ReadJob, ReadLines>>;
}

/** A script for a whole continent takes some seconds to start on a slow machine. */
const DEADLINE_MS = 60_000;

/** In a worker of its own, so that data which brings tesseract down takes nothing else along. */
export function createTesseractLanguageTrial({ assetBase, startReader = startTesseractReader }: TesseractLanguageTrialOptions): LanguageTrial {
  return async ({ code, bytes }) => {
    const pool = createWorkerPool<ReadJob, ReadLines>({
      size: 1,
      start: () => startReader({ assetBase, languages: code, added: [{ code, bytes }] }),
      startDeadlineMs: DEADLINE_MS,
      jobDeadlineMs: DEADLINE_MS,
      jobsPerWorker: 1,
    });
    const outcome = await pool.run({ picture: drawLine(), onProgress: () => undefined }, { key: code, signal: undefined });
    pool.dispose();
    return outcome.kind === 'failed' ? outcome.message : null;
  };
}

/** Strokes in a row: whatever letters they are taken for, the network has run once. */
function drawLine(): Uint8Array<ArrayBuffer> {
  const size = { widthPx: 200, heightPx: 64 };
  const data = new Uint8Array(size.widthPx * size.heightPx).fill(255);
  for (let left = 20; left < 180; left += 12) {
    for (let top = 20; top < 44; top += 1) data.fill(0, top * size.widthPx + left, top * size.widthPx + left + 4);
  }
  return encodePgm({ ...size, data });
}
