import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { addedLanguage, describeAddedLanguageStore } from './added-language-store.contract.ts';
import { createDexieAddedLanguageStore } from './dexie-added-language-store.ts';
import { createMemoryAddedLanguageStore } from './memory-added-language-store.ts';

let opened = 0;
const freshName = (): string => `languages-${String((opened += 1))}`;

describeAddedLanguageStore('memory', createMemoryAddedLanguageStore);
describeAddedLanguageStore('Dexie', () => createDexieAddedLanguageStore(freshName()));

it('leaves out rows that it cannot read, and finds the languages again after a restart', async () => {
  const name = freshName();
  await createDexieAddedLanguageStore(name).put(addedLanguage('ukr'), Uint8Array.of(1));
  const raw = await new Dexie(name).open();
  await raw.table('languages').bulkPut([{ code: '../x', byteLength: 1 }, { ...addedLanguage('bad'), byteLength: 'many' }]);
  await raw.table('data').put({ code: 'bad', bytes: 'text' });
  raw.close();
  const store = createDexieAddedLanguageStore(name);
  expect([await store.list(), await store.read('bad'), await store.read('ukr')]).toEqual([[addedLanguage('ukr')], null, Uint8Array.of(1)]);
});
