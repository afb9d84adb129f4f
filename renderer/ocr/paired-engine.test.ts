import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OcrLine, OcrPage } from '../../shared/ocr/ocr-page.ts';
import type { OcrMode } from '../../shared/ocr/ocr-mode.ts';
import { describeOcrEngine } from './ocr-engine.contract.ts';
import type { OcrEngine, RecogniseOutcome } from './ocr-engine.ts';
import type { PaddleJob, PaddleResult } from './paddle-reader.ts';
import { createPairedEngine, type PairedEngineOptions } from './paired-engine.ts';
import { createScriptedEngine } from './scripted-engine.ts';
import type { PoolWorker } from './worker-slot.ts';

const READABLE = new Blob(['a picture']);
const DAMAGED = new Blob(['!']);
const ENDLESS = new Blob(['a picture without an end']);
const never = new Promise<never>(() => undefined);

const BOX = { left: 10, top: 10, right: 60, bottom: 22 };
const line = (text: string, confidence: number): OcrLine => ({ box: BOX, words: [{ text, confidence, box: BOX }] });

const firstPage = (lines: readonly OcrLine[]): OcrPage => ({
  schema: 1, widthPx: 100, heightPx: 50, lines, marks: [], engine: { name: 'first', model: 'eng', settings: { scale: '1.5' } },
});

const firstReads = (...lines: readonly OcrLine[]): OcrEngine =>
  createScriptedEngine({
    workers: 2,
    script: (picture): RecogniseOutcome | Promise<RecogniseOutcome> => {
      if (picture === ENDLESS) return never;
      if (picture === DAMAGED) return { kind: 'failed', failure: { code: 'undecodable', message: 'damaged' } };
      return { kind: 'recognised', page: firstPage(lines), times: { decodeMs: 1, preprocessMs: 2, recogniseMs: 3 } };
    },
  });

type Reader = PoolWorker<PaddleJob, PaddleResult>;

const reader = (changes: Partial<Reader> = {}): Reader => ({
  run: (job) => {
    if (job.picture === ENDLESS) return never;
    if (job.picture === DAMAGED) return Promise.resolve({ kind: 'undecodable' });
    if (job.kind === 'lines') return Promise.resolve({ kind: 'lines', lines: job.boxes.map(() => line('second', 99)) });
    const { topPx } = job.start;
    const next = { topPx: topPx + 25, ownTopPx: topPx + 25 };
    const lines = [25, 0].filter((top) => top <= topPx).map((top) => ({ ...line(`row ${top}`, 99), box: { ...BOX, top, bottom: top + 10 } })).reverse();
    return Promise.resolve({ kind: 'strip', strip: { widthPx: 100, heightPx: 50, next, lines, marks: [] } });
  },
  crashed: never,
  terminate: () => undefined,
  ...changes,
});

const pair = (changes: Partial<PairedEngineOptions> = {}): OcrEngine =>
  createPairedEngine({ assetBase: '/ocr/', first: firstReads(line('first', 50)), startReader: () => Promise.resolve(reader()), ...changes });

const read = async (engine: OcrEngine, options: { readonly mode?: OcrMode; readonly languages?: readonly string[] } = {}) => {
  const outcome = await engine.recognise(READABLE, { languages: ['eng'], ...options });
  if (outcome.kind !== 'recognised') throw new Error(JSON.stringify(outcome));
  const { lines, engine: info } = outcome.page;
  return { texts: lines.flatMap(({ words }) => words.map(({ text }) => text)), info };
};

const fixture = { readable: READABLE, damaged: DAMAGED, endless: ENDLESS };
describeOcrEngine('the paired engine', () => ({ engine: pair(), ...fixture }));

describeOcrEngine('the paired engine, accurate', () => {
  const engine = pair();
  const accurate: OcrEngine = {
    get workers() {
      return engine.workers;
    },
    get capacity() {
      return engine.capacity;
    },
    setWorkers: (count) => engine.setWorkers(count),
    installedLanguages: () => engine.installedLanguages(),
    warm: (languages) => engine.warm(languages),
    recognise: (picture, options) => engine.recognise(picture, { ...options, mode: 'accurate' }),
    dispose: () => engine.dispose(),
  };
  return { engine: accurate, ...fixture };
});

describe('the paired engine', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each<[string, { mode?: OcrMode; languages?: readonly string[] }, readonly string[]]>([
    ['reads a doubtful line twice when nothing is said', {}, ['second']],
    ['reads once when it should be fast', { mode: 'fast' }, ['first']],
    ['has the second read all, strip by strip, when it should be accurate', { mode: 'accurate' }, ['row 0', 'row 25']],
    ['leaves a language that the second cannot read to the first', { mode: 'accurate', languages: ['eng', 'rus'] }, ['first']],
  ])('%s', async (_, options, texts) => {
    expect((await read(pair(), options)).texts).toEqual(texts);
  });

  it('does not start the second engine for a page without doubt', async () => {
    const startReader = vi.fn(() => Promise.resolve(reader()));
    const engine = pair({ startReader, first: firstReads(line('sure', 96)) });
    expect((await read(engine)).info.settings).toMatchObject({ scale: '1.5', readAgain: '0 of 1 pieces' });
    expect(startReader).not.toHaveBeenCalled();
  });

  it('names both engines and what each read', async () => {
    const engine = pair({ first: firstReads(line('sure', 96), line('doubtful', 40)) });
    const { info } = await read(engine);
    expect(info.name).toMatch(/^first \+ PP-OCRv6/);
    expect(info.settings).toMatchObject({ mode: 'automatic', readAgain: '1 of 2 pieces' });
  });

  it.each<[OcrMode, readonly string[]]>([['automatic', ['first']], ['accurate', ['first']]])('keeps what the first read when the second cannot start (%s)', async (mode, texts) => {
    const engine = pair({ startReader: () => Promise.reject(new Error('no model')) });
    expect((await read(engine, { mode })).texts).toEqual(texts);
  });

  it('says so in the result', async () => {
    const { info } = await read(pair({ startReader: () => Promise.reject(new Error('no model')) }));
    expect(info.settings['readAgain']).toBe('none: no model');
  });

  it('keeps what the first read when the second hangs, and replaces it', async () => {
    const terminate = vi.fn();
    const engine = pair({ startReader: () => Promise.resolve(reader({ run: () => never, terminate })), limits: { jobDeadlineMs: 500 } });
    const reading = read(engine);
    await vi.advanceTimersByTimeAsync(500);
    expect((await reading).texts).toEqual(['first']);
    expect(terminate).toHaveBeenCalledOnce();
  });

  it('lets the second engine go when it was idle for a while, and starts it again', async () => {
    const terminate = vi.fn();
    const startReader = vi.fn(() => Promise.resolve(reader({ terminate })));
    const engine = pair({ startReader, limits: { idleMs: 1000 } });
    await read(engine);
    await vi.advanceTimersByTimeAsync(999);
    expect(terminate).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(terminate).toHaveBeenCalledOnce();
    expect((await read(engine)).texts).toEqual(['second']);
    expect(startReader).toHaveBeenCalledTimes(2);
  });

  it('reads many lines in several jobs', async () => {
    const sound = reader();
    const run = vi.fn((job: PaddleJob) => sound.run(job));
    const engine = pair({
      first: firstReads(...Array.from({ length: 7 }, () => line('doubtful', 40))),
      startReader: () => Promise.resolve(reader({ run })),
      limits: { linesPerJob: 3 },
    });
    expect((await read(engine)).texts).toHaveLength(7);
    expect(run).toHaveBeenCalledTimes(3);
  });
});
