import type { JournalFiles } from '../../../shared/journal/journal-files.ts';
import type { JournalRecord } from '../../../shared/journal/journal-frame.ts';
import type { WholeJournal } from '../../../shared/journal/journal-state.ts';
import { LiveRecords } from '../../../shared/journal/live-records.ts';
import { LostEndings } from '../../../shared/journal/lost-endings.ts';
import { isBaseSegment } from '../../../shared/journal/segment-names.ts';
import type { CounterRow, LibraryDatabase, NoteRow, PictureRow } from '../schema.ts';
import { readCounter } from '../count-up.ts';
import { freeSlug } from '../free-slug.ts';
import { toNoteRow, toSlugKey } from '../note-row.ts';
import { toShelfKey } from '../shelf-key.ts';
import { readSegments } from './read-journal.ts';
import { addRecord, createRestoredRows, type RestoredRows } from './restored-rows.ts';

const ROWS_PER_TRANSACTION = 400;

/** A commit waits for the disk, and restoring may be repeated: large transactions took 5.1 s for 10,000 notes where 400 rows took 7.2 s. */
const BATCH = { rows: 2000, characters: 4 * 1024 * 1024 };

export interface RestoreOptions {
  readonly db: LibraryDatabase;
  readonly files: JournalFiles;
  readonly state: WholeJournal;
  /** Only transactions after this one; -1 for all. */
  readonly after: number;
  readonly onProgress: (fraction: number) => void;
}

export interface RestoreReport {
  readonly notes: number;
  /** Places in the journal that could not be read, and records that could not be understood. */
  readonly damages: number;
}

/** Puts what the journal says into the database. May be repeated after an interruption: the mark is written last. */
export async function restoreDatabase(options: RestoreOptions): Promise<RestoreReport> {
  const { db, files, state, after, onProgress } = options;
  const slugs = (await db.notes.limit(1).count()) === 0 ? new Set<string>() : null;
  const live = new LiveRecords();
  const parts = partSegments(state, slugs !== null && after < 0);
  const endings = new LostEndings();
  let damages = state.missing.length;
  for await (const content of readSegments({ files, names: parts.noted, onProgress: (fraction) => onProgress(fraction / 4) })) {
    damages += content.damages.length;
    endings.see(content);
    for (const frame of content.frames) if (frame.sequence > after) live.note(frame);
  }
  if (slugs === null) await makeRoom(db, live.ids('note'));
  const writer = createRowWriter(db, slugs);
  const told = { from: 0.25, share: 0.75 / Math.max(1, state.segments.length) };
  const onRead = (done: number, names: readonly string[]) => (fraction: number): void => onProgress(told.from + told.share * (done + fraction * names.length));
  for await (const content of readSegments({ files, names: parts.unnoted, onProgress: onRead(0, parts.unnoted) })) {
    damages += content.damages.length;
    endings.see(content);
    for (const frame of content.frames) await writer.add(live.takeUnnoted(frame)?.records ?? []);
  }
  for await (const { frames } of readSegments({ files, names: parts.noted, onProgress: onRead(parts.unnoted.length, parts.noted) })) {
    for (const frame of frames) await writer.add(live.take(frame)?.records ?? []);
  }
  const { strange, notes, top } = await writer.finish();
  await writeMark(options, top);
  return { notes, damages: damages + strange + (endings.isAnyLost() ? 1 : 0) };
}

/**
 * A whole base has each thing once, so that it need not be read before it is put into an empty database: a quarter less of the time of
 * a restore. A database that holds something has to know beforehand what is going to change.
 */
function partSegments({ segments, missing }: WholeJournal, isEmpty: boolean): { readonly noted: readonly string[]; readonly unnoted: readonly string[] } {
  if (!isEmpty || missing.length > 0) return { noted: segments, unnoted: [] };
  return { noted: segments.filter((name) => !isBaseSegment(name)), unnoted: segments.filter(isBaseSegment) };
}

/** Puts records into the database in large transactions. One is under way while the rows of the next are made: half of the time is the database's own. */
function createRowWriter(db: LibraryDatabase, slugs: Set<string> | null) {
  let rows = createRestoredRows();
  let room = { ...BATCH };
  let writing: Promise<void> = Promise.resolve();
  let strange = 0;
  let notes = 0;
  const top = createTopCounters();
  const write = async (): Promise<void> => {
    const batch = rows;
    rows = createRestoredRows();
    room = { ...BATCH };
    strange += batch.strange;
    top.add(batch);
    await writing;
    writing = writeRows(db, batch, slugs);
    // Told by the next wait for it.
    writing.catch(() => undefined);
  };
  return {
    async add(records: readonly JournalRecord[]): Promise<void> {
      for (const record of records) {
        addRecord(rows, record);
        room.rows -= 1;
        if (record.op === 'put') {
          room.characters -= record.payload.length;
          if (record.kind === 'note') notes += 1;
        }
        if (room.rows <= 0 || room.characters <= 0) await write();
      }
    },
    async finish() {
      await write();
      await writing;
      return { strange, notes, top: top.values() };
    },
  };
}

