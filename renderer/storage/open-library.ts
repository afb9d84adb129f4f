import type { JournalFiles } from '../../shared/journal/journal-files.ts';
import { reasonOf } from '../../shared/reason-of.ts';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import { readCounter } from './count-up.ts';
import { DexieImageStore } from './dexie-image-store.ts';
import { DexieImportJobStore } from './dexie-import-job-store.ts';
import { DexieNoteStore } from './dexie-note-store.ts';
import type { HealingProgress, HealingReport } from './healing.ts';
import { createLibraryUpkeep } from './dexie-library-upkeep.ts';
import type { LibraryUpkeep } from './library-upkeep.ts';
import type { ImageStore } from './image-store.ts';
import type { ImportJobStore } from './import-job-store.ts';
import { healLibrary } from './journal/heal-library.ts';
import type { JournalLog } from './journal/journal-log.ts';
import { createJournalPictures, evenPictures, NO_JOURNAL_PICTURES } from './journal/journal-pictures.ts';
import { JournalWriteError } from './journal/journal-write-error.ts';
import { type LibraryLock, UNSHARED_LIBRARY } from './journal/library-lock.ts';
import { readJournalState } from './journal/read-journal.ts';
import { readStagedOrder } from './journal/staged-restore.ts';
import { type LibraryTrouble, watchTroubles } from './library-troubles.ts';
import { createLibraryWriter } from './library-writer.ts';
import type { NoteStore } from './note-store.ts';
import { LIBRARY_VERSION, LibraryDatabase, TABLE_NAMES } from './schema.ts';
import { createWriteGuard, describeWriteFailure } from './write-guard.ts';

export interface Library {
  readonly notes: NoteStore;
  readonly images: ImageStore;
  readonly jobs: ImportJobStore;
  /** null where there is no journal, or one that must not be written. */
  readonly upkeep: LibraryUpkeep | null;
  /** Also tells the last trouble from before the listener came. */
  onTrouble(listener: (trouble: LibraryTrouble) => void): Unsubscribe;
  close(): void;
}

