import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '../open-library.ts';
import { sampleJob } from '../sample-job.contract.ts';
import { sampleNote, sampleNoteOf, sampleRecognition } from '../sample-note.contract.ts';
import { libraryUnderTest, pictureOf, sha256 } from './library-under-test.contract.ts';

type Step = (library: Library) => Promise<unknown>;

const anyId = fc.constantFrom('a', 'b', 'c', 'd');
const anySlug = fc.constantFrom('same', 'other', 'third');
const anyPicture = fc.constantFrom('one', 'two');

/** What a person and the import queue do to a library, in any order. */
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(anyId, anySlug, anyPicture).map(([id, slug, picture]): Step => async ({ notes, images }) => {
    await images.putImage(pictureOf(picture));
    return notes.createNote({ ...sampleNoteOf(sha256(picture), id), slug }, sampleRecognition(id, slug));
  }),
  fc.tuple(anyId, anySlug, fc.boolean()).map(([id, slug, keepsStateBefore]): Step => ({ notes }) => notes.updateNote(id, (note) => ({ ...note, slug, caption: `${note.caption}x` }), { keepsStateBefore })),
  anyId.map((id): Step => ({ notes }) => notes.updateNote(id, (note) => ({ ...note, trashedAt: note.trashedAt === null ? note.updatedAt : null }))),
  fc.tuple(anyId, fc.string()).map(([id, text]): Step => ({ notes }) => notes.replaceRecognition(sampleRecognition(id, text), (note) => ({ ...note, visibleText: text }))),
  fc.array(anyId, { maxLength: 3 }).map((ids): Step => ({ notes }) => notes.deleteForever(ids)),
  fc.tuple(fc.uuid(), anyPicture).map(([id, picture]): Step => async ({ images, jobs }) => {
    await images.putImage(pictureOf(picture));
    return jobs.addJobs([sampleJob(id, { imageId: sha256(picture) })]);
  }),
  fc.constantFrom('waiting' as const, 'recognising' as const).map((kind): Step => ({ jobs }) => jobs.moveJobs([kind], { kind: 'cancelled' })),
  fc.constant<Step>(({ jobs }) => jobs.clearFinished()),
);

describe('a library with a journal', () => {
  it('comes back from the journal exactly as it was, whatever was done to it and however often it was started', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.array(anyStep, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }), async (sessions) => {
      const under = libraryUnderTest();
      for (const steps of sessions) {
        const { library, healing } = await under.start();
        expect(healing).toEqual({ kind: 'nothing' });
        for (const step of steps) await step(library);
      }
      const before = await under.content();
      await under.wipeDatabase();
      await under.start();
      expect(await under.content()).toEqual(before);
    }), { numRuns: 25 });
  });

  it('calls nothing saved that the journal does not have', async () => {
    const under = libraryUnderTest();
    const { library: { notes, images, jobs } } = await under.start();
    await notes.createNote(sampleNote('a'), null);
    under.files.failure = 'The disk is full.';
    const refused = { kind: 'failed', reason: 'The journal that protects your notes could not be written. The disk is full.' };
    expect(await notes.updateNote('a', (note) => ({ ...note, caption: 'mine' }))).toEqual(refused);
    expect(await notes.createNote(sampleNote('b'), null)).toEqual(refused);
    expect(await images.putImage(pictureOf('one'))).toEqual(refused);
    expect(await jobs.addJobs([sampleJob('j')])).toEqual(refused);
    expect(await notes.deleteForever(['a'])).toEqual(refused);
  });

  it('is saved after all when the same edit is tried again and the journal can be written', async () => {
    const under = libraryUnderTest();
    const { library: { notes } } = await under.start();
    await notes.createNote(sampleNote('a'), null);
    const edit = () => notes.updateNote('a', (note) => ({ ...note, caption: 'mine' }));
    under.files.failure = 'The disk is full.';
    await edit();
    expect(await edit()).toMatchObject({ kind: 'failed' });
    under.files.failure = null;
    expect(await edit()).toMatchObject({ kind: 'saved', note: { caption: 'mine' } });
    await under.wipeDatabase();
    const { library } = await under.start();
    expect((await library.notes.getNote('a'))?.caption).toBe('mine');
  });

  it('brings a write whose journal failed into the journal at the next start', async () => {
    const under = libraryUnderTest();
    const { library: { notes } } = await under.start();
    under.files.failure = 'The disk is full.';
    await notes.createNote(sampleNote('a'), null);
    await notes.createNote(sampleNote('b'), null);
    under.files.failure = null;
    expect((await under.start()).healing).toEqual({ kind: 'nothing' });
    await under.wipeDatabase();
    expect((await under.start()).healing).toEqual({ kind: 'restored', notes: 2, damages: 0 });
  });

  it('has one flush for writes that come while another is under way', async () => {
    const under = libraryUnderTest();
    const { library: { jobs } } = await under.start();
    let appends = 0;
    let flush: () => void = () => undefined;
    const flushed = new Promise<void>((resolve) => { flush = resolve; });
    const append = under.files.appendToSegment.bind(under.files);
    under.files.appendToSegment = async (name, bytes) => {
      appends += 1;
      await flushed;
      return append(name, bytes);
    };
    const writes = Promise.all(Array.from({ length: 30 }, (_, index) => jobs.addJobs([sampleJob(`j${String(index)}`)])));
    await expect.poll(async () => (await jobs.nextWaiting(100)).length).toBe(30);
    flush();
    await writes;
    expect(appends).toBe(2);
  });

  it('keeps the outbox small', async () => {
    const under = libraryUnderTest();
    const { library: { notes } } = await under.start();
    for (const id of ['a', 'b', 'c', 'd']) await notes.createNote(sampleNote(id), null);
    await under.harm(async (db) => { expect(await db.table('outbox').count()).toBe(1); });
  });

  it('is as large as what counts, however often it was changed and started', async () => {
    const under = libraryUnderTest();
    const { library } = await under.start();
    await library.images.putImage(pictureOf('one'));
    await library.notes.createNote(sampleNoteOf(sha256('one'), 'gone'), null);
    await library.notes.deleteForever(['gone']);
    for (let session = 0; session < 70; session += 1) {
      const { library: { notes } } = await under.start();
      await notes.createNote(sampleNote('a'), null);
      await notes.updateNote('a', (note) => ({ ...note, caption: String(session) }));
    }
    const before = await under.content();
    await under.start();
    expect(under.files.segments.size).toBeLessThan(20);
    expect(under.files.pictures.size).toBe(0);
    await under.wipeDatabase();
    expect((await under.start()).healing).toEqual({ kind: 'restored', notes: 1, damages: 0 });
    expect(await under.content()).toEqual(before);
  });
});
