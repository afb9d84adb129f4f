import { describe, expect, it, vi } from 'vitest';
import { sampleJob } from '../sample-job.contract.ts';
import { sampleNote, sampleNoteOf, sampleRecognition } from '../sample-note.contract.ts';
import { libraryUnderTest, pictureOf, sha256, type LibraryUnderTest } from './library-under-test.contract.ts';

/** Three notes with all that can hang on them, one deleted, and an import on its way. */
async function filledLibrary(): Promise<LibraryUnderTest> {
  const under = libraryUnderTest();
  const { library } = await under.start();
  const { notes, images, jobs } = library;
  await images.putImage(pictureOf('one'));
  await notes.createNote(sampleNoteOf(sha256('one'), 'a'), sampleRecognition('a', 'one'));
  await notes.createNote(sampleNote('b'), null);
  await notes.createNote(sampleNote('c', { slug: 'b' }), null);
  await notes.updateNote('b', (note) => ({ ...note, slug: 'other', caption: 'mine' }));
  await notes.updateNote('c', (note) => ({ ...note, slug: 'b', trashedAt: '2026-04-01T00:00:00.000Z' }));
  await notes.createNote(sampleNote('d'), null);
  await notes.deleteForever(['d']);
  await images.putImage(pictureOf('waiting'));
  await jobs.addJobs([sampleJob('job', { imageId: sha256('waiting') }), sampleJob('cleared', { imageId: '', state: { kind: 'cancelled' } })]);
  await jobs.clearFinished();
  return under;
}

/** Takes the last transactions back, as a database does that lost its end. */
async function undoLast(under: LibraryUnderTest, before: Readonly<Record<string, unknown>>, sequence: number): Promise<void> {
  await under.harm(async (db) => {
    for (const [table, rows] of Object.entries(before)) {
      await db.table(table).clear();
      await db.table(table).bulkPut(rows as object[]);
    }
    await db.table('counters').put({ name: 'journalSequence', value: sequence });
  });
}

const segmentNames = (under: LibraryUnderTest): string[] => [...under.files.segments.keys()].sort();

/** Cuts the newest segment to a part of its length. */
function cutNewest(under: LibraryUnderTest, bytes: number): void {
  const name = segmentNames(under).at(-1) ?? '';
  under.files.segments.set(name, (under.files.segments.get(name) ?? new Uint8Array(0)).slice(0, -bytes));
}

describe('a library whose database and journal agree', () => {
  it('opens with nothing to tell, also the second time', async () => {
    const under = await filledLibrary();
    expect((await under.start()).healing).toEqual({ kind: 'nothing' });
    expect((await under.start()).healing).toEqual({ kind: 'nothing' });
  });

  it('writes nothing into the journal by being opened', async () => {
    const under = await filledLibrary();
    const before = segmentNames(under);
    await under.start();
    await under.start();
    expect(segmentNames(under)).toEqual(before);
  });
});

describe('a library whose database was wiped', () => {
  it('comes back as it was, and says how many notes', async () => {
    const under = await filledLibrary();
    const before = await under.content();
    await under.wipeDatabase();
    const { healing, library } = await under.start();
    expect(healing).toEqual({ kind: 'restored', notes: 3, damages: 0 });
    expect(await under.content()).toEqual(before);
    expect((await library.notes.changesSince(0, 10)).upserted.map((note) => note.id).sort()).toEqual(['a', 'b', 'c']);
  });

  it('gives pictures from the files of the journal', async () => {
    const under = await filledLibrary();
    await under.wipeDatabase();
    const { library } = await under.start();
    expect(await (await library.images.getImage(sha256('one')))?.blob.text()).toBe('one');
    expect(await (await library.images.getImage(sha256('waiting')))?.blob.text()).toBe('waiting');
  });

  it('does not give a picture whose bytes are not its own', async () => {
    const under = await filledLibrary();
    under.files.pictures.set(sha256('one'), new TextEncoder().encode('two'));
    await under.wipeDatabase();
    const { library } = await under.start();
    expect(await library.images.getImage(sha256('one'))).toBeUndefined();
  });

  it('goes on counting where it was, so that no later write is taken for an older one', async () => {
    const under = await filledLibrary();
    await under.wipeDatabase();
    const { library } = await under.start();
    await library.notes.updateNote('a', (note) => ({ ...note, caption: 'after' }));
    const before = await under.content();
    await under.wipeDatabase();
    expect((await under.start()).healing).toMatchObject({ kind: 'restored', notes: 3 });
    expect(await under.content()).toEqual(before);
  });

  it('comes back when restoring was interrupted', async () => {
    const under = await filledLibrary();
    const before = await under.content();
    await under.harm((db) => Promise.all(['marks', 'notes', 'shelves', 'counters'].map((table) => db.table(table).clear())));
    expect((await under.start()).healing).toMatchObject({ kind: 'restored', notes: 3 });
    expect(await under.content()).toEqual(before);
  });

  it('restores what can be read of a damaged journal, says so, and has a whole one from then on', async () => {
    const under = await filledLibrary();
    const tail = segmentNames(under).at(-1) ?? '';
    const bytes = under.files.segments.get(tail);
    if (bytes === undefined) throw new Error('no tail');
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    await under.wipeDatabase();
    expect((await under.start()).healing).toEqual({ kind: 'restored', notes: 3, damages: 1 });
    expect([...under.files.aside.keys()]).toContainEqual(expect.stringContaining(tail));
    expect((await under.start()).healing).toEqual({ kind: 'nothing' });
  });
});

