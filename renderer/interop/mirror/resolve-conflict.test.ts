import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryKeptFolders, MemoryFolder } from '../../../shared/host/memory-kept-folders.ts';
import { UNSHARED_WORK } from '../../ingest/work-lock.ts';
import { watchedValue } from '../../storage/watched-value.contract.ts';
import { createMirror } from './create-mirror.ts';
import type { Mirror, MirrorSnapshot } from './mirror.ts';
import { encode, Machine, textAt } from './mirror-under-test.contract.ts';

const PATH = 'notes/first.md';
let machine = new Machine('a', new MemoryFolder());
let mirror: Mirror;
let noteId = '';

const until = (isWanted: (snapshot: MirrorSnapshot) => boolean): Promise<MirrorSnapshot> => watchedValue((listener) => mirror.watch(listener), isWanted);

/** A note whose caption says one thing in the note by now, and said another in the version that lost. */
beforeEach(async () => {
  const folder = new MemoryFolder();
  machine = new Machine('a', folder);
  noteId = (await machine.add('first', { caption: 'before' })).id;
  await machine.sync();
  folder.write(PATH, encode(textAt(folder, PATH).replace('Caption: before', 'Caption: in the file').replace('title: first', 'title: there')));
  await machine.edit(noteId, (note) => ({ ...note, caption: 'typed here', title: 'here' }));
  await machine.sync();
  const folders = createMemoryKeptFolders({ chosen: folder });
  await folders.choose('mirror');
  mirror = createMirror({ ...machine.deps, folders, notes: machine.notes, store: machine.store, workLock: UNSHARED_WORK });
});

afterEach(() => { mirror.dispose(); });

async function conflictOf() {
  const { conflicts: [conflict] } = await until(({ conflicts, status }) => conflicts.length > 0 && status.kind === 'in-step');
  if (conflict === undefined) throw new Error('There is no conflict.');
  return conflict;
}

const caption = async (): Promise<string> => (await machine.notes.getNote(noteId))?.caption ?? '';
const fieldsLeft = async (): Promise<readonly string[]> => (await machine.store.load()).conflicts.flatMap(({ fields }) => fields.map(({ field }) => field)).sort();

describe('a conflict of two fields', () => {
  it.each([['kept', 'in the file'], ['other', 'typed here']] as const)('is settled one by one: %s', async (choice, expected) => {
    expect(await mirror.resolve(await conflictOf(), 'caption', choice)).toMatchObject({ kind: 'settled' });
    expect(await caption()).toBe(expected);
    expect(await fieldsLeft()).toEqual(['title']);
  });

  it.each(['kept', 'other'] as const)('is open again as it was when the choice of %s is taken back', async (choice) => {
    const settled = await mirror.resolve(await conflictOf(), 'caption', choice);
    if (settled.kind === 'settled') await settled.undo();
    expect(await caption()).toBe('in the file');
    expect(await fieldsLeft()).toEqual(['caption', 'title']);
  });

  it('does not open a field again that was settled meanwhile', async () => {
    const conflict = await conflictOf();
    const settled = await mirror.resolve(conflict, 'caption', 'kept');
    await mirror.resolve(conflict, 'title', 'kept');
    expect(await fieldsLeft()).toEqual([]);
    if (settled.kind === 'settled') await settled.undo();
    expect(await fieldsLeft()).toEqual(['caption']);
  });
});
