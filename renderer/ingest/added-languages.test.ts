import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MOST_LANGUAGE_BYTES } from '../../shared/ocr/added-language.ts';
import { NETWORK_PARTS, trainedData } from '../../shared/ocr/sample-trained-data.contract.ts';
import type { LanguageTrial } from '../ocr/language-trial.ts';
import { createMemoryAddedLanguageStore } from '../storage/memory-added-language-store.ts';
import { createAddedLanguages } from './added-languages.ts';

const DATA = trainedData(NETWORK_PARTS);
const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => ({ name, blob: new Blob([bytes]) });

function underTest(tryLanguage: LanguageTrial = () => Promise.resolve(null)) {
  const store = createMemoryAddedLanguageStore();
  return { store, languages: createAddedLanguages({ store, tryLanguage, builtIn: () => Promise.resolve(['eng', 'deu']), now: () => new Date('2026-04-01T10:00:00Z') }) };
}

describe('adding a language', () => {
  it.each([
    ['as it is', fileOf('ukr.traineddata', DATA)],
    ['gzipped', fileOf('ukr.traineddata.gz', new Uint8Array(gzipSync(DATA)))],
    ['gzipped under the name of one that is not', fileOf('ukr.traineddata', new Uint8Array(gzipSync(DATA)))],
  ])('keeps a file %s, unpacked', async (_title, file) => {
    const { store, languages } = underTest();
    const outcome = await languages.add(file);
    expect(outcome).toMatchObject({ kind: 'added', language: { code: 'ukr', byteLength: DATA.length, version: '5.0:nds', addedAt: '2026-04-01T10:00:00.000Z' } });
    expect(await store.read('ukr')).toEqual(DATA);
  });

  it('tries the data before it is kept', async () => {
    const tried: unknown[] = [];
    const { store, languages } = underTest(async (language) => {
      tried.push(language, await store.list());
      return null;
    });
    await languages.add(fileOf('ukr.traineddata', DATA));
    expect(tried).toEqual([{ code: 'ukr', bytes: DATA }, []]);
  });

  it.each([
    ['that is no language file by its name', fileOf('ukr.zip', DATA), 'Choose a file'],
    ['that is something else inside', fileOf('ukr.traineddata', new Uint8Array(20)), 'This is not a file'],
    ['that is cut off', fileOf('ukr.traineddata', DATA.slice(0, 200)), 'This file is damaged'],
    ['whose zip is cut off', fileOf('ukr.traineddata.gz', new Uint8Array(gzipSync(DATA)).slice(0, 30)), 'This file is damaged: it cannot be unpacked.'],
    ['that is too large', fileOf('ukr.traineddata', new Uint8Array(MOST_LANGUAGE_BYTES + 1)), 'This file is larger than 64 MB'],
    ['that unpacks to too much', fileOf('ukr.traineddata.gz', new Uint8Array(gzipSync(new Uint8Array(MOST_LANGUAGE_BYTES + 1)))), 'This file is larger than 64 MB'],
    ['that comes with the app', fileOf('deu.traineddata', DATA), 'German comes with Skillshot'],
  ])('refuses a file %s and keeps nothing', async (_title, file, beginning) => {
    const { store, languages } = underTest();
    expect(await languages.add(file)).toMatchObject({ kind: 'refused', reason: expect.stringMatching(`^${beginning}`) as string });
    expect(await store.list()).toEqual([]);
  });

  it('refuses what the text recognition cannot read with, and says why', async () => {
    const { store, languages } = underTest(() => Promise.resolve('initialization failed'));
    expect(await languages.add(fileOf('ukr.traineddata', DATA))).toMatchObject({ reason: expect.stringContaining('(initialization failed)') as string });
    expect(await store.list()).toEqual([]);
  });

  it('refuses a second file for the same language until the first is removed', async () => {
    const { languages } = underTest();
    await languages.add(fileOf('ukr.traineddata', DATA));
    expect(await languages.add(fileOf('ukr.traineddata', DATA))).toEqual({ kind: 'refused', reason: 'Ukrainian is there already. Remove it first to take another file for it.' });
    await languages.remove('ukr');
    expect(await languages.add(fileOf('ukr.traineddata', DATA))).toMatchObject({ kind: 'added' });
  });
});

describe('removing a language', () => {
  it('can be undone', async () => {
    const { store, languages } = underTest();
    await languages.add(fileOf('ukr.traineddata', DATA));
    const listed = await store.list();
    const removed = await languages.remove('ukr');
    expect(await store.list()).toEqual([]);
    expect(removed.kind === 'removed' && (await removed.undo())).toEqual({ kind: 'written' });
    expect([await store.list(), await store.read('ukr')]).toEqual([listed, DATA]);
  });

  it('that was removed in another window says that it cannot come back', async () => {
    const removed = await underTest().languages.remove('ukr');
    expect(removed.kind === 'removed' && (await removed.undo())).toMatchObject({ kind: 'failed' });
  });
});