describe('a library whose journal is damaged in the middle', () => {
  /** Flips a bit of a segment; -1 is the last byte. */
  const flip = (under: LibraryUnderTest, name: string, at: number): void => {
    const bytes = under.files.segments.get(name);
    if (bytes === undefined) throw new Error(`no ${name}`);
    const index = (at + bytes.length) % bytes.length;
    bytes[index] = (bytes[index] ?? 0) ^ 1;
  };
  const nameOf = (under: LibraryUnderTest, start: string): string => segmentNames(under).find((name) => name.startsWith(start)) ?? '';

  it('is not written anew before somebody has noticed: a start reads the ends alone', async () => {
    const under = await filledLibrary();
    flip(under, nameOf(under, 'tail'), 40);
    expect((await under.start()).healing).toEqual({ kind: 'nothing' });
  });

  it('has a whole one after the start that follows the notice, made from the database, and nothing is missing', async () => {
    const under = await filledLibrary();
    const before = await under.content();
    const tail = nameOf(under, 'tail');
    flip(under, tail, 40);
    const { library } = await under.start();
    await library.upkeep?.orderNewJournal();
    expect((await under.start()).healing).toEqual({ kind: 'journal-rewritten', loss: 'damaged' });
    expect([...under.files.aside.keys()]).toContainEqual(expect.stringContaining(tail));
    await under.wipeDatabase();
    expect((await under.start()).healing).toEqual({ kind: 'restored', notes: 3, damages: 0 });
    expect(await under.content()).toEqual(before);
  });

  it('is written anew only when the database has all of it', async () => {
    const under = await filledLibrary();
    const [before, sequence] = [await under.content(), await under.sequence()];
    const { library } = await under.start();
    await library.notes.updateNote('a', (note) => ({ ...note, caption: 'last words' }));
    const after = await under.content();
    await (await under.start()).library.upkeep?.orderNewJournal();
    await undoLast(under, before, sequence);
    expect((await under.start()).healing).toMatchObject({ kind: 'restored', notes: 1 });
    expect(await under.content()).toEqual(after);
    await under.wipeDatabase();
    expect((await under.start()).healing).toMatchObject({ kind: 'restored', notes: 3 });
    expect(await under.content()).toEqual(after);
  });

  it.each([['a base', 'base'], ['an older tail', 'tail']])('is told of when the end of %s is gone and the database as well', async (_, start) => {
    const under = await filledLibrary();
    const { library } = await under.start();
    await library.upkeep?.orderNewJournal();
    const next = (await under.start()).library;
    for (const caption of ['one', 'two']) await next.notes.updateNote('a', (note) => ({ ...note, caption }));
    await (await under.start()).library.notes.updateNote('b', (note) => ({ ...note, caption: 'newest' }));
    flip(under, nameOf(under, start), -1);
    await under.wipeDatabase();
    expect((await under.start()).healing).toMatchObject({ kind: 'restored', damages: expect.any(Number) as number });
    expect((await under.start()).healing).toEqual({ kind: 'nothing' });
    expect(under.files.aside.size).toBeGreaterThan(0);
  });
});

