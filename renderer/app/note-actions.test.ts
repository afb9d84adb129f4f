import { beforeEach, describe, expect, test } from 'vitest';
import type { CompetencyTag, Note } from '../../shared/note/note.ts';
import { MemoryLibrary } from '../storage/memory-library.ts';
import { MemoryNoteStore } from '../storage/memory-note-store.ts';
import type { NoteStore } from '../storage/note-store.ts';
import { sampleNote } from '../storage/sample-note.contract.ts';
import { acceptAllTags, addTag, moveToTopic, restoreNotes, setTagState, trashNotes } from './note-actions.ts';

const NOW = new Date('2026-05-01T12:00:00Z');
const python: CompetencyTag = { competencyId: 'python', label: 'Python', state: 'suggested', evidence: [{ start: 0, end: 6, text: 'Python' }] };
const rag: CompetencyTag = { ...python, competencyId: 'rag', label: 'RAG' };

let store: NoteStore;

beforeEach(async () => {
  store = new MemoryNoteStore(new MemoryLibrary(() => NOW));
  await store.createNote(sampleNote('a', { topic: 'old', tags: [python, rag] }), null);
  await store.createNote(sampleNote('b', { topic: 'other' }), null);
});

const read = async (id: string): Promise<Note> => (await store.getNote(id))!;

test('trashing several notes is one change to undo', async () => {
  const result = await trashNotes(store, ['a', 'b'], NOW);
  expect(result.text).toBe('Moved 2 notes to the trash');
  expect((await read('a')).trashedAt).toBe('2026-05-01T12:00:00.000Z');
  await result.undo();
  expect((await read('a')).trashedAt).toBeNull();
  expect((await read('b')).trashedAt).toBeNull();
});

test('undoing a restore puts notes back into the trash with their old date', async () => {
  await trashNotes(store, ['a'], NOW);
  const result = await restoreNotes(store, ['a']);
  expect((await read('a')).trashedAt).toBeNull();
  await result.undo();
  expect((await read('a')).trashedAt).toBe('2026-05-01T12:00:00.000Z');
});

test('undoing a move brings every note back to its own topic', async () => {
  const result = await moveToTopic(store, ['a', 'b'], 'new');
  expect((await read('b')).topic).toBe('new');
  await result.undo();
  expect((await read('a')).topic).toBe('old');
  expect((await read('b')).topic).toBe('other');
});

describe('tags', () => {
  const states = async () => Object.fromEntries((await read('a')).tags.map((tag) => [tag.competencyId, tag.state]));

  test('one is accepted or rejected, the others stay', async () => {
    const result = await setTagState(store, 'a', { tag: rag, state: 'rejected' });
    expect(await states()).toEqual({ python: 'suggested', rag: 'rejected' });
    await result.undo();
    expect(await states()).toEqual({ python: 'suggested', rag: 'suggested' });
  });

  test('all suggestions are accepted at once, but no rejected tag', async () => {
    await setTagState(store, 'a', { tag: rag, state: 'rejected' });
    await acceptAllTags(store, 'a');
    expect(await states()).toEqual({ python: 'accepted', rag: 'rejected' });
  });

  test('adding one that is suggested accepts it and keeps its evidence', async () => {
    await addTag(store, 'a', { ...python, state: 'accepted', evidence: [] });
    const tag = (await read('a')).tags.find((other) => other.competencyId === 'python');
    expect(tag).toEqual({ ...python, state: 'accepted' });
  });

  test('two decisions that begin at the same moment are both kept', async () => {
    await Promise.all([setTagState(store, 'a', { tag: python, state: 'accepted' }), setTagState(store, 'a', { tag: rag, state: 'rejected' })]);
    expect(await states()).toEqual({ python: 'accepted', rag: 'rejected' });
  });

  test('a decision is taken back alone, not those that were made after it', async () => {
    const accepted = await acceptAllTags(store, 'a');
    const added = await addTag(store, 'a', { ...python, competencyId: 'go', label: 'Go' });
    await setTagState(store, 'a', { tag: rag, state: 'rejected' });
    await added.undo();
    expect(await states()).toEqual({ python: 'accepted', rag: 'rejected' });
    await accepted.undo();
    expect(await states()).toEqual({ python: 'suggested', rag: 'rejected' });
  });
});

test('a change of text made meanwhile survives an undo of tags', async () => {
  const result = await acceptAllTags(store, 'a');
  await store.updateNote('a', (note) => ({ ...note, caption: 'typed later' }));
  await result.undo();
  expect((await read('a')).caption).toBe('typed later');
});
