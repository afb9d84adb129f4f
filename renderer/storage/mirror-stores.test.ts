import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { Dexie } from 'dexie';
import { createDexieMirrorStore } from './dexie-mirror-store.ts';
import { createMemoryMirrorStore } from './memory-mirror-store.ts';
import { describeMirrorStore } from './mirror-store.contract.ts';

let opened = 0;
const freshName = (): string => `mirror-${String((opened += 1))}`;

describeMirrorStore('memory', createMemoryMirrorStore);
describeMirrorStore('Dexie', () => createDexieMirrorStore(freshName()));

it('takes a row that it cannot read for one that is not there', async () => {
  const name = freshName();
  const store = createDexieMirrorStore(name);
  await store.save({ sequence: 3, conflicts: [{ id: 'c', noteId: 'a', fields: [], foundAt: '' }] });
  const raw = await new Dexie(name).open();
  await raw.table('entries').put({ noteId: 'x', path: 7 });
  raw.close();
  expect(await createDexieMirrorStore(name).load()).toMatchObject({ sequence: 3, entries: [], conflicts: [{ id: 'c' }] });
});