/** Notes that the journal speaks of leave first: two that swapped their slugs would be in each other's way. */
async function makeRoom(db: LibraryDatabase, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += ROWS_PER_TRANSACTION) {
    const batch = ids.slice(start, start + ROWS_PER_TRANSACTION);
    await db.transaction('rw', [db.notes, db.shelves], async () => deleteNoteRows(db, batch));
  }
}

async function deleteNoteRows(db: LibraryDatabase, ids: readonly string[]): Promise<void> {
  const present = (await db.notes.bulkGet([...ids])).flatMap((row) => row ?? []);
  await db.shelves.bulkDelete(present.map((row) => toShelfKey(row.note)));
  await db.notes.bulkDelete(present.map((row) => row.id));
}

async function writeRows(db: LibraryDatabase, rows: RestoredRows, slugs: Set<string> | null): Promise<void> {
  const tables = [db.notes, db.shelves, db.recognitions, db.versions, db.tombstones, db.pictures, db.thumbnails, db.importJobs];
  const gone = (kind: string): string[] => rows.deleted.filter((each) => each.kind === kind).map((each) => each.id);
  await db.transaction('rw', tables, async () => {
    await putNotes(db, rows.notes, slugs);
    await db.shelves.bulkPut(rows.notes.map((row) => ({ key: toShelfKey(row.note) })));
    await db.recognitions.bulkPut(rows.recognitions);
    await db.versions.bulkPut(rows.versions);
    await db.tombstones.bulkPut(rows.tombstones);
    await db.importJobs.bulkPut(rows.importJobs);
    await putPictures(db, rows.pictures);
    await db.recognitions.bulkDelete(gone('recognition'));
    await db.versions.bulkDelete(gone('version'));
    await db.tombstones.bulkDelete(gone('tombstone'));
    await db.importJobs.bulkDelete(gone('job'));
    await db.pictures.bulkDelete(gone('picture'));
    await db.thumbnails.bulkDelete(gone('picture'));
  });
}

/** Those that are there may have their bytes. */
async function putPictures(db: LibraryDatabase, rows: readonly PictureRow[]): Promise<void> {
  if (rows.length === 0) return;
  const known = new Set(await db.pictures.where('imageId').anyOf(rows.map((row) => row.imageId)).primaryKeys());
  await db.pictures.bulkPut(rows.filter((row) => !known.has(row.imageId)));
}

/**
 * Slugs are free, unless the database has notes that the journal does not know. `slugs` are those that were put into a database that
 * was empty, to which they are added: looking each up costs more than putting it.
 */
async function putNotes(db: LibraryDatabase, rows: readonly NoteRow[], slugs: Set<string> | null): Promise<void> {
  const slugKeys = [...new Set(rows.map((row) => row.slugKey))];
  const isTaken = slugs === null ? (await db.notes.where('slugKey').anyOf(slugKeys).count()) > 0 : slugKeys.some((slugKey) => slugs.has(slugKey));
  if (!isTaken && slugKeys.length === rows.length) {
    for (const slugKey of slugKeys) slugs?.add(slugKey);
    await db.notes.bulkPut(rows);
    return;
  }
  for (const row of rows) {
    const slug = await freeSlug(row.note.slug, async (candidate) => (await db.notes.where('slugKey').equals(toSlugKey(candidate)).count()) > 0);
    const free = slug === row.note.slug ? row : toNoteRow({ ...row.note, slug }, row.sequence);
    await db.notes.put(free);
    slugs?.add(free.slugKey);
  }
}

/** Counters are derived: the highest number that any row carries. */
function createTopCounters() {
  let noteSequence = 0;
  let importOrder = 0;
  return {
    add(rows: RestoredRows): void {
      for (const { sequence } of [...rows.notes, ...rows.tombstones, ...rows.versions]) noteSequence = Math.max(noteSequence, sequence);
      for (const { order } of rows.importJobs) importOrder = Math.max(importOrder, order);
    },
    values: () => ({ noteSequence, importOrder }),
  };
}

async function writeMark({ db, state }: RestoreOptions, top: { readonly noteSequence: number; readonly importOrder: number }): Promise<void> {
  await db.transaction('rw', [db.counters, db.marks], async () => {
    const raise = async (name: CounterRow['name'], value: number): Promise<void> => {
      await db.counters.put({ name, value: Math.max(value, await readCounter(db, name)) });
    };
    await raise('noteSequence', top.noteSequence);
    await raise('importOrder', top.importOrder);
    // Every window looks at the jobs again when this rises.
    await raise('importRevision', state.lastSequence);
    await raise('journalSequence', state.lastSequence);
    await db.marks.put({ name: 'journal', journalId: state.journalId, isWritten: true, arePicturesWhole: false });
  });
}
