import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Note } from '../../shared/note/note.ts';
import { bareNote, sampleTag } from '../../shared/note/sample-note.contract.ts';
import { createBruteForceIndex } from './brute-force-index.ts';
import type { NoteIndex } from './note-index.ts';

const LIBRARY: readonly Note[] = [
  bareNote({ id: 'engineer', quality: 98, title: 'Senior AI Engineer', topic: 'ai-roles', type: 'job-description', visibleText: 'Proficient with Python and PyTorch.\nCI/CD with GitHub Actions, agentic workflows', tags: [sampleTag('Python'), sampleTag('PyTorch')], capturedAt: '2026-02-04T14:04:09+00:00' }),
  bareNote({ id: 'python', quality: 100, title: 'Python questions', topic: 'ai-roles', type: 'chat', visibleText: 'Which engineer knows Kubernetes?', tags: [sampleTag('Kubernetes', 'accepted'), sampleTag('Python', 'rejected')], capturedAt: '2026-03-01T08:00:00+00:00' }),
  bareNote({ id: 'café', title: 'Résumé', caption: 'from the café', visibleText: 'Node.js, C++ and .NET; 机器学习', tags: [sampleTag('Node.js')], capturedAt: '2025-11-30T08:00:00+00:00' }),
  bareNote({ id: 'trashed', title: 'Old Python course', topic: 'courses', tags: [sampleTag('Python')], quality: 60, capturedAt: '2024-01-01T08:00:00+00:00', trashedAt: '2026-03-02T00:00:00.000Z' }),
];

/** The promises of `NoteIndex`, for every adapter and fake. `create` gives an empty index. */
export function describeNoteIndex(name: string, create: () => NoteIndex | Promise<NoteIndex>): void {
  describe(`${name} as a note index`, () => {
    let index: NoteIndex;
    beforeEach(async () => {
      index = await create();
    });
    afterEach(() => index.dispose());

    const find = async (query: string, shelf: 'library' | 'trash' = 'library') => (await index.search(query, { limit: 50, shelf })).hits.map((hit) => hit.noteId);

    describe('with a small library', () => {
      beforeEach(() => index.apply({ upserted: LIBRARY, removedIds: [] }));

      it.each([
        ['', []],
        ['agen', ['engineer']],
        ['python', ['python', 'engineer']],
        ['engineer', ['engineer', 'python']],
        ['senior pyth', ['engineer']],
        ['"senior ai"', ['engineer']],
        ['"senior python"', []],
        ['cicd', ['engineer']],
        ['ci/cd', ['engineer']],
        ['resume cafe', ['café']],
        ['c++', ['café']],
        ['.net nodejs', ['café']],
        ['机器', ['café']],
        ['engineer -kubernetes', ['engineer']],
        ['tag:python', ['engineer']],
        ['tag:pyt', ['engineer']],
        ['topic:ai-roles', ['python', 'engineer']],
        ['type:job python', ['engineer']],
        ['before:2026', ['café']],
        ['after:2026-02', ['python', 'engineer']],
        ['-tag:python', ['python', 'café']],
        ['-python', ['café']],
        ['is:doubtful', ['engineer']],
      ])('answers %s', async (query, ids) => {
        expect(await find(query)).toEqual(ids);
      });

      it('keeps the trash on a shelf of its own', async () => {
        expect(await find('python', 'trash')).toEqual(['trashed']);
        expect(await find('course')).toEqual([]);
      });

      it('forgives one letter only when nothing matches as typed, and says so', async () => {
        expect(await index.search('kuberntes', { limit: 9, shelf: 'library' })).toMatchObject({ total: 1, isApproximate: true });
        expect(await index.search('pyhton', { limit: 9, shelf: 'library' })).toMatchObject({ total: 2, isApproximate: true });
        expect(await index.search('python', { limit: 9, shelf: 'library' })).toMatchObject({ isApproximate: false });
        expect(await index.search('rset', { limit: 9, shelf: 'library' })).toMatchObject({ total: 0, isApproximate: false });
      });

      it('counts all matches and gives no more than asked for', async () => {
        const answer = await index.search('python', { limit: 1, shelf: 'library' });
        expect(answer.total).toBe(2);
        expect(answer.hits).toHaveLength(1);
      });

      it('counts topics, types and tags without the trash and without rejected tags', async () => {
        expect(await index.facets()).toEqual({
          total: 3,
          trashed: 1,
          doubtful: 1,
          topics: [{ value: 'ai-roles', count: 2 }, { value: '', count: 1 }],
          types: [{ value: 'chat', count: 1 }, { value: 'job-description', count: 1 }, { value: 'other', count: 1 }],
          tags: [
            { value: 'kubernetes', label: 'Kubernetes', count: 1 },
            { value: 'node-js', label: 'Node.js', count: 1 },
            { value: 'python', label: 'Python', count: 1 },
            { value: 'pytorch', label: 'PyTorch', count: 1 },
          ],
        });
      });

      it('finds a changed note by its new words only', async () => {
        await index.apply({ upserted: [bareNote({ id: 'python', title: 'Rust questions' })], removedIds: [] });
        expect(await find('rust')).toEqual(['python']);
        expect(await find('kubernetes')).toEqual([]);
        expect((await index.facets()).total).toBe(3);
      });

      it('forgets removed notes, and takes the removal of unknown ones', async () => {
        await index.apply({ upserted: [], removedIds: ['engineer', 'never-there'] });
        expect(await find('senior')).toEqual([]);
        expect((await index.facets()).total).toBe(2);
      });

      it('moves a note to the trash and back', async () => {
        const [note] = LIBRARY;
        await index.apply({ upserted: [{ ...note!, trashedAt: '2026-04-01T00:00:00.000Z' }], removedIds: [] });
        expect(await find('senior')).toEqual([]);
        expect(await find('senior', 'trash')).toEqual(['engineer']);
        await index.apply({ upserted: [note!], removedIds: [] });
        expect(await find('senior')).toEqual(['engineer']);
      });
    });

    it('finds what the brute-force model finds, for any library and query', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(aNote, { maxLength: 8 }), fc.array(aNote, { maxLength: 3 }), fc.array(aQuery, { minLength: 3, maxLength: 6 }), async (first, second, queries) => {
          const [tested, model] = [await create(), createBruteForceIndex()];
          for (const one of [tested, model]) {
            await one.apply({ upserted: first, removedIds: [] });
            await one.apply({ upserted: second, removedIds: first.slice(0, 1).map((note) => note.id) });
          }
          for (const query of queries) {
            for (const shelf of ['library', 'trash'] as const) {
              const [actual, expected] = await Promise.all([tested, model].map((one) => one.search(query, { limit: 100, shelf })));
              expect({ ...actual, hits: actual!.hits.map((hit) => hit.noteId).sort(), query }).toEqual({ ...expected, hits: expected!.hits.map((hit) => hit.noteId).sort(), query });
            }
          }
          expect(await tested.facets()).toEqual(await model.facets());
          tested.dispose();
        }),
        { numRuns: 60 },
      );
    });
  });
}

