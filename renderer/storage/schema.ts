import { Dexie } from 'dexie';
import { z } from 'zod';
import type { JournalRecord } from '../../shared/journal/journal-frame.ts';
import type { Note } from '../../shared/note/note.ts';
import { DEFAULT_LANGUAGES } from '../../shared/ocr/languages.ts';
import type { ImportJob } from './import-job-store.ts';
import { captureWrites, type WriteCapture } from './journal/capture-writes.ts';
import { noteParser } from '../../shared/note/note-parser.ts';

/** Raised by every change of `TABLES`; a library with a higher number is opened for reading only. */
export const LIBRARY_VERSION = 2;

/** A note with the keys that it is found by. The keys are derived: the note alone is the truth. */
export interface NoteRow {
  readonly id: string;
  /** The slug as file systems compare it, so that no two notes are twins on export. */
  readonly slugKey: string;
  readonly imageIds: readonly string[];
  readonly sequence: number;
  readonly note: Note;
}

/** The place of a note on its shelf, see `shelf-key.ts`. */
export interface ShelfRow {
  readonly key: string;
}

/** Says that a note is gone for good, for readers that continue from an earlier sequence. */
export interface TombstoneRow {
  readonly noteId: string;
  readonly sequence: number;
}

export interface VersionRow {
  readonly versionId: string;
  readonly noteId: string;
  /** Sequence of the write that replaced this state: orders versions even when the clock went back. */
  readonly sequence: number;
  readonly replacedAt: string;
  readonly note: Note;
}

/** Kept as it comes and parsed when read, which is once for each note that is opened. */
export interface RecognitionRow {
  readonly noteId: string;
  readonly recognition: unknown;
}

export interface PictureRow {
  readonly imageId: string;
  readonly mediaType: string;
  /** null after the library was restored, until the bytes have been fetched from the journal's files. */
  readonly blob: Blob | null;
}

export interface ThumbnailRow {
  readonly imageId: string;
  readonly blob: Blob;
  /** Absent until somebody has looked at it. */
  readonly fingerprint?: string;
}

export interface CounterRow {
  /** `journalSequence` counts all transactions, over all windows: it is the order of the journal. */
  readonly name: 'noteSequence' | 'importOrder' | 'importRevision' | 'journalSequence';
  readonly value: number;
}

/** A committed transaction that is not known to be in the journal yet; written and removed with the transactions themselves. */
export interface OutboxRow {
  readonly sequence: number;
  readonly records: readonly JournalRecord[];
}

/** What ties this database to its journal. */
export interface JournalMark {
  readonly name: 'journal';
  readonly journalId: string;
  /** False while the journal is written for the first time or anew. */
  readonly isWritten: boolean;
  /** False while pictures are still being copied between the database and the journal's files. */
  readonly arePicturesWhole: boolean;
  /** A damaged place was found in the journal: the next start that is alone writes it anew. */
  readonly isDoubted?: boolean;
}

/** First the primary key, then the indexes, in Dexie's notation. */
const TABLES = {
  notes: 'id, &slugKey, *imageIds, sequence',
  shelves: 'key',
  recognitions: 'noteId',
  versions: 'versionId, [noteId+sequence]',
  tombstones: 'noteId, sequence',
  pictures: 'imageId',
  thumbnails: 'imageId',
  importJobs: 'id, order, [state.kind+order], imageId',
  counters: 'name',
  outbox: 'sequence',
  marks: 'name',
} as const;

/** Tables that came with later versions; Dexie makes them in a library of an older one. */
const SINCE = { outbox: 2, marks: 2 } as const;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES: readonly string[] = Object.keys(TABLES);

/** The tables of a library. Without `declare: true` it takes the tables as it finds them and changes nothing. */
export class LibraryDatabase extends Dexie {
  /** Set up before the database opens: Dexie takes no listener later. */
  readonly capture: WriteCapture;

