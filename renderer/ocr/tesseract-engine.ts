import { sortLanguages, type LanguageCode } from '../../shared/ocr/languages.ts';
import type { OcrEngineInfo, OcrPage } from '../../shared/ocr/ocr-page.ts';
import { readApostrophes } from '../../shared/ocr/pixels/read-apostrophes.ts';
import { weighWords } from '../../shared/ocr/pixels/weigh-words.ts';
import { once } from '../../shared/once.ts';
import { NO_ADDED_LANGUAGES, readAdded, toReaderKey, type AddedLanguageData, type KnownLanguage } from './added-language-data.ts';
import { createLanes } from './create-lanes.ts';
import { findMissing } from './find-missing.ts';
import type { OcrEngine, OcrFailure, RecogniseOptions, RecogniseOutcome } from './ocr-engine.ts';
import { startPicturePreparer } from './picture-preparer.ts';
import type { PrepareJob, PrepareOutcome } from './picture-worker.ts';
import type { PixelStep, PreparedPicture } from './prepare-picture.ts';
import { readInstalled } from './read-installed.ts';
import { joinBands, restoreLines } from './restore-lines.ts';
import { startTesseractReader, type ReaderOptions, type ReadJob, type ReadLines } from './tesseract-reader.ts';
import { createWorkerPool, type WorkerPool } from './worker-pool.ts';
import type { PoolOutcome, PoolWorker } from './worker-slot.ts';

export interface TesseractEngineOptions {
  /** URL of the folder that serves `scripts/ocr-assets.mjs`, ending in a slash. */
  readonly assetBase: string;
  /** Pictures read at once. */
  readonly workers: number;
  readonly limits?: Partial<EngineLimits>;
  /** None when missing. */
  readonly added?: AddedLanguageData;
  /** Steps on the pixels to leave out, to measure what they bring. */
  readonly without?: readonly PixelStep[];
  /** Replaced by tests that need workers which crash or hang. */
  readonly startReader?: (options: ReaderOptions) => Promise<PoolWorker<ReadJob, ReadLines>>;
  readonly startPreparer?: () => Promise<PoolWorker<PrepareJob, PrepareOutcome>>;
  readonly readInstalled?: (assetBase: string) => Promise<readonly LanguageCode[]>;
}

export interface EngineLimits {
  readonly startDeadlineMs: number;
  /** A picture of 50 megapixels took 40 s on a machine with seven things to do for each core. */
  readonly prepareDeadlineMs: number;
  /** For one band. The slowest of 202 real screenshots took 11 s on one core. */
  readonly readDeadlineMs: number;
  readonly pagesPerWorker: number;
  readonly picturesPerPreparer: number;
}

const LIMITS: EngineLimits = { startDeadlineMs: 30_000, prepareDeadlineMs: 120_000, readDeadlineMs: 90_000, pagesPerWorker: 60, picturesPerPreparer: 200 };

/** How much of the progress bar decoding and preprocessing get. */
const PREPARED = 0.1;

/** Reads pictures with tesseract.js: a worker prepares the pixels, a pool of workers recognises. */
export function createTesseractEngine(options: TesseractEngineOptions): OcrEngine {
  const limits = { ...LIMITS, ...options.limits };
  let { workers } = options;
  const added = options.added ?? NO_ADDED_LANGUAGES;
  const builtIn = once(() => (options.readInstalled ?? readInstalled)(options.assetBase));
  const startReader = options.startReader ?? startTesseractReader;
  const readers = createWorkerPool<ReadJob, ReadLines>({
    size: workers,
    start: async (key) => startReader({ assetBase: options.assetBase, ...(await readAdded(key, added)) }),
    startDeadlineMs: limits.startDeadlineMs,
    jobDeadlineMs: limits.readDeadlineMs,
    jobsPerWorker: limits.pagesPerWorker,
  });
  const preparers = createWorkerPool<PrepareJob, PrepareOutcome>({
    size: 1,
    start: options.startPreparer ?? startPicturePreparer,
    startDeadlineMs: limits.startDeadlineMs,
    jobDeadlineMs: limits.prepareDeadlineMs,
    jobsPerWorker: limits.picturesPerPreparer,
  });
  // One picture is prepared ahead while all readers are busy, no more: prepared pictures are large.
  const capacityOf = (count: number): number => count + 1;
  const lanes = createLanes(capacityOf(workers));

  return {
    get workers() {
      return workers;
    },
    get capacity() {
      return capacityOf(workers);
    },
    setWorkers: (count) => {
      workers = count;
      readers.resize(count);
      lanes.resize(capacityOf(count));
    },
    installedLanguages: async () => sortLanguages([...(await builtIn()), ...(await added.list()).map(({ code }) => code)]),
    warm: (languages) => {
      preparers.warm('');
      void added.list().then((known) => readers.warm(toReaderKey(languages, known)));
    },
    recognise: async (picture, request) => {
      const known = await added.list();
      const missing = findMissing(request.languages, [...(await builtIn()), ...known.map(({ code }) => code)]);
      if (missing !== null) return missing;
      const outcome = await lanes.run(() => recogniseWith({ preparers, readers, known }, { file: picture, without: options.without ?? [] }, request), request.signal);
      return outcome ?? { kind: 'cancelled' };
    },
    dispose: () => {
      lanes.close();
      preparers.dispose();
      readers.dispose();
      return Promise.resolve();
    },
  };
}