const WORDS = ['python', 'pythno', 'Py', 'CI/CD', 'cicd', 'ci cd', 'node.js', 'nodejs', '.NET', 'net', 'C++', 'C', 'multi-modal', 'multimodal', 'é', '机器学习', '机', 'learning', 'machine', 'a2a', '👍', '\n', '-', 'x.y.z'];
const aText = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' '));

const aNote: fc.Arbitrary<Note> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    title: aText,
    visibleText: aText,
    caption: aText,
    topic: fc.constantFrom('', 'ai-roles', 'ai'),
    type: fc.constantFrom<Note['type']>('chat', 'other', 'job-description'),
    tags: fc.uniqueArray(fc.constantFrom('Java', 'JavaScript', 'C++'), { maxLength: 2 }).map((labels) => labels.map((label) => sampleTag(label))),
    capturedAt: fc.constantFrom('', '2026-02-04T14:04:09+00:00', '2025-12-31T23:59:59-08:00'),
    quality: fc.constantFrom(null, 80, 100),
    trashedAt: fc.constantFrom(null, null, '2026-05-01T00:00:00.000Z'),
  })
  .map((fields) => bareNote({ ...fields, type: fields.type }));

const aQuery = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom('-python', '-"machine learning"', '"machine learning"', '"ci c', 'pyt', 'tag:java', '-tag:java', 'tag:jav', 'topic:ai', 'topic:a', 'topic:unsorted', 'type:chat', 'type:job', 'before:2026', 'after:2026-02', 'is:untagged', 'is:textless', 'is:doubtful', 'learnign')), { maxLength: 3 })
  .map((words) => words.join(' '));