describe('a library whose database cannot be opened', () => {
  const unreadable = (): DOMException => new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  /** Dexie tries three times again by itself when it hears this error. */
  const failOpening = (openings: number): void => {
    const open = vi.spyOn(indexedDB, 'open');
    for (let attempt = 0; attempt < openings * 4; attempt += 1) open.mockImplementationOnce(() => { throw unreadable(); });
  };

  it('comes back when the browser has deleted it by the second opening', async () => {
    const under = await filledLibrary();
    await under.wipeDatabase();
    vi.spyOn(indexedDB, 'databases').mockRejectedValueOnce(unreadable());
    failOpening(1);
    expect((await under.start()).healing).toEqual({ kind: 'restored', notes: 3, damages: 0 });
  });

  it('is made anew when it stays like that', async () => {
    const under = await filledLibrary();
    const before = await under.content();
    under.close();
    failOpening(2);
    expect((await under.start()).healing).toEqual({ kind: 'restored', notes: 3, damages: 0 });
    expect(await under.content()).toEqual(before);
  });

  it('is left as it is when there is no journal to make it from', async () => {
    const under = await filledLibrary();
    under.files.segments.clear();
    failOpening(1);
    await expect(under.start()).rejects.toThrow('could not be opened');
    expect((await under.start()).healing).toEqual({ kind: 'journal-rewritten', loss: 'lost' });
  });
});

describe('a library whose database lost its last writes', () => {
  it('catches up: what was created, changed and deleted since', async () => {
    const under = await filledLibrary();
    const { library } = await under.start();
    const earlier = await under.content();
    const sequence = await under.sequence();
    await library.notes.updateNote('b', (note) => ({ ...note, slug: 'free' }));
    await library.notes.createNote(sampleNote('e', { slug: 'other' }), null);
    await library.notes.deleteForever(['a']);
    await library.jobs.setState('job', { state: { kind: 'done', noteId: 'e' } });
    const before = await under.content();
    await undoLast(under, earlier, sequence);
    expect((await under.start()).healing).toMatchObject({ kind: 'restored', damages: 0 });
    expect(await under.content()).toEqual(before);
  });
});

describe('a library whose journal is not what it was', () => {
  it('writes it anew when it is gone, with a warning, and heals from the new one', async () => {
    const under = await filledLibrary();
    const before = await under.content();
    under.files.segments.clear();
    expect((await under.start()).healing).toEqual({ kind: 'journal-rewritten', loss: 'lost' });
    await under.wipeDatabase();
    expect((await under.start()).healing).toEqual({ kind: 'restored', notes: 3, damages: 0 });
    expect(await under.content()).toEqual(before);
  });

  it.each([1, 37, 400])('writes it anew when its last %i bytes are cut off, and keeps the old one aside', async (bytes) => {
    const under = await filledLibrary();
    cutNewest(under, bytes);
    const { healing, library } = await under.start();
    // The end alone may still be in the outbox, then nothing is lost that has to be told.
    expect(['journal-rewritten', 'nothing']).toContain(healing.kind);
    await library.notes.updateNote('a', (note) => ({ ...note, caption: 'after' }));
    const before = await under.content();
    await under.wipeDatabase();
    await under.start();
    expect(await under.content()).toEqual(before);
  });

  it('restores from the tails when the base is gone together with the database', async () => {
    const under = await filledLibrary();
    for (const name of segmentNames(under)) if (name.startsWith('base-')) under.files.segments.delete(name);
    await under.wipeDatabase();
    expect((await under.start()).healing).toEqual({ kind: 'restored', notes: 3, damages: 1 });
  });

  it('gets its pictures again', async () => {
    const under = await filledLibrary();
    under.files.segments.clear();
    under.files.pictures.clear();
    await under.start();
    await expect.poll(() => under.files.pictures.size).toBe(2);
  });
});

describe('a library from before there was a journal', () => {
  it('gets one with everything in it, without a word', async () => {
    const under = await filledLibrary();
    const before = await under.content();
    under.files.segments.clear();
    await under.harm((db) => Promise.all([db.table('marks').clear(), db.table('outbox').clear(), db.table('counters').delete('journalSequence')]));
    expect((await under.start()).healing).toEqual({ kind: 'nothing' });
    await under.wipeDatabase();
    expect((await under.start()).healing).toMatchObject({ kind: 'restored', notes: 3 });
    expect(await under.content()).toEqual(before);
  });
});
