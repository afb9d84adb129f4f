import { describe, expect, it } from 'vitest';
import { createTesseractLanguageTrial } from './tesseract-language-trial.ts';
import type { ReaderOptions, ReadJob, ReadLines } from './tesseract-reader.ts';
import type { PoolWorker } from './worker-slot.ts';

const never = new Promise<never>(() => undefined);
const reader = (run: (job: ReadJob) => Promise<ReadLines>, terminate: () => void = () => undefined): PoolWorker<ReadJob, ReadLines> => ({ run, crashed: never, terminate });
const bytes = Uint8Array.of(1, 2);

describe('a language on trial', () => {
  it('passes when tesseract starts with its data and reads a picture', async () => {
    const seen: unknown[] = [];
    const startReader = ({ languages, added }: ReaderOptions) => {
      seen.push(languages, added);
      return Promise.resolve(reader(({ picture }) => {
        seen.push(String.fromCharCode(...picture.subarray(0, 2)));
        return Promise.resolve([]);
      }, () => seen.push('ended')));
    };
    expect(await createTesseractLanguageTrial({ assetBase: '/ocr/', startReader })({ code: 'ukr', bytes })).toBeNull();
    expect(seen).toEqual(['ukr', [{ code: 'ukr', bytes }], 'P5', 'ended']);
  });

  it.each([
    ['tesseract does not start', () => Promise.reject(new Error('initialization failed')), 'initialization failed'],
    ['reading fails', () => Promise.resolve(reader(() => Promise.reject(new Error('abort')))), 'abort'],
  ])('fails when %s', async (_title, startReader, reason) => {
    expect(await createTesseractLanguageTrial({ assetBase: '/ocr/', startReader })({ code: 'ukr', bytes })).toBe(reason);
  });
});
