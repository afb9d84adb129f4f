import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeOcrEngine, type OcrEngineFixture } from './ocr-engine.contract.ts';
import type { OcrEngine, RecogniseOutcome } from './ocr-engine.ts';
import type { PrepareJob, PrepareOutcome } from './picture-worker.ts';
import { createScriptedEngine } from './scripted-engine.ts';
import { createTesseractEngine, type TesseractEngineOptions } from './tesseract-engine.ts';
import type { ReadJob, ReadLines } from './tesseract-reader.ts';
import type { PoolWorker } from './worker-slot.ts';

const READABLE = new Blob(['a picture']);
const DAMAGED = new Blob(['!']);
const ENDLESS = new Blob(['a picture without an end']);
const languages = ['eng'];
const never = new Promise<never>(() => undefined);

const BOX = { left: 16, top: 16, right: 46, bottom: 31 };
const LINES: ReadLines = [{ box: BOX, words: [{ text: 'Python', confidence: 96, box: BOX }] }];

type Reader = PoolWorker<ReadJob, ReadLines>;
type Preparer = PoolWorker<PrepareJob, PrepareOutcome>;

const reader = (changes: Partial<Reader> = {}): Reader => ({
  run: ({ picture, onProgress }) => {
    onProgress(0.5);
    onProgress(0.2);
    return picture[0] === 1 ? never : Promise.resolve(LINES);
  },
  crashed: never,
  terminate: () => undefined,
  ...changes,
});

const preparer = (changes: Partial<Preparer> = {}): Preparer => ({
  run: ({ file }) => {
    if (file.size === 1) return Promise.resolve({ kind: 'undecodable', message: 'damaged' });
    const band = { bytes: Uint8Array.of(file.size > 20 ? 1 : 0), topPx: 0, scale: 1.5, marginPx: 16, own: { top: 0, bottom: 50 } };
    return Promise.resolve({ kind: 'prepared', picture: { widthPx: 100, heightPx: 50, bands: [band], marks: [], letters: [], apostrophes: [] }, decodeMs: 1, preprocessMs: 2 });
  },
  crashed: never,
  terminate: () => undefined,
  ...changes,
});

const createEngine = (changes: Partial<TesseractEngineOptions> = {}): OcrEngine =>
  createTesseractEngine({
    assetBase: '/ocr/',
    workers: 2,
    startReader: () => Promise.resolve(reader()),
    startPreparer: () => Promise.resolve(preparer()),
    readInstalled: () => Promise.resolve(['eng', 'deu']),
    ...changes,
  });

describeOcrEngine('the tesseract engine', () => ({ engine: createEngine(), readable: READABLE, damaged: DAMAGED, endless: ENDLESS }));

const RECOGNISED: RecogniseOutcome = {
  kind: 'recognised',
  page: { schema: 1, widthPx: 100, heightPx: 50, lines: LINES, marks: [], engine: { name: 'script', model: '', settings: {} } },
  times: { decodeMs: 0, preprocessMs: 0, recogniseMs: 0 },
};

describeOcrEngine('the scripted engine', (): OcrEngineFixture => {
  const script = (picture: Blob): RecogniseOutcome | Promise<RecogniseOutcome> => {
    if (picture === ENDLESS) return never;
    return picture === DAMAGED ? { kind: 'failed', failure: { code: 'undecodable', message: 'damaged' } } : RECOGNISED;
  };
  return { engine: createScriptedEngine({ workers: 2, installed: ['eng', 'deu'], script }), readable: READABLE, damaged: DAMAGED, endless: ENDLESS };
});

