import { z } from 'zod';
import type { JournalRecord } from '../../../shared/journal/journal-frame.ts';
import { toNoteRow } from '../note-row.ts';
import { rowParsers, type NoteRow, type PictureRow, type RecognitionRow, type TombstoneRow, type VersionRow } from '../schema.ts';
import type { ImportJob } from '../import-job-store.ts';

/** Rows made of records of the journal, by table, and the keys of rows that it says are gone. */
export interface RestoredRows {
  readonly notes: NoteRow[];
  readonly recognitions: RecognitionRow[];
  readonly versions: VersionRow[];
  readonly tombstones: TombstoneRow[];
  readonly pictures: PictureRow[];
  readonly importJobs: ImportJob[];
  readonly deleted: { readonly kind: string; readonly id: string }[];
  /** Records that this program cannot understand. */
  strange: number;
}

const tombstoneRow = z.object({ noteId: z.string(), sequence: z.number() });
const pictureFacts = z.object({ imageId: z.string(), mediaType: z.string() });

export function createRestoredRows(): RestoredRows {
  return { notes: [], recognitions: [], versions: [], tombstones: [], pictures: [], importJobs: [], deleted: [], strange: 0 };
}

/** Adds what a record says to the rows. */
export function addRecord(rows: RestoredRows, record: JournalRecord): void {
  if (record.op === 'delete') rows.deleted.push({ kind: record.kind, id: record.id });
  else if (!addPut(rows, record.kind, { id: record.id, value: parseJson(record.payload) })) rows.strange += 1;
}

function addPut(rows: RestoredRows, kind: string, { id, value }: { readonly id: string; readonly value: unknown }): boolean {
  switch (kind) {
    case 'note':
      return addParsed(rowParsers.noteRow.safeParse(value), ({ note, sequence }) => rows.notes.push(toNoteRow(note, sequence)));
    case 'recognition': {
      const row = z.object({ recognition: z.unknown() }).safeParse(value);
      return addParsed(row, ({ recognition }) => rows.recognitions.push({ noteId: id, recognition }));
    }
    case 'version':
      return addParsed(rowParsers.versionRow.safeParse(value), (row) => rows.versions.push(row));
    case 'tombstone':
      return addParsed(tombstoneRow.safeParse(value), (row) => rows.tombstones.push(row));
    case 'picture':
      return addParsed(pictureFacts.safeParse(value), (facts) => rows.pictures.push({ ...facts, blob: null }));
    case 'job':
      return addParsed(rowParsers.importJob.safeParse(value), (job) => rows.importJobs.push(job));
    default:
      return false;
  }
}

function addParsed<Row>(parsed: { readonly success: boolean; readonly data?: Row | undefined }, add: (row: Row) => void): boolean {
  if (parsed.data === undefined) return false;
  add(parsed.data);
  return true;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
