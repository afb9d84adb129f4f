import type { Box, OcrLine, OcrMark } from '../../shared/ocr/ocr-page.ts';
import { startPaddleReader, type PaddleJob, type PaddleResult } from './paddle-reader.ts';
import type { PaddleStrip, StripStart } from './read-with-paddle.ts';
import { joinBands } from './restore-lines.ts';
import { createWorkerPool } from './worker-pool.ts';
import type { PoolOutcome, PoolWorker } from './worker-slot.ts';

export interface PaddlePoolOptions {
  /** URL of the folder that serves `scripts/ocr-assets.mjs`, ending in a slash. */
  readonly assetBase: string;
  readonly workers: number;
  readonly limits?: Partial<PaddleLimits>;
  /** Replaced by tests that need workers which crash or hang. */
  readonly startReader?: (options: { readonly assetBase: string }) => Promise<PoolWorker<PaddleJob, PaddleResult>>;
}

export interface PaddleLimits {
  /** 20 MB of runtime and models are read and compiled. */
  readonly startDeadlineMs: number;
  readonly jobDeadlineMs: number;
  readonly jobsPerWorker: number;
  /** A worker holds some 300 MB. */
  readonly idleMs: number;
  /** Each job decodes the picture anew; a line takes a tenth of a second. */
  readonly linesPerJob: number;
}

const LIMITS: PaddleLimits = { startDeadlineMs: 60_000, jobDeadlineMs: 120_000, jobsPerWorker: 60, idleMs: 60_000, linesPerJob: 96 };

export interface PaddlePage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly lines: readonly OcrLine[];
  readonly marks: readonly OcrMark[];
}

export interface PaddleRequest {
  readonly picture: Blob;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (fraction: number) => void;
}

/** The second engine's workers. They start with the first job and go when there is none for a while. */
export interface PaddlePool {
  /** Null when the picture cannot be decoded. */
  readPicture(request: PaddleRequest): Promise<PoolOutcome<PaddlePage | null>>;
  /** One line for each box, null where nothing was read. */
  readLines(boxes: readonly Box[], request: PaddleRequest): Promise<PoolOutcome<readonly (OcrLine | null)[]>>;
  /** As `OcrEngine.setWorkers`. */
  setWorkers(count: number): void;
  dispose(): void;
}

export function createPaddlePool(options: PaddlePoolOptions): PaddlePool {
  const limits = { ...LIMITS, ...options.limits };
  const start = options.startReader ?? startPaddleReader;
  const pool = createWorkerPool<PaddleJob, PaddleResult>({
    size: options.workers,
    start: () => start({ assetBase: options.assetBase }),
    startDeadlineMs: limits.startDeadlineMs,
    jobDeadlineMs: limits.jobDeadlineMs,
    jobsPerWorker: limits.jobsPerWorker,
    idleMs: limits.idleMs,
  });

  const run = (job: PaddleJob, { signal }: PaddleRequest): Promise<PoolOutcome<PaddleResult>> => pool.run(job, { key: '', signal });

  /** Strip after strip, each a job with a deadline of its own, so that a tall picture may take its time. */
  async function readPicture(request: PaddleRequest): Promise<PoolOutcome<PaddlePage | null>> {
    const strips: PaddleStrip[] = [];
    for (let start: StripStart = { topPx: 0, ownTopPx: 0 }; ; ) {
      const outcome = await run({ kind: 'strip', picture: request.picture, start }, request);
      if (outcome.kind !== 'done') return outcome;
      if (outcome.result.kind !== 'strip') return { kind: 'done', result: null };
      const { strip } = outcome.result;
      strips.push(strip);
      start = strip.next;
      request.onProgress(start.topPx / strip.heightPx);
      if (start.topPx >= strip.heightPx) return { kind: 'done', result: joinStrips(strip, strips) };
    }
  }

  async function readLines(boxes: readonly Box[], request: PaddleRequest): Promise<PoolOutcome<readonly (OcrLine | null)[]>> {
    const lines: (OcrLine | null)[] = [];
    while (lines.length < boxes.length) {
      const some = boxes.slice(lines.length, lines.length + limits.linesPerJob);
      const outcome = await run({ kind: 'lines', picture: request.picture, boxes: some }, request);
      if (outcome.kind !== 'done') return outcome;
      const { result } = outcome;
      lines.push(...some.map((_, index) => (result.kind === 'lines' ? (result.lines[index] ?? null) : null)));
      request.onProgress(lines.length / boxes.length);
    }
    return { kind: 'done', result: lines };
  }

  return { readPicture, readLines, setWorkers: (count) => pool.resize(count), dispose: () => pool.dispose() };
}

function joinStrips({ widthPx, heightPx }: PaddleStrip, strips: readonly PaddleStrip[]): PaddlePage {
  return { widthPx, heightPx, lines: joinBands(strips.map(({ lines }) => lines)), marks: strips.flatMap(({ marks }) => marks) };
}
