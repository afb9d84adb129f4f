import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { createDexieWatchedFilesStore } from './dexie-watched-files-store.ts';
import { createMemoryWatchedFilesStore } from './memory-watched-files-store.ts';
import { describeWatchedFilesStore } from './watched-files-store.contract.ts';

let opened = 0;
const freshName = (): string => `watched-${String((opened += 1))}`;

describeWatchedFilesStore('memory', createMemoryWatchedFilesStore);
describeWatchedFilesStore('Dexie', () => createDexieWatchedFilesStore(freshName()));

it('knows the files again when the app is started again', async () => {
  const name = freshName();
  await createDexieWatchedFilesStore(name).put([{ path: 'a.png', byteLength: 1, modifiedMs: 1, state: 'left', imageId: '' }]);
  expect(await createDexieWatchedFilesStore(name).load()).toMatchObject([{ path: 'a.png', state: 'left' }]);
});

it('takes a row that it cannot read for one that is not there', async () => {
  const name = freshName();
  await createDexieWatchedFilesStore(name).put([{ path: 'a.png', byteLength: 1, modifiedMs: 1, state: 'left', imageId: '' }]);
  const raw = await new Dexie(name).open();
  await raw.table('files').put({ path: 'b.png', state: 'unheard of' });
  raw.close();
  expect(await createDexieWatchedFilesStore(name).load()).toMatchObject([{ path: 'a.png' }]);
});