describe('the tesseract engine with workers that fail', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const codes = async (outcomes: readonly Promise<RecogniseOutcome>[]): Promise<string[]> =>
    (await Promise.all(outcomes)).map((outcome) => (outcome.kind === 'failed' ? outcome.failure.code : outcome.kind));

  it('maps boxes back to the upright original', async () => {
    const outcome = await createEngine().recognise(READABLE, { languages });
    expect(outcome).toMatchObject({ page: { lines: [{ box: { left: 0, top: 0, right: 20, bottom: 10 } }] } });
  });

  it('replaces a reader that hangs after its deadline, and reads the next picture', async () => {
    let starts = 0;
    const terminate = vi.fn();
    const startReader = (): Promise<Reader> => Promise.resolve(reader((starts += 1) === 1 ? { run: () => never, terminate } : {}));
    const engine = createEngine({ workers: 1, startReader, limits: { readDeadlineMs: 500 } });
    const first = engine.recognise(READABLE, { languages });
    await vi.advanceTimersByTimeAsync(500);
    expect(await codes([first, engine.recognise(READABLE, { languages })])).toEqual(['engine-timeout', 'recognised']);
    expect(terminate).toHaveBeenCalledOnce();
  });

  it('fails the job whose reader crashes and no other', async () => {
    let starts = 0;
    const startReader = (): Promise<Reader> => Promise.resolve(reader((starts += 1) === 1 ? { run: () => never, crashed: Promise.resolve('out of memory') } : {}));
    const engine = createEngine({ workers: 1, startReader });
    expect(await codes([engine.recognise(READABLE, { languages }), engine.recognise(READABLE, { languages })])).toEqual(['engine-crashed', 'recognised']);
  });

  it('replaces a reader after a job that it rejected: its memory may be spoilt', async () => {
    const startReader = vi.fn(() => Promise.resolve(reader({ run: () => Promise.reject(new Error('abort')) })));
    const engine = createEngine({ workers: 1, startReader });
    expect(await codes([engine.recognise(READABLE, { languages }), engine.recognise(READABLE, { languages })])).toEqual(['engine-crashed', 'engine-crashed']);
    expect(startReader).toHaveBeenCalledTimes(2);
  });

  it('says that the engine is unavailable when a reader cannot start, and tries again', async () => {
    const startReader = vi.fn<() => Promise<Reader>>().mockRejectedValueOnce(new Error('no language data')).mockResolvedValue(reader());
    const engine = createEngine({ workers: 1, startReader });
    expect(await codes([engine.recognise(READABLE, { languages }), engine.recognise(READABLE, { languages })])).toEqual(['engine-unavailable', 'recognised']);
  });

  it('says so too when a reader never starts', async () => {
    const engine = createEngine({ workers: 1, startReader: () => never, limits: { startDeadlineMs: 300 } });
    const outcome = engine.recognise(READABLE, { languages });
    await vi.advanceTimersByTimeAsync(300);
    expect(await codes([outcome])).toEqual(['engine-unavailable']);
  });

  it('survives a preparer that crashes on a picture', async () => {
    const startPreparer = vi.fn<() => Promise<Preparer>>().mockResolvedValueOnce(preparer({ run: () => Promise.reject(new Error('lost')) })).mockResolvedValue(preparer());
    const engine = createEngine({ startPreparer });
    expect(await codes([engine.recognise(READABLE, { languages })])).toEqual(['engine-crashed']);
    expect(await codes([engine.recognise(READABLE, { languages })])).toEqual(['recognised']);
  });

  it('recycles a reader after its share of pages', async () => {
    const terminate = vi.fn();
    const startReader = vi.fn(() => Promise.resolve(reader({ terminate })));
    const engine = createEngine({ workers: 1, startReader, limits: { pagesPerWorker: 2 } });
    for (let page = 0; page < 5; page += 1) await engine.recognise(READABLE, { languages });
    expect(startReader).toHaveBeenCalledTimes(3);
    expect(terminate).toHaveBeenCalledTimes(2);
  });

  it('starts a reader again for another language', async () => {
    const startReader = vi.fn(() => Promise.resolve(reader()));
    const engine = createEngine({ workers: 1, startReader });
    await engine.recognise(READABLE, { languages });
    await engine.recognise(READABLE, { languages: ['eng', 'deu'] });
    expect(startReader.mock.calls).toEqual([[{ assetBase: '/ocr/', languages: 'eng', added: [] }], [{ assetBase: '/ocr/', languages: 'eng+deu', added: [] }]]);
  });

  it('reads in languages that were added, with others and after their file was replaced', async () => {
    let sha256 = 'one';
    const added = { list: () => Promise.resolve([{ code: 'ukr', sha256 }]), read: () => Promise.resolve(Uint8Array.of(7)) };
    const startReader = vi.fn(() => Promise.resolve(reader()));
    const engine = createEngine({ workers: 1, startReader, added });
    expect(await engine.installedLanguages()).toEqual(['eng', 'deu', 'ukr']);
    const outcome = await engine.recognise(READABLE, { languages: ['eng', 'ukr'] });
    expect(outcome).toMatchObject({ page: { engine: { model: 'eng+ukr 4.1.0_fast + own file one' } } });
    await engine.recognise(READABLE, { languages: ['eng', 'ukr'] });
    sha256 = 'two';
    await engine.recognise(READABLE, { languages: ['eng', 'ukr'] });
    const start = { assetBase: '/ocr/', languages: 'eng+ukr', added: [{ code: 'ukr', bytes: Uint8Array.of(7) }] };
    expect(startReader.mock.calls).toEqual([[start], [start]]);
  });

  it('says that an added language is missing once it was removed', async () => {
    const listed = [{ code: 'ukr', sha256: 'one' }];
    const engine = createEngine({ added: { list: () => Promise.resolve([...listed]), read: () => Promise.resolve(Uint8Array.of(7)) } });
    expect(await codes([engine.recognise(READABLE, { languages: ['ukr'] })])).toEqual(['recognised']);
    listed.pop();
    expect(await codes([engine.recognise(READABLE, { languages: ['ukr'] })])).toEqual(['language-missing']);
  });

  it('warms every reader with the languages it was told', async () => {
    const startReader = vi.fn(() => Promise.resolve(reader()));
    createEngine({ workers: 3, startReader }).warm(['eng', 'fra']);
    await vi.advanceTimersByTimeAsync(0);
    expect(startReader.mock.calls).toEqual(Array.from({ length: 3 }, () => [{ assetBase: '/ocr/', languages: 'eng+fra', added: [] }]));
  });

  it('gives pictures that wait to workers that are added, at once', async () => {
    let reading = 0;
    const run = (): Promise<never> => {
      reading += 1;
      return never;
    };
    const engine = createEngine({ workers: 1, startReader: () => Promise.resolve(reader({ run })) });
    const calls = Array.from({ length: 4 }, () => engine.recognise(READABLE, { languages }));
    await vi.advanceTimersByTimeAsync(0);
    expect(reading).toBe(1);
    engine.setWorkers(3);
    await vi.advanceTimersByTimeAsync(0);
    expect(reading).toBe(3);
    await engine.dispose();
    await Promise.all(calls);
  });

  it('ends the readers that are too many when they have finished', async () => {
    const terminate = vi.fn();
    const finish: ((lines: ReadLines) => void)[] = [];
    const run = (): Promise<ReadLines> => new Promise((resolve) => finish.push(resolve));
    const engine = createEngine({ workers: 2, startReader: () => Promise.resolve(reader({ run, terminate })) });
    const calls = [engine.recognise(READABLE, { languages }), engine.recognise(READABLE, { languages })];
    await vi.advanceTimersByTimeAsync(0);
    engine.setWorkers(1);
    expect(terminate).not.toHaveBeenCalled();
    finish.forEach((resolve) => resolve(LINES));
    expect(await codes(calls)).toEqual(['recognised', 'recognised']);
    expect(terminate).toHaveBeenCalledOnce();
  });
});
