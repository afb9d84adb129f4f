import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { forceCloseDatabase } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createMemoryJournalFiles } from '../../shared/journal/memory-journal-files.ts';
import { openLibrary, type Library } from './open-library.ts';
import { sampleNote } from './sample-note.contract.ts';

const FULL = () => new DOMException('The transaction was aborted, so the request cannot be fulfilled.', 'AbortError');

interface Opened {
  readonly library: Library;
  readonly name: string;
  /** The connection of the library, which the browser may close. */
  readonly connection: IDBDatabase;
}

async function open(): Promise<Opened> {
  const name = `closed ${crypto.randomUUID()}`;
  const connections: IDBDatabase[] = [];
  const opening = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((...words) => {
    const request = opening(...words);
    request.addEventListener('success', () => { connections.push(request.result); });
    return request;
  });
  const outcome = await openLibrary({ name, now: () => new Date('2026-04-01T08:00:00Z'), journal: createMemoryJournalFiles() });
  const connection = connections.at(-1);
  if (outcome.kind !== 'opened' || connection === undefined) throw new Error(outcome.kind);
  return { library: outcome.library, name, connection };
}

/** What Chromium does to a database whose disk is full. The types of the fake take the class for an instance. */
const closeByBrowser = forceCloseDatabase as unknown as (connection: IDBDatabase) => void;

describe('a database that the browser has closed by itself', () => {
  it('is opened again by the next write, which is then saved', async () => {
    const { library, connection } = await open();
    await library.notes.createNote(sampleNote('a'), null);
    closeByBrowser(connection);
    expect(await library.notes.updateNote('a', (note) => ({ ...note, caption: 'typed on a full disk' }))).toMatchObject({ kind: 'saved' });
    library.close();
  });

  it('is not written when the browser has put an empty one in its place', async () => {
    const { library, name, connection } = await open();
    await library.notes.createNote(sampleNote('a'), null);
    closeByBrowser(connection);
    const present = new Dexie(name);
    await present.open();
    await Promise.all(present.tables.map((table) => table.clear()));
    present.close();
    expect(await library.notes.createNote(sampleNote('b'), null)).toEqual({ kind: 'failed', reason: expect.stringContaining('has lost its database') as string });
    library.close();
  });

  it('counts on where it was after a write that was aborted', async () => {
    const { library } = await open();
    await library.notes.createNote(sampleNote('a'), null);
    expect(await library.notes.updateNote('a', () => { throw FULL(); })).toMatchObject({ kind: 'failed', reason: expect.stringContaining('the disk may be full') as string });
    expect(await library.notes.createNote(sampleNote('b'), null)).toMatchObject({ kind: 'saved' });
    library.close();
  });

  it('stays closed when we have closed it', async () => {
    const { library } = await open();
    library.close();
    expect(await library.notes.createNote(sampleNote('a'), null)).toMatchObject({ kind: 'failed' });
  });
});