export type OpenLibraryOutcome =
  /** `healing` says what was put right on the way. */
  | { readonly kind: 'opened'; readonly library: Library; readonly healing: HealingReport }
  /** Written by a newer Skillshot: can be read and exported; every write answers with `reason`. */
  | { readonly kind: 'read-only'; readonly library: Library; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

export interface OpenLibraryOptions {
  readonly name: string;
  readonly now: () => Date;
  /** null where the host has no durable files: the database is then the only place of the notes. */
  readonly journal: JournalFiles | null;
  readonly lock?: LibraryLock;
  readonly newId?: () => string;
  readonly onProgress?: (progress: HealingProgress) => void;
  readonly openTimeoutMs?: number;
  readonly writeTimeoutMs?: number;
}

const NEWER =
  'This library was last used by a newer version of Skillshot. It is open for reading; update Skillshot to make changes.';
const NEWER_UNREADABLE =
  'This library was last used by a newer version of Skillshot, which this version cannot read. Please update Skillshot.';
const NEWER_JOURNAL =
  'A newer version of Skillshot has written into this library. It is open for reading, and may miss what was written there; update Skillshot to make changes.';
const NO_ANSWER =
  'The library did not open. Perhaps another window of Skillshot holds it; close the others and try again.';

/** Opens the library and makes it agree with its journal, or says why not; never creates an empty one over a newer one. */
export async function openLibrary(options: OpenLibraryOptions): Promise<OpenLibraryOutcome> {
  const { name, openTimeoutMs = 15_000 } = options;
  // An old program silently opens a newer database, so ask before.
  if ((await storedVersion(name)) > LIBRARY_VERSION) return openNewer(options, openTimeoutMs);
  const first = await openDatabase(name, openTimeoutMs);
  if (first.kind === 'answered') return openHealed(first.db, options);
  if (first.kind === 'silence' || !(await hasJournal(options))) return { kind: 'failed', reason: first.reason };
  // Unreadable, and everything that was saved is in the journal. Chromium answers the first opening of a corrupt database with an
  // error and has it deleted by the second (measured with the log cut); where it has not, a new one takes its place.
  const second = await openDatabase(name, openTimeoutMs);
  if (second.kind === 'answered') return openHealed(second.db, options);
  await answerOf(LibraryDatabase.delete(name), openTimeoutMs);
  const third = await openDatabase(name, openTimeoutMs);
  return third.kind === 'answered' ? openHealed(third.db, options) : { kind: 'failed', reason: third.reason };
}

/** 0 when there is none, or when the browser cannot read its own list: then opening tells what is wrong. */
async function storedVersion(name: string): Promise<number> {
  try {
    const known = await indexedDB.databases();
    // IndexedDB knows tenths in Dexie's counting.
    return Math.floor((known.find((entry) => entry.name === name)?.version ?? 0) / 10);
  } catch {
    return 0;
  }
}

type OpenedDatabase = { readonly kind: 'answered'; readonly db: LibraryDatabase } | Exclude<Answer, { readonly kind: 'answered' }>;

async function openDatabase(name: string, timeoutMs: number): Promise<OpenedDatabase> {
  const db = new LibraryDatabase(name, { declare: true });
  const answer = await answerOf(db.open(), timeoutMs);
  if (answer.kind === 'answered') return { kind: 'answered', db };
  db.close();
  return answer;
}

async function openHealed(db: LibraryDatabase, options: OpenLibraryOptions): Promise<OpenLibraryOutcome> {
  const { journal, lock = UNSHARED_LIBRARY, newId = () => crypto.randomUUID(), onProgress = () => undefined } = options;
  if (journal === null) return { kind: 'opened', library: createLibrary(db, options, NO_JOURNAL), healing: { kind: 'nothing' } };
  try {
    const healed = await healLibrary({ db, files: journal, lock, newId, onProgress });
    if (healed.kind === 'newer') return openBesideNewer(db, options, healed);
    const { log, report } = healed;
    const lastSequence = await readCounter(db, 'journalSequence');
    const library = createLibrary(db, options, { readOnlyReason: null, log, lastSequence });
    return { kind: 'opened', library, healing: (await finishMerge(library, options)) ?? report };
  } catch (error) {
    const reason = error instanceof JournalWriteError ? error.message : (describeWriteFailure(error) ?? `The journal that protects your notes could not be read. ${String(error)}`);
    db.close();
    return { kind: 'failed', reason };
  }
}

/** Without notes in the database there is nothing to read, and an empty library in its place would be a lie. */
function openBesideNewer(db: LibraryDatabase, options: OpenLibraryOptions, { isWiped }: { readonly isWiped: boolean }): OpenLibraryOutcome {
  if (!isWiped) return { kind: 'read-only', library: createLibrary(db, options, { readOnlyReason: NEWER_JOURNAL, log: null, lastSequence: 0 }), reason: NEWER_JOURNAL };
  db.close();
  return { kind: 'failed', reason: NEWER_UNREADABLE };
}

/** A merge that another run did not come to the end of goes on; null when there is none. */
async function finishMerge({ upkeep }: Library, { journal, onProgress = () => undefined }: OpenLibraryOptions): Promise<HealingReport | null> {
  const order = journal === null || upkeep === null ? null : await readStagedOrder(journal);
  if (order?.mode !== 'merge' || upkeep === null) return null;
  const outcome = await upkeep.merge((fraction) => { onProgress({ kind: 'restoring-backup', fraction }); });
  if (outcome.kind === 'failed') return { kind: 'backup-not-restored', reason: outcome.reason };
  return { kind: 'backup-restored', mode: 'merge', notes: outcome.summary.added + outcome.summary.updated, backedUpAt: order.backedUpAt };
}

async function openNewer(options: OpenLibraryOptions, openTimeoutMs: number): Promise<OpenLibraryOutcome> {
  const db = new LibraryDatabase(options.name, { declare: false });
  const opened = await answerOf(db.open(), openTimeoutMs);
  const tables = new Set(opened.kind === 'answered' ? db.tables.map((table) => table.name) : []);
  if (TABLE_NAMES.every((table) => tables.has(table))) {
    const library = createLibrary(db, options, { readOnlyReason: NEWER, log: null, lastSequence: 0 });
    return { kind: 'read-only', library, reason: NEWER };
  }
  db.close();
  return { kind: 'failed', reason: opened.kind === 'answered' ? NEWER_UNREADABLE : opened.reason };
}

async function hasJournal({ journal }: OpenLibraryOptions): Promise<boolean> {
  return journal !== null && (await readJournalState(journal)).kind === 'whole';
}

interface Writing {
  readonly readOnlyReason: string | null;
  readonly log: JournalLog | null;
  /** How many transactions the database counted when it was opened. */
  readonly lastSequence: number;
}

const NO_JOURNAL: Writing = { readOnlyReason: null, log: null, lastSequence: 0 };

function createLibrary(db: LibraryDatabase, options: OpenLibraryOptions, { readOnlyReason, log, lastSequence }: Writing): Library {
  const { now, journal, writeTimeoutMs = 10_000 } = options;
  const troubles = watchTroubles(db);
  const guard = createWriteGuard({ readOnlyReason, timeoutMs: writeTimeoutMs });
  const files = log === null ? null : journal;
  const pictures = files === null ? NO_JOURNAL_PICTURES : createJournalPictures(files, guard);
  const write = createLibraryWriter({ db, guard, log, lastSequence, reopen: troubles.reopen });
  const access = { db, now, write, pictures, onTrouble: troubles.tell };
  let isClosed = false;
  // What it could not finish is finished at the next start.
  if (files !== null) evenPictures({ db, files, pictures, isStopped: () => isClosed }).catch(() => undefined);
  return {
    notes: new DexieNoteStore(access),
    images: new DexieImageStore(access),
    jobs: new DexieImportJobStore(access),
    upkeep: files === null ? null : createLibraryUpkeep(access, files),
    onTrouble: troubles.onTrouble,
    close: () => {
      isClosed = true;
      troubles.close();
    },
  };
}

type Answer = { readonly kind: 'answered' } | { readonly kind: 'silence' | 'failed'; readonly reason: string };

async function answerOf(opening: PromiseLike<unknown>, timeoutMs: number): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'silence', reason: NO_ANSWER }), timeoutMs);
  });
  const answer = Promise.resolve(opening).then(
    (): Answer => ({ kind: 'answered' }),
    (error: unknown): Answer => ({
      kind: 'failed',
      reason: `The library could not be opened (${reasonOf(error)}).`,
    }),
  );
  const first = await Promise.race([answer, silence]);
  clearTimeout(timer);
  return first;
}
