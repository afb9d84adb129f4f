import type { JournalFiles } from '../../../shared/journal/journal-files.ts';
import type { JournalRecord } from '../../../shared/journal/journal-frame.ts';
import type { JournalState } from '../../../shared/journal/journal-state.ts';
import { listJournal } from '../../../shared/journal/read-journal.ts';
import { readCounter } from '../count-up.ts';
import { rowParsers, type LibraryDatabase } from '../schema.ts';
import { BaseWriter } from './base-writer.ts';
import { JOURNALLED_TABLES, putRecord } from './journalled-tables.ts';
import { orThrow } from './journal-write-error.ts';

const ROWS_PER_READ = 100;
/** The last frame of a segment is read at every start, so frames are small. */
const FRAME_CHARACTERS = 32 * 1024;

export interface WriteJournalOptions {
  readonly db: LibraryDatabase;
  readonly files: JournalFiles;
  readonly state: JournalState;
  readonly journalId: string;
  /** Whether the old segments are kept for a person to look at. */
  readonly keepsOld: boolean;
  readonly onProgress: (fraction: number) => void;
}

/** Writes a whole journal from the database, in the place of what is there. Rejects with `JournalWriteError`; the old one then stays. */
export async function writeJournal(options: WriteJournalOptions): Promise<void> {
  const { db, files, state, journalId } = options;
  const old = (await listJournal(files)).map((file) => file.name);
  const generation = 1 + Math.max(state.kind === 'whole' ? state.generation : 0, ...old.map(generationOf));
  await db.marks.put({ name: 'journal', journalId, isWritten: false, arePicturesWhole: false });
  const sequence = await readCounter(db, 'journalSequence');
  const writer = new BaseWriter({ files, journalId, generation });
  await addAllRows(options, { writer, sequence });
  await writer.finish({ sequence, replaces: old });
  await db.transaction('rw', [db.marks, db.outbox], async () => {
    await db.marks.put({ name: 'journal', journalId, isWritten: true, arePicturesWhole: false });
    await db.outbox.clear();
  });
  await orThrow(options.keepsOld ? files.setAsideSegments(old) : files.removeSegments(old));
}

async function addAllRows({ db, onProgress }: WriteJournalOptions, { writer, sequence }: { readonly writer: BaseWriter; readonly sequence: number }): Promise<void> {
  const counts = await Promise.all(JOURNALLED_TABLES.map((name) => db.table(name).count()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  for (const name of JOURNALLED_TABLES) {
    const keys = await db.table<unknown, string>(name).toCollection().primaryKeys();
    for (let start = 0; start < keys.length; start += ROWS_PER_READ) {
      const rows = await db.table<unknown, string>(name).bulkGet(keys.slice(start, start + ROWS_PER_READ));
      const records = rows.flatMap((row) => (row === undefined ? [] : (putRecord(name, row) ?? [])));
      for (const group of groupRecords(records)) await writer.add({ kind: 'changes', journalId: '', sequence, records: group });
      done += rows.length;
      onProgress(done / total);
    }
  }
}

function groupRecords(records: readonly JournalRecord[]): readonly (readonly JournalRecord[])[] {
  const groups: JournalRecord[][] = [];
  let room = 0;
  for (const record of records) {
    if (room <= 0) {
      groups.push([]);
      room = FRAME_CHARACTERS;
    }
    groups.at(-1)?.push(record);
    room -= record.op === 'put' ? record.payload.length : 0;
  }
  return groups;
}

/** 0 for a tail. */
function generationOf(name: string): number {
  return Number(/^base-(\d+)-/.exec(name)?.[1] ?? 0);
}

/** The outbox as it is stored; a row that cannot be understood is left out and makes the journal be written anew. */
export async function readOutbox(db: LibraryDatabase) {
  const rows = await db.outbox.toArray();
  return rows.flatMap((row) => rowParsers.outboxRow.safeParse(row).data ?? []);
}
