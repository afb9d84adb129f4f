import { createWorker, OEM, PSM, type Page, type Worker as TesseractWorker } from 'tesseract.js';
import type { Box, OcrLine } from '../../shared/ocr/ocr-page.ts';
import { DEFAULT_LANGUAGES } from '../../shared/ocr/languages.ts';
import type { PoolWorker } from './worker-slot.ts';

/** One picture, or one band of a tall one, ready for tesseract. */
export interface ReadJob {
  /** An encoded picture; binary PGM is the cheapest. */
  readonly picture: Uint8Array<ArrayBuffer>;
  /** 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

/** Lines in pixels of the picture that was handed in. */
export type ReadLines = readonly OcrLine[];

export interface ReaderOptions {
  /** URL of the folder with `worker.min.js`, `core/` and `lang/`, ending in a slash. */
  readonly assetBase: string;
  /** Tesseract language codes joined by `+`. */
  readonly languages: string;
  /** Data of those that are not in `lang/`, unpacked. */
  readonly added: readonly { readonly code: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

/**
 * A tesseract.js worker as the pool wants it. tesseract.js leaves its promise pending when a language cannot be
 * loaded and says so through `errorHandler` only; without a handler it would throw inside its message handler.
 */
export async function startTesseractReader({ assetBase, languages, added }: ReaderOptions): Promise<PoolWorker<ReadJob, ReadLines>> {
  let report: ReadJob['onProgress'] = () => undefined;
  const served = languages.split('+').filter((code) => !added.some((one) => one.code === code));
  // English is in every build: tesseract.js has no worker without a language.
  const loaded: string[] = served.length > 0 ? served : [...DEFAULT_LANGUAGES];
  const worker = await new Promise<TesseractWorker>((resolve, reject) => {
    const fail = (reason: unknown): void => reject(reason instanceof Error ? reason : new Error(String(reason)));
    createWorker(loaded, OEM.LSTM_ONLY, {
      workerPath: `${assetBase}worker.min.js`,
      corePath: `${assetBase}core`,
      langPath: `${assetBase}lang`,
      workerBlobURL: false,
      cacheMethod: 'none',
      gzip: true,
      logger: ({ status, progress }) => {
        if (status === 'recognizing text') report(progress);
      },
      errorHandler: fail,
    }).then(resolve, fail);
  });
  if (added.length > 0) await loadAdded(worker, { languages, added, loaded });
  // One column of text in sizes that vary: .921 word F1 on screenshots, with tesseract's own layout (psm 3) .886.
  // Without the second, remarks such as "Estimating resolution as 420" become errors on the console.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_COLUMN, debug_file: '/dev/null' });
  return {
    run: async ({ picture, onProgress }) => {
      report = onProgress;
      const { data } = await worker.recognize(new Blob([picture]), {}, { text: false, blocks: true });
      return toLines(data);
    },
    crashed: whenCrashed(worker),
    terminate: () => void worker.terminate(),
  };
}

interface LoadedLanguages extends Pick<ReaderOptions, 'languages' | 'added'> {
  /** The very list that was handed to `createWorker`. */
  readonly loaded: string[];
}

/**
 * Puts the data where tesseract looks for it and starts it anew with all languages. tesseract.js takes data from memory as well, but
 * then hands the data to tesseract as the name of the language (7.0.0, `initialize`); and `reinitialize` fetches every language
 * that is not in the list which it was created with, hence the push.
 */
async function loadAdded(worker: TesseractWorker, { languages, added, loaded }: LoadedLanguages): Promise<void> {
  try {
    for (const { code, bytes } of added) await worker.FS('writeFile', [`./${code}.traineddata`, bytes]);
    loaded.push(...added.map(({ code }) => code));
    await worker.reinitialize(languages);
  } catch (error) {
    void worker.terminate();
    throw error instanceof Error ? error : new Error(String(error));
  }
}

/** The browser's worker inside, which tesseract.js hands out but does not type, tells of errors outside any job. */
function whenCrashed(worker: TesseractWorker): Promise<string> {
  return new Promise((resolve) => {
    const inner: unknown = 'worker' in worker ? worker.worker : null;
    if (inner instanceof Worker) inner.addEventListener('error', (event) => resolve(event.message || 'the worker stopped'));
  });
}

function toLines({ blocks }: Page): ReadLines {
  const lines = (blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.map((line) => ({
    box: toBox(line.bbox),
    words: line.words.map(({ text, confidence, bbox }) => ({ text, confidence, box: toBox(bbox) })),
  }));
}

function toBox({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }): Box {
  return { left: x0, top: y0, right: x1, bottom: y1 };
}
