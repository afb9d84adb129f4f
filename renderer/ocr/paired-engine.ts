import type { OcrEngineInfo, OcrPage } from '../../shared/ocr/ocr-page.ts';
import { suggestLanguages } from '../../shared/ocr/detect-language.ts';
import { findLanguage } from '../../shared/ocr/languages.ts';
import { DEFAULT_OCR_MODE } from '../../shared/ocr/ocr-mode.ts';
import { cutIntoPieces, pieceArea } from '../../shared/ocr/paddle/line-pieces.ts';
import { replacePieces } from '../../shared/ocr/paddle/replace-pieces.ts';
import type { OcrEngine, RecogniseOptions, RecogniseOutcome } from './ocr-engine.ts';
import { createPaddlePool, type PaddlePool, type PaddlePoolOptions } from './paddle-pool.ts';

export interface PairedEngineOptions extends Omit<PaddlePoolOptions, 'workers'> {
  /** Reads every picture; what it is unsure of is read again. */
  readonly first: OcrEngine;
}

/** How much of the progress bar the first engine gets when a second reading may follow. */
const FIRST_SHARE = 0.7;

/** The second engine tells of whole strips only. */
const STARTED = 0.1;

const SECOND = { name: 'PP-OCRv6 small (onnxruntime-web 1.30.0)', model: 'Latin, 8 bit' };

/**
 * Two engines as one. When the second cannot start, crashes or is late, what the first read stands: a doubtful
 * text is better than none, and its doubtful words are marked.
 */
export function createPairedEngine(options: PairedEngineOptions): OcrEngine {
  const { first } = options;
  const second = createPaddlePool({ ...options, workers: secondWorkers(first.workers) });
  return {
    get workers() {
      return first.workers;
    },
    get capacity() {
      return first.capacity;
    },
    setWorkers: (count) => {
      first.setWorkers(count);
      second.setWorkers(secondWorkers(count));
    },
    installedLanguages: () => first.installedLanguages(),
    warm: (languages) => first.warm(languages),
    recognise: (picture, request) => {
      const mode = request.mode ?? DEFAULT_OCR_MODE;
      if (mode === 'fast' || !request.languages.every(isInLatin)) return first.recognise(picture, request);
      return mode === 'accurate' ? readAll({ first, second }, picture, request) : readTwice({ first, second }, picture, request);
    },
    dispose: async () => {
      second.dispose();
      await first.dispose();
    },
  };
}

/** Three times as much memory as a worker of the first engine, and a third of the work. */
function secondWorkers(workers: number): number {
  return Math.max(1, Math.min(4, Math.ceil(workers / 2)));
}

/** The second engine's only script. */
function isInLatin(language: string): boolean {
  return findLanguage(language)?.script === 'latin';
}

/** Whether a page looks like another script: read in Latin letters once more, it would only look surer. */
function looksForeign(page: OcrPage): boolean {
  return suggestLanguages([page])?.languages.every(isInLatin) === false;
}

interface Engines {
  readonly first: OcrEngine;
  readonly second: PaddlePool;
}

async function readTwice({ first, second }: Engines, picture: Blob, request: RecogniseOptions): Promise<RecogniseOutcome> {
  const tell = rising(request.onProgress);
  const outcome = await first.recognise(picture, { ...request, onProgress: (fraction) => tell(FIRST_SHARE * fraction) });
  if (outcome.kind !== 'recognised' || looksForeign(outcome.page)) return outcome;
  const pieces = cutIntoPieces(outcome.page);
  const doubtful = pieces.filter((piece) => piece.isDoubtful);
  const began = performance.now();
  const read = await second.readLines(doubtful.map(pieceArea), {
    picture,
    signal: request.signal,
    onProgress: (fraction) => tell(FIRST_SHARE + (1 - FIRST_SHARE) * fraction),
  });
  if (read.kind === 'cancelled') return read;
  if (read.kind === 'failed') return { ...outcome, page: { ...outcome.page, engine: withSecond(outcome.page.engine, `none: ${read.message}`) } };
  const seconds = new Map(doubtful.map((piece, index) => [piece, read.result[index] ?? null]));
  const page: OcrPage = {
    ...outcome.page,
    lines: replacePieces(pieces, seconds),
    engine: withSecond(outcome.page.engine, `${doubtful.length} of ${pieces.length} pieces`),
  };
  tell(1);
  return { kind: 'recognised', page, times: { ...outcome.times, recogniseMs: outcome.times.recogniseMs + performance.now() - began } };
}

async function readAll({ first, second }: Engines, picture: Blob, request: RecogniseOptions): Promise<RecogniseOutcome> {
  const tell = rising(request.onProgress);
  const began = performance.now();
  tell(STARTED);
  const read = await second.readPicture({ picture, signal: request.signal, onProgress: tell });
  if (read.kind === 'cancelled') return read;
  if (read.kind === 'failed' || read.result === null) return first.recognise(picture, { ...request, onProgress: tell });
  const model = `${request.languages.join('+')} ${SECOND.model}`;
  const page: OcrPage = { schema: 1, ...read.result, engine: { name: SECOND.name, model, settings: { mode: 'accurate' } } };
  if (looksForeign(page)) return first.recognise(picture, { ...request, onProgress: tell });
  return {
    kind: 'recognised',
    page,
    times: { decodeMs: 0, preprocessMs: 0, recogniseMs: performance.now() - began },
  };
}

function withSecond({ name, model, settings }: OcrEngineInfo, readAgain: string): OcrEngineInfo {
  return { name: `${name} + ${SECOND.name}`, model: `${model} + ${SECOND.model}`, settings: { ...settings, mode: 'automatic', readAgain } };
}

/** Two engines tell how far they are; the person sees what only rises. */
function rising(onProgress: RecogniseOptions['onProgress']): (fraction: number) => void {
  let furthest = 0;
  return (fraction) => {
    if (fraction <= furthest) return;
    furthest = fraction;
    onProgress?.(fraction);
  };
}
