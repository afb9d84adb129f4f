import { OCR_LANGUAGES } from '../../shared/ocr/languages.ts';
import { createLanes } from './create-lanes.ts';
import { findMissing } from './find-missing.ts';
import type { OcrEngine, RecogniseOptions, RecogniseOutcome } from './ocr-engine.ts';

export interface ScriptedEngineOptions {
  readonly workers?: number;
  /** All of the table when missing. */
  readonly installed?: readonly string[];
  /** What comes of a picture. A script that never settles plays a long recognition. */
  readonly script: (picture: Blob, options: RecogniseOptions) => RecogniseOutcome | Promise<RecogniseOutcome>;
}

/** The engine of tests: keeps every promise of the port, but reads from a script. */
export function createScriptedEngine({ script, workers = 1, installed = OCR_LANGUAGES.map(({ code }) => code) }: ScriptedEngineOptions): OcrEngine {
  let count = workers;
  const lanes = createLanes(count);
  const disposal = new AbortController();

  async function play(picture: Blob, options: RecogniseOptions): Promise<RecogniseOutcome> {
    const missing = findMissing(options.languages, installed);
    if (missing !== null) return missing;
    options.onProgress?.(0.1);
    const outcome = await Promise.race([script(picture, options), whenAborted(options.signal), whenAborted(disposal.signal)]);
    if (outcome.kind === 'recognised') options.onProgress?.(1);
    return outcome;
  }

  return {
    get workers() {
      return count;
    },
    get capacity() {
      return count;
    },
    setWorkers: (next) => {
      count = next;
      lanes.resize(next);
    },
    installedLanguages: () => Promise.resolve(installed),
    warm: () => undefined,
    recognise: async (picture, options) => (await lanes.run(() => play(picture, options), options.signal)) ?? { kind: 'cancelled' },
    dispose: () => {
      lanes.close();
      disposal.abort();
      return Promise.resolve();
    },
  };
}

function whenAborted(signal: AbortSignal | undefined): Promise<RecogniseOutcome> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) resolve({ kind: 'cancelled' });
    signal?.addEventListener('abort', () => resolve({ kind: 'cancelled' }), { once: true });
  });
}
