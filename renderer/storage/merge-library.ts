import { Dexie } from 'dexie';
import type { JournalFiles } from '../../shared/journal/journal-files.ts';
import type { JournalRecord } from '../../shared/journal/journal-frame.ts';
import { isSameNote, isLaterNote } from '../../shared/backup/compare-notes.ts';
import type { Note } from '../../shared/note/note.ts';
import { countUp, readCounter } from './count-up.ts';
import { readStaged } from './journal/staged-restore.ts';
import { addRecord, createRestoredRows, type RestoredRows } from './journal/restored-rows.ts';
import type { LibraryAccess } from './library-access.ts';
import type { MergeOutcome, MergeSummary } from './library-upkeep.ts';
import { createRows, replaceRow } from './note-transactions.ts';
import { rowParsers, type LibraryDatabase, type NoteRow } from './schema.ts';

/** One of the three times that the staged records are gone through. */
type Pass = (rows: RestoredRows) => Promise<void>;

/**
 * Brings into a library what it lacks, in batches that are committed and journalled one by one. Everything it does depends only on what
 * is there, so it may be broken off and done again: what hangs on notes comes first, the notes last.
 */
export async function mergeStaged(access: LibraryAccess, files: JournalFiles, onProgress: (fraction: number) => void): Promise<MergeOutcome> {
  const { db } = access;
  const counted = { added: 0, updated: 0, kept: 0 };
  const taken = new Set<string>();
  const wanted = new Set<string>();
  let highest = 0;
  const plan: Pass = async ({ notes, versions, importJobs }) => {
    for (const { row, stored } of await withStored(db, notes)) {
      if (stored === undefined || !isSameNote(stored, row.note)) row.imageIds.forEach((imageId) => wanted.add(imageId));
      if (stored === undefined || isLaterNote(row.note, stored)) taken.add(row.id);
    }
    for (const job of importJobs.filter(isOpen)) [job.imageId, ...(job.moreImageIds ?? [])].forEach((imageId) => wanted.add(imageId));
    for (const { sequence } of [...notes, ...versions]) highest = Math.max(highest, sequence);
  };
  const bringRest: Pass = (rows) => writeRest(access, rows, { taken, wanted });
  const bringNotes: Pass = (rows) => writeNotes(access, rows.notes, counted);
  const passes: readonly Pass[] = [plan, bringRest, bringNotes];
  try {
    for (const [index, pass] of passes.entries()) {
      if (index === 1) await raiseSequence(db, highest);
      for await (const records of readStaged(files, (fraction) => { onProgress((index + fraction) / passes.length); })) await pass(toRows(records));
    }
  } catch (error) {
    if (error instanceof MergeError) return { kind: 'failed', reason: error.message };
    throw error;
  }
  const summary: MergeSummary = counted;
  return { kind: 'merged', summary };
}

class MergeError extends Error {
  override readonly name = 'MergeError';
}

async function orStop(write: ReturnType<LibraryAccess['write']>): Promise<void> {
  const outcome = await write;
  if (outcome.kind === 'failed') throw new MergeError(outcome.reason);
}

function toRows(records: readonly JournalRecord[]): RestoredRows {
  const rows = createRestoredRows();
  records.forEach((record) => { addRecord(rows, record); });
  return rows;
}

const isOpen = ({ state }: RestoredRows['importJobs'][number]): boolean => state.kind === 'waiting' || state.kind === 'recognising';

async function withStored(db: LibraryDatabase, rows: readonly NoteRow[]): Promise<readonly { readonly row: NoteRow; readonly stored: Note | undefined }[]> {
  const stored = await db.notes.bulkGet(rows.map((row) => row.id));
  return rows.map((row, index) => ({ row, stored: stored[index] === undefined ? undefined : rowParsers.noteRow.parse(stored[index]).note }));
}

/** Versions that come in are counted in the same row of numbers as those to come. */
async function raiseSequence(db: LibraryDatabase, to: number): Promise<void> {
  await db.transaction('rw', [db.counters], async () => {
    await db.counters.put({ name: 'noteSequence', value: Math.max(to, await readCounter(db, 'noteSequence')) });
  });
}

