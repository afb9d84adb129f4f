import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { LibraryTrouble } from './library-troubles.ts';
import { type Library, openLibrary } from './open-library.ts';
import { createMemoryJournalFiles } from '../../shared/journal/memory-journal-files.ts';
import { pictureOf, sha256 } from './journal/library-under-test.contract.ts';
import { toNoteRow } from './note-row.ts';
import { sampleJob } from './sample-job.contract.ts';
import { sampleNote } from './sample-note.contract.ts';
import { toShelfKey } from './shelf-key.ts';

/** As the first version declared them; a fixture, not to be changed. */
const TABLES_OF_VERSION_1 = {
  notes: 'id, &slugKey, *imageIds, sequence',
  shelves: 'key',
  recognitions: 'noteId',
  versions: 'versionId, [noteId+sequence]',
  tombstones: 'noteId, sequence',
  pictures: 'imageId',
  thumbnails: 'imageId',
  importJobs: 'id, order, [state.kind+order], imageId',
  counters: 'name',
};

const now = () => new Date('2026-04-01T08:00:00Z');

async function openedLibrary(name: string): Promise<Library> {
  const outcome = await openLibrary({ name, now, journal: null });
  if (outcome.kind !== 'opened') throw new Error(outcome.reason);
  return outcome.library;
}

/** Opens the database as a later program would, with everything there is and one table more. */
async function upgradeTo(name: string, version: number): Promise<Dexie> {
  const present = new Dexie(name);
  await present.open();
  const tables = present.tables.map((table) => [table.name, [table.schema.primKey, ...table.schema.indexes].map((index) => index.src).join()]);
  present.close();
  const newer = new Dexie(name);
  newer.version(version).stores({ ...(Object.fromEntries(tables) as Record<string, string>), later: 'id' });
  await newer.open();
  return newer;
}

describe('opening a library', () => {
  it('finds again what was saved before', async () => {
    const first = await openedLibrary('again');
    await first.notes.createNote(sampleNote('a'), null);
    first.close();
    const second = await openedLibrary('again');
    expect(await second.notes.getNote('a')).toEqual(sampleNote('a'));
    second.close();
  });

  it('opens a library of a newer version for reading only, and leaves it as it is', async () => {
    const old = await openedLibrary('newer');
    await old.notes.createNote(sampleNote('a'), null);
    old.close();
    (await upgradeTo('newer', 3)).close();
    const outcome = await openLibrary({ name: 'newer', now, journal: null });
    if (outcome.kind !== 'read-only') throw new Error(outcome.kind);
    const { notes, images, jobs } = outcome.library;
    expect(await notes.getNote('a')).toEqual(sampleNote('a'));
    const refused = { kind: 'failed', reason: outcome.reason };
    expect(await notes.createNote(sampleNote('b'), null)).toEqual(refused);
    expect(await notes.updateNote('a', (note) => ({ ...note, title: 'x' }))).toEqual(refused);
    expect(await notes.deleteForever(['a'])).toEqual(refused);
    expect(await images.putThumbnail('cafe', new Blob())).toEqual(refused);
    expect(await jobs.clearFinished()).toEqual(refused);
    outcome.library.close();
    const versions = await indexedDB.databases();
    expect(versions.find((entry) => entry.name === 'newer')?.version).toBe(30);
  });

  it('opens a library of version 1 with everything in it, and gives it a journal', async () => {
    const old = new Dexie('version 1');
    old.version(1).stores(TABLES_OF_VERSION_1);
    await old.open();
    await old.table('notes').add(toNoteRow(sampleNote('a'), 1));
    await old.table('shelves').add({ key: toShelfKey(sampleNote('a')) });
    await old.table('counters').add({ name: 'noteSequence', value: 1 });
    await old.table('pictures').add(pictureOf('one'));
    old.close();
    const journal = createMemoryJournalFiles();
    const outcome = await openLibrary({ name: 'version 1', now, journal });
    if (outcome.kind !== 'opened') throw new Error(outcome.kind);
    expect(outcome.healing).toEqual({ kind: 'nothing' });
    expect(await outcome.library.notes.getNote('a')).toEqual(sampleNote('a'));
    await expect.poll(() => [...journal.pictures.keys()]).toEqual([sha256('one')]);
    outcome.library.close();
    await Dexie.delete('version 1');
    const again = await openLibrary({ name: 'version 1', now, journal });
    expect(again).toMatchObject({ kind: 'opened', healing: { kind: 'restored', notes: 1 } });
    if (again.kind === 'opened') again.library.close();
  });

  it('refuses a newer library that it cannot read', async () => {
    const other = new Dexie('foreign');
    other.version(7).stores({ documents: 'id' });
    await other.open();
    other.close();
    const outcome = await openLibrary({ name: 'foreign', now, journal: null });
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('update Skillshot') as string });
  });

  it('says so when the database does not open in time', async () => {
    // A window of an older program that does not let go.
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('slow', 10);
      request.onsuccess = () => { resolve(request.result); };
    });
    const outcome = await openLibrary({ name: 'slow', now, journal: null, openTimeoutMs: 20 });
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('did not open') as string });
    held.close();
  });
});

describe('an import job from before languages could be chosen', () => {
  it('is read in English, as it was meant to be', async () => {
    const library = await openedLibrary('old jobs');
    await library.jobs.addJobs([sampleJob('a')]);
    const raw = new Dexie('old jobs');
    await raw.open();
    await raw.table('importJobs').update('a', { languages: undefined });
    expect(await raw.table('importJobs').get('a')).not.toHaveProperty('languages');
    raw.close();
    expect(await library.jobs.getJob('a')).toEqual({ ...sampleJob('a'), order: 1 });
    library.close();
  });
});

describe('an open library', () => {
  it('lets another window upgrade, asks for a reload and refuses writes from then on', async () => {
    const library = await openedLibrary('upgraded');
    const troubles: LibraryTrouble[] = [];
    library.onTrouble((trouble) => troubles.push(trouble));
    (await upgradeTo('upgraded', 3)).close();
    expect(troubles.map((trouble) => trouble.kind)).toEqual(['reload']);
    expect(await library.notes.createNote(sampleNote('a'), null)).toMatchObject({ kind: 'failed' });
  });

  it('never tells an empty list because the database is closed', async () => {
    const library = await openedLibrary('closed');
    await library.notes.createNote(sampleNote('a'), null);
    library.close();
    const told: (readonly string[])[] = [];
    const trouble = await new Promise<LibraryTrouble>((resolve) => {
      library.onTrouble(resolve);
      library.notes.watchNoteIds({ shelf: 'library' }, (ids) => told.push(ids));
    });
    expect(trouble.kind).toBe('reload');
    expect(told).toEqual([]);
    await expect(library.notes.getNote('a')).rejects.toThrow();
  });

  it('tells of a damaged record and goes on with the others', async () => {
    const library = await openedLibrary('damaged');
    await library.notes.createNote(sampleNote('a'), null);
    await library.notes.createNote(sampleNote('b'), null);
    const raw = new Dexie('damaged');
    await raw.open();
    await raw.table('notes').update('a', { note: { title: 1 } });
    raw.close();
    const troubles: LibraryTrouble[] = [];
    library.onTrouble((trouble) => troubles.push(trouble));
    const changes = await library.notes.changesSince(0, 10);
    expect(changes.upserted.map((note) => note.id)).toEqual(['b']);
    expect(troubles.map((trouble) => trouble.kind)).toEqual(['damaged']);
    expect(await library.notes.updateNote('a', (note) => note)).toMatchObject({ kind: 'failed' });
    library.close();
  });
});