  constructor(name: string, options: { readonly declare: boolean }) {
    // Strict: a commit is on the disk before it is acknowledged. One strict put takes about 2 ms.
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false });
    this.capture = captureWrites(this);
    if (!options.declare) return;
    for (let version = 1; version <= LIBRARY_VERSION; version += 1) {
      const isThere = (table: string): boolean => (new Map(Object.entries(SINCE)).get(table) ?? 1) <= version;
      this.version(version).stores(Object.fromEntries(Object.entries(TABLES).filter(([table]) => isThere(table))));
    }
  }

  get notes() {
    return this.table<NoteRow, string>('notes');
  }

  get shelves() {
    return this.table<ShelfRow, string>('shelves');
  }

  get recognitions() {
    return this.table<RecognitionRow, string>('recognitions');
  }

  get versions() {
    return this.table<VersionRow, string>('versions');
  }

  get tombstones() {
    return this.table<TombstoneRow, string>('tombstones');
  }

  get pictures() {
    return this.table<PictureRow, string>('pictures');
  }

  get thumbnails() {
    return this.table<ThumbnailRow, string>('thumbnails');
  }

  get importJobs() {
    return this.table<ImportJob, string>('importJobs');
  }

  get counters() {
    return this.table<CounterRow, CounterRow['name']>('counters');
  }

  get outbox() {
    return this.table<OutboxRow, number>('outbox');
  }

  get marks() {
    return this.table<JournalMark, JournalMark['name']>('marks');
  }
}

const noteRow = z.object({ sequence: z.number(), note: noteParser });
const versionRow = z.object({ versionId: z.string(), noteId: z.string(), replacedAt: z.string(), sequence: z.number(), note: noteParser });
const pictureRow = z.object({ imageId: z.string(), mediaType: z.string(), blob: z.instanceof(Blob).nullable() });
const thumbnailRow = z.object({ blob: z.instanceof(Blob), fingerprint: z.string().exactOptional() });
const counterRow = z.object({ value: z.number().int().nonnegative() });

const journalRecord = z.discriminatedUnion('op', [
  z.object({ op: z.literal('put'), kind: z.string(), id: z.string(), payload: z.string() }),
  z.object({ op: z.literal('delete'), kind: z.string(), id: z.string() }),
]);
const outboxRow = z.object({ sequence: z.number(), records: z.array(journalRecord) });
const journalMark = z.object({ name: z.literal('journal'), journalId: z.string(), isWritten: z.boolean(), arePicturesWhole: z.boolean(), isDoubted: z.boolean().exactOptional() });

const jobState: z.ZodType<ImportJob['state']> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting') }),
  z.object({ kind: z.literal('recognising') }),
  z.object({ kind: z.literal('done'), noteId: z.string() }),
  z.object({ kind: z.literal('duplicate'), noteId: z.string() }),
  z.object({ kind: z.literal('failed'), reason: z.string(), canRetry: z.boolean() }),
  z.object({ kind: z.literal('cancelled') }),
]);

const toldCapture = z.object({
  source: z.string(),
  capturedAt: z.string(),
  userId: z.string(),
  username: z.string(),
  caption: z.string(),
  frontMatter: z.array(z.object({ after: z.string(), key: z.string(), yaml: z.string() })),
});

const importJob: z.ZodType<ImportJob> = z.object({
  id: z.string(),
  order: z.number(),
  fileName: z.string(),
  byteLength: z.number(),
  modifiedAt: z.string(),
  source: z.string(),
  topic: z.string(),
  // Jobs from before there was a choice have none.
  languages: z.array(z.string()).default([...DEFAULT_LANGUAGES]),
  allowDuplicate: z.boolean(),
  imageId: z.string(),
  moreImageIds: z.array(z.string()).exactOptional(),
  capture: toldCapture.exactOptional(),
  state: jobState,
  addedAt: z.string(),
});

/** One parser for each kind of row that is read as a whole. */
export const rowParsers = { noteRow, versionRow, pictureRow, thumbnailRow, counterRow, importJob, outboxRow, journalMark };
