import { afterEach, describe, expect, it } from 'vitest';
import type { OcrEngine } from './ocr-engine.ts';

/** An engine of two workers and pictures with which it does what its names say. */
export interface OcrEngineFixture {
  readonly engine: OcrEngine;
  readonly readable: Blob;
  readonly damaged: Blob;
  /** Its recognition goes on until it is stopped. */
  readonly endless: Blob;
}

const languages = ['eng'];

/** What every adapter of the port promises. */
export function describeOcrEngine(name: string, createFixture: () => OcrEngineFixture): void {
  describe(`${name} keeps the promises of OcrEngine`, () => {
    let fixture: OcrEngineFixture | null = null;
    const start = (): OcrEngineFixture => (fixture = createFixture());
    afterEach(() => fixture?.engine.dispose());

    it('reads words with boxes inside the picture', async () => {
      const { engine, readable } = start();
      const outcome = await engine.recognise(readable, { languages });
      if (outcome.kind !== 'recognised') throw new Error(JSON.stringify(outcome));
      const { page } = outcome;
      expect(page.lines.flatMap((line) => line.words)).not.toHaveLength(0);
      for (const { box } of page.lines.flatMap((line) => [line, ...line.words])) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(page.widthPx);
        expect(box.bottom).toBeLessThanOrEqual(page.heightPx);
      }
    });

    it('says why a damaged picture cannot be read', async () => {
      const { engine, damaged } = start();
      const outcome = await engine.recognise(damaged, { languages });
      expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'undecodable' } });
    });

    it('reports progress that only rises', async () => {
      const { engine, readable } = start();
      const progress: number[] = [];
      await engine.recognise(readable, { languages, onProgress: (fraction) => progress.push(fraction) });
      expect(progress).toEqual([...progress].sort((a, b) => a - b));
      expect(progress.every((fraction) => fraction > 0 && fraction <= 1)).toBe(true);
    });

    it('cancels a call whose signal is aborted already', async () => {
      const { engine, readable } = start();
      expect(await engine.recognise(readable, { languages, signal: AbortSignal.abort() })).toEqual({ kind: 'cancelled' });
    });

    it('cancels a call that is being read and goes on with the next', async () => {
      const { engine, readable, endless } = start();
      const stop = new AbortController();
      const reading = engine.recognise(endless, { languages, signal: stop.signal });
      stop.abort();
      expect(await reading).toEqual({ kind: 'cancelled' });
      expect(await engine.recognise(readable, { languages })).toMatchObject({ kind: 'recognised' });
    });

    it('reads more pictures than it has workers', async () => {
      const { engine, readable } = start();
      const outcomes = await Promise.all(Array.from({ length: 7 }, () => engine.recognise(readable, { languages })));
      expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 7 }, () => 'recognised'));
    });

    it('settles every call when it is disposed, those that wait too', async () => {
      const { engine, endless } = start();
      const calls = Array.from({ length: 5 }, () => engine.recognise(endless, { languages }));
      await engine.dispose();
      expect(await Promise.all(calls)).toEqual(Array.from({ length: 5 }, () => ({ kind: 'cancelled' })));
    });

    it('cancels calls that come after it was disposed', async () => {
      const { engine, readable } = start();
      await engine.dispose();
      expect(await engine.recognise(readable, { languages })).toEqual({ kind: 'cancelled' });
    });

    it('names the languages that it can read', async () => {
      expect(await start().engine.installedLanguages()).toContain('eng');
    });

    it('says which language it cannot read', async () => {
      const { engine, readable } = start();
      const outcome = await engine.recognise(readable, { languages: ['eng', 'tlh'] });
      expect(outcome).toMatchObject({ kind: 'failed', failure: { code: 'language-missing', message: 'The data for reading Klingon is not installed.' } });
    });

    it('goes on reading with more workers, and with fewer', async () => {
      const { engine, readable } = start();
      for (const workers of [4, 1]) {
        engine.setWorkers(workers);
        expect(engine.workers).toBe(workers);
        expect(engine.capacity).toBeGreaterThanOrEqual(workers);
        const outcomes = await Promise.all(Array.from({ length: 6 }, () => engine.recognise(readable, { languages })));
        expect(outcomes.every(({ kind }) => kind === 'recognised')).toBe(true);
      }
    });

    it('can be warmed more than once', async () => {
      const { engine, readable } = start();
      engine.warm(languages);
      engine.warm(languages);
      expect(await engine.recognise(readable, { languages })).toMatchObject({ kind: 'recognised' });
    });
  });
}