interface Needed {
  /** Notes whose state comes from the backup. */
  readonly taken: ReadonlySet<string>;
  /** Pictures that such notes and jobs show. */
  readonly wanted: ReadonlySet<string>;
}

async function writeRest({ db, write }: LibraryAccess, rows: RestoredRows, { taken, wanted }: Needed): Promise<void> {
  const pictures = rows.pictures.filter(({ imageId }) => wanted.has(imageId));
  const jobs = rows.importJobs.filter(isOpen);
  if (rows.recognitions.length + rows.versions.length + pictures.length + jobs.length === 0) return;
  await orStop(write([db.recognitions, db.versions, db.pictures, db.importJobs, db.marks, db.notes], async () => {
    const known = await present(db, rows);
    await db.recognitions.bulkPut(rows.recognitions.filter(({ noteId }) => taken.has(noteId) || (known.notes.has(noteId) && !known.recognitions.has(noteId))));
    await db.versions.bulkPut(rows.versions.filter(({ versionId, noteId }) => !known.versions.has(versionId) && (taken.has(noteId) || known.notes.has(noteId))));
    const newPictures = pictures.filter(({ imageId }) => !known.pictures.has(imageId));
    await db.pictures.bulkPut(newPictures);
    // Their bytes are in the journal's files and are fetched into the database later, as after any restore.
    if (newPictures.length > 0) await db.marks.update('journal', { arePicturesWhole: false });
    const newJobs = jobs.filter(({ id }) => !known.jobs.has(id));
    if (newJobs.length > 0) {
      const last = await countUp(db, 'importOrder', newJobs.length);
      await db.importJobs.bulkAdd(newJobs.map((job, index) => ({ ...job, state: { kind: 'waiting' }, order: last - newJobs.length + 1 + index })));
      await countUp(db, 'importRevision');
    }
  }));
}

async function present(db: LibraryDatabase, rows: RestoredRows) {
  const keys = async (table: Dexie.Table<unknown, string>, ids: readonly string[]): Promise<ReadonlySet<string>> => new Set(await table.where(':id').anyOf(ids).primaryKeys());
  const noteIds = [...rows.recognitions, ...rows.versions].map(({ noteId }) => noteId);
  return {
    notes: await keys(db.notes, noteIds),
    recognitions: await keys(db.recognitions, noteIds),
    versions: await keys(db.versions, rows.versions.map(({ versionId }) => versionId)),
    pictures: await keys(db.pictures, rows.pictures.map(({ imageId }) => imageId)),
    jobs: await keys(db.importJobs, rows.importJobs.map(({ id }) => id)),
  };
}

async function writeNotes({ db, now, write }: LibraryAccess, rows: readonly NoteRow[], counted: { added: number; updated: number; kept: number }): Promise<void> {
  if (rows.length === 0) return;
  const batch = { added: 0, updated: 0, kept: 0 };
  await orStop(write([db.notes, db.shelves, db.recognitions, db.tombstones, db.versions], async () => {
    for (const { row, stored } of await withStored(db, rows)) {
      if (stored === undefined) {
        await createRows(db, row.note, null);
        batch.added += 1;
      } else if (!isSameNote(stored, row.note)) {
        if (isLaterNote(row.note, stored)) {
          await replaceRow({ db, before: stored, after: row.note, now: now() });
          batch.updated += 1;
        } else if (await keepInHistory(db, row.note, now())) batch.kept += 1;
      }
    }
  }));
  counted.added += batch.added;
  counted.updated += batch.updated;
  counted.kept += batch.kept;
}

/** False when the history has this state already. */
async function keepInHistory(db: LibraryDatabase, note: Note, now: Date): Promise<boolean> {
  const versions = await db.versions.where('[noteId+sequence]').between([note.id, Dexie.minKey], [note.id, Dexie.maxKey]).toArray();
  if (versions.some((version) => isSameNote(rowParsers.versionRow.parse(version).note, note))) return false;
  const sequence = await countUp(db, 'noteSequence');
  await db.versions.add({ versionId: `${note.id}/${String(sequence)}`, noteId: note.id, sequence, replacedAt: now.toISOString(), note });
  return true;
}
