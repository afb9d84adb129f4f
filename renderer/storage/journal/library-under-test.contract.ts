import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { Dexie } from 'dexie';
import { afterEach } from 'vitest';
import { createMemoryJournalFiles, type MemoryJournalFiles } from '../../../shared/journal/memory-journal-files.ts';
import { type Library, openLibrary, type OpenLibraryOutcome } from '../open-library.ts';

export type Opened = Extract<OpenLibraryOutcome, { readonly kind: 'opened' }>;

/** A library whose database and journal a test may harm between two starts. */
export interface LibraryUnderTest {
  readonly files: MemoryJournalFiles;
  /** Opens it; closes the one that was open before. */
  readonly start: () => Promise<Opened>;
  readonly close: () => void;
  /** Closes it and takes the database away, as Chromium does. */
  readonly wipeDatabase: () => Promise<void>;
  /** Closes it and gives the raw database to the test. */
  readonly harm: (work: (db: Dexie) => Promise<unknown>) => Promise<void>;
  /** Everything in the database that is not derived, for comparing. */
  readonly content: () => Promise<Readonly<Record<string, unknown>>>;
  /** How many transactions the database counts. */
  readonly sequence: () => Promise<number>;
}

const opened: Library[] = [];

afterEach(() => {
  for (const library of opened.splice(0)) library.close();
});

const COMPARED = ['notes', 'shelves', 'recognitions', 'versions', 'tombstones', 'importJobs'];

export function libraryUnderTest(): LibraryUnderTest {
  const name = `library ${crypto.randomUUID()}`;
  const files = createMemoryJournalFiles();
  let current: Library | null = null;
  let minutes = 0;
  const now = (): Date => new Date(Date.UTC(2026, 3, 1) + (minutes += 3) * 60_000);
  const close = (): void => {
    current?.close();
    current = null;
  };
  const raw = async <T>(work: (db: Dexie) => Promise<T>): Promise<T> => {
    const db = new Dexie(name);
    await db.open();
    try {
      return await work(db);
    } finally {
      db.close();
    }
  };
  return {
    files,
    close,
    async start() {
      close();
      const outcome = await openLibrary({ name, now, journal: files });
      if (outcome.kind !== 'opened') throw new Error(outcome.reason);
      current = outcome.library;
      opened.push(current);
      return outcome;
    },
    async wipeDatabase() {
      close();
      await Dexie.delete(name);
    },
    async harm(work) {
      close();
      await raw(work);
    },
    sequence: () => raw(async (db) => ((await db.table('counters').get('journalSequence')) as { readonly value: number }).value),
    content: () => raw(async (db) => Object.fromEntries(await Promise.all(COMPARED.map(async (table) => [table, await db.table(table).toArray()] as const)))),
  };
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const pictureOf = (text: string) => ({ imageId: sha256(text), mediaType: 'image/png', blob: new Blob([text], { type: 'image/png' }) });
