import { describe, expect, it } from 'vitest';
import { bareNote, sampleTag } from '../../shared/note/sample-note.contract.ts';
import { createInvertedNoteIndex } from './inverted-note-index.ts';
import { describeNoteIndex } from './note-index.contract.ts';
import type { NoteIndex } from './note-index.ts';

describeNoteIndex('The inverted index', createInvertedNoteIndex);

async function indexOf(notes: readonly (Parameters<typeof bareNote>[0])[]): Promise<NoteIndex> {
  const index = createInvertedNoteIndex();
  await index.apply({ upserted: notes.map(bareNote), removedIds: [] });
  return index;
}

async function order(index: NoteIndex, query: string, limit = 50): Promise<readonly string[]> {
  return (await index.search(query, { limit, shelf: 'library' })).hits.map(({ noteId }) => noteId);
}

describe('the order of answers', () => {
  it.each([
    ['a title hit before any number of mentions', 'rust', [{ id: 'first', title: 'Rust at work' }, { id: 'second', visibleText: 'rust '.repeat(50), mainContent: 'rust', caption: 'rust', tags: [sampleTag('Rust')] }]],
    ['every word in the title before one of them', 'data engineer', [{ id: 'first', title: 'Engineer of data', visibleText: 'long '.repeat(200) }, { id: 'second', title: 'Engineer', visibleText: 'data '.repeat(20) }]],
    ['a phrase in the title before one in the text', '"data engineer"', [{ id: 'first', title: 'Data Engineer' }, { id: 'second', title: 'Engineer of data', visibleText: 'data engineer data engineer' }]],
    ['a tag before a mention', 'kafka', [{ id: 'first', tags: [sampleTag('Kafka')] }, { id: 'second', visibleText: 'kafka' }]],
    ['a caption before a mention', 'kafka', [{ id: 'first', caption: 'kafka' }, { id: 'second', visibleText: 'kafka' }]],
    ['the word itself before a longer one', 'java', [{ id: 'first', visibleText: 'java' }, { id: 'second', visibleText: 'javascript' }]],
    ['more mentions before fewer', 'spark', [{ id: 'first', visibleText: 'spark and spark, or two' }, { id: 'second', visibleText: 'spark and one, or two' }]],
    ['a short note before a long one', 'spark', [{ id: 'first', visibleText: 'spark' }, { id: 'second', visibleText: `spark ${'filler '.repeat(100)}` }]],
    ['whole words before completions', 'go', [{ id: 'first', visibleText: 'go go go golang' }, { id: 'second', visibleText: 'go golang goes' }]],
    ['the newer of two that say the same', 'spark', [{ id: 'first', visibleText: 'spark', capturedAt: '2026-03-01T00:00:00+00:00' }, { id: 'second', visibleText: 'spark', capturedAt: '2026-02-01T00:00:00+00:00' }]],
  ])('puts %s', async (_name, query, notes) => {
    expect(await order(await indexOf([...notes].reverse()), query)).toEqual(['first', 'second']);
  });

  it('is the same for the best few as for all', async () => {
    const index = await indexOf(Array.from({ length: 30 }, (_, at) => ({ id: `note-${at}`, visibleText: `${'spark '.repeat((at * 7) % 11)} and ${'filler '.repeat(at % 5)}` })));
    expect(await order(index, 'spark', 5)).toEqual((await order(index, 'spark')).slice(0, 5));
  });
});

it('answers as a fresh index does after thousands of changes to its notes', async () => {
  const index = createInvertedNoteIndex();
  const versions = Array.from({ length: 60 }, (_, version) =>
    Array.from({ length: 40 }, (_note, at) => bareNote({ id: `note-${at}`, title: `Role ${at}`, visibleText: `python version${version} ci/cd ${at % 3 === 0 ? 'machine learning' : 'learning machine'}` })));
  for (const upserted of versions) await index.apply({ upserted, removedIds: ['note-7'] });
  await index.apply({ upserted: [], removedIds: ['note-3'] });
  const fresh = createInvertedNoteIndex();
  await fresh.apply({ upserted: (versions.at(-1) ?? []).filter(({ id }) => id !== 'note-3'), removedIds: [] });
  for (const query of ['python', 'version59', 'version58', 'vers', '"machine learning"', 'cicd', 'role 12', 'pyhton', '-learn', 'python -"machine learning"']) {
    const [aged, young] = await Promise.all([index, fresh].map((one) => one.search(query, { limit: 100, shelf: 'library' })));
    expect({ query, ...aged }).toEqual({ query, ...young });
  }
});