interface Pools {
  readonly preparers: WorkerPool<PrepareJob, PrepareOutcome>;
  readonly readers: WorkerPool<ReadJob, ReadLines>;
  /** The added languages as they are when the picture comes. */
  readonly known: readonly KnownLanguage[];
}

async function recogniseWith({ preparers, readers, known }: Pools, job: PrepareJob, request: RecogniseOptions): Promise<RecogniseOutcome> {
  const prepared = await preparers.run(job, { key: '', signal: request.signal });
  if (prepared.kind !== 'done') return toOutcome(prepared, 'The picture could not be prepared for reading');
  if (prepared.result.kind === 'undecodable') return { kind: 'failed', failure: { code: 'undecodable', message: prepared.result.message } };
  request.onProgress?.(PREPARED);
  const began = performance.now();
  const read = await readBands({ readers, key: toReaderKey(request.languages, known) }, prepared.result.picture, request);
  if (read.kind !== 'done') return toOutcome(read, 'The text could not be read');
  const { decodeMs, preprocessMs } = prepared.result;
  return {
    kind: 'recognised',
    page: toPage(prepared.result.picture, read.result, { languages: request.languages, known }),
    times: { decodeMs, preprocessMs, recogniseMs: performance.now() - began },
  };
}

/** One band after the other, so that a tall picture does not hold up every reader. */
async function readBands({ readers, key }: Pick<Pools, 'readers'> & { readonly key: string }, picture: PreparedPicture, request: RecogniseOptions): Promise<PoolOutcome<readonly ReadLines[]>> {
  const { bands } = picture;
  const read: ReadLines[] = [];
  let furthest = PREPARED;
  for (const band of bands) {
    const onProgress = (fraction: number): void => {
      const now = PREPARED + ((1 - PREPARED) * (read.length + fraction)) / bands.length;
      if (now <= furthest) return;
      furthest = now;
      request.onProgress?.(now);
    };
    const outcome = await readers.run({ picture: band.bytes, onProgress }, { key, signal: request.signal });
    if (outcome.kind !== 'done') return outcome;
    read.push(restoreLines(outcome.result, band, picture));
  }
  return { kind: 'done', result: read };
}

interface ReadModel {
  readonly languages: readonly string[];
  readonly known: readonly KnownLanguage[];
}

function toPage(picture: PreparedPicture, read: readonly ReadLines[], model: ReadModel): OcrPage {
  return { schema: 1, widthPx: picture.widthPx, heightPx: picture.heightPx, lines: readApostrophes(weighWords(joinBands(read), picture.letters), picture.apostrophes), marks: picture.marks, engine: describeEngine(model, picture) };
}

function describeEngine({ languages, known }: ReadModel, { bands }: PreparedPicture): OcrEngineInfo {
  const scales = [...new Set(bands.map(({ scale }) => scale.toFixed(2)))];
  return {
    name: 'tesseract.js 7.0.0',
    model: `${languages.join('+')} ${[...new Set(languages.map((code) => modelOf(code, known)))].join(' + ')}`,
    settings: { segmentation: 'psm 4', scale: scales.join(', '), polarity: 'region' },
  };
}

/** What is served as `ocr/lang/`: `scripts/ocr-assets.mjs`. */
const MODELS: Readonly<Record<string, string>> = { eng: '4.1.0_fast', rus: '4.0.0_fast' };

function modelOf(code: string, known: readonly KnownLanguage[]): string {
  const added = known.find((language) => language.code === code);
  return added === undefined ? (MODELS[code] ?? '4.0.0_best_int') : `own file ${added.sha256.slice(0, 8)}`;
}

const FAILURE_CODES = { crashed: 'engine-crashed', timeout: 'engine-timeout', unavailable: 'engine-unavailable' } as const satisfies Record<string, OcrFailure['code']>;

function toOutcome(outcome: Exclude<PoolOutcome<unknown>, { kind: 'done' }>, what: string): RecogniseOutcome {
  if (outcome.kind === 'cancelled') return outcome;
  return { kind: 'failed', failure: { code: FAILURE_CODES[outcome.code], message: `${what}: ${outcome.message}.` } };
}
