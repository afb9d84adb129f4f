import { Dexie } from 'dexie';
import type { Note } from '../../shared/note/note.ts';
import { countUp } from './count-up.ts';
import { freeSlug } from './free-slug.ts';
import type { LibraryAccess } from './library-access.ts';
import { editNote, keepsStateBefore, MAX_VERSIONS, startsNewVersion } from './note-history.ts';
import { toNoteRow, toSlugKey } from './note-row.ts';
import type { Recognition, SaveOutcome, UpdateOptions } from './note-store.ts';
import { type LibraryDatabase, rowParsers } from './schema.ts';
import { toShelfKey } from './shelf-key.ts';
import type { GuardedOutcome } from './write-guard.ts';

/** Every write to a note goes through this file and `delete-notes.ts`; each is one transaction and one sequence number. */
export function createNoteRows(access: LibraryAccess, note: Note, recognition: Recognition | null): Promise<GuardedOutcome<SaveOutcome>> {
  const { db, write } = access;
  return write(tablesOfCreating(db), async () => ({ kind: 'saved', note: await createRows(db, note, recognition) }));
}

/** One commit for all: a commit that is on the disk costs about 2 ms, and every list on the screen looks up after it. */
export function createManyNoteRows({ db, write }: LibraryAccess, notes: readonly Note[]): Promise<GuardedOutcome<readonly Note[]>> {
  return write(tablesOfCreating(db), () => createManyRows(db, notes));
}

function tablesOfCreating(db: LibraryDatabase) {
  return [db.notes, db.shelves, db.recognitions, db.tombstones];
}

/** Inside the caller's transaction; gives the note as it is stored. */
export async function createRows(db: LibraryDatabase, note: Note, recognition: Recognition | null): Promise<Note> {
  const stored = await db.notes.get(note.id);
  if (stored !== undefined) return rowParsers.noteRow.parse(stored).note;
  const unique = { ...note, slug: await freeSlugIn(db, note) };
  const sequence = await countUp(db, 'noteSequence');
  await db.notes.add(toNoteRow(unique, sequence));
  await db.shelves.put({ key: toShelfKey(unique) });
  await db.tombstones.delete(note.id);
  if (recognition !== null) await db.recognitions.put({ noteId: note.id, recognition });
  return unique;
}

/** As `createRows` for each of them, in six requests instead of seven a note: requests are what an import of thousands waits for. */
async function createManyRows(db: LibraryDatabase, notes: readonly Note[]): Promise<readonly Note[]> {
  const rows = await db.notes.bulkGet(notes.map(({ id }) => id));
  const known = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, rowParsers.noteRow.parse(row).note]])));
  const taken = new Set<unknown>(await db.notes.where('slugKey').anyOf(notes.map(({ slug }) => toSlugKey(slug))).keys());
  const fresh: Note[] = [];
  for (const note of notes) {
    if (known.has(note.id)) continue;
    // Only where it must be: Dexie loses its transaction over a hundred awaits of other promises in a row.
    const slug = taken.has(toSlugKey(note.slug)) ? await freeSlugBeside({ db, taken }, note) : note.slug;
    const unique = { ...note, slug };
    taken.add(toSlugKey(slug));
    known.set(note.id, unique);
    fresh.push(unique);
  }
  if (fresh.length === 0) return notes.flatMap(({ id }) => known.get(id) ?? []);
  const first = (await countUp(db, 'noteSequence', fresh.length)) - fresh.length + 1;
  await db.notes.bulkAdd(fresh.map((note, index) => toNoteRow(note, first + index)));
  await db.shelves.bulkPut(fresh.map((note) => ({ key: toShelfKey(note) })));
  await db.tombstones.bulkDelete(await db.tombstones.where('noteId').anyOf(fresh.map(({ id }) => id)).primaryKeys());
  return notes.flatMap(({ id }) => known.get(id) ?? []);
}

export interface NoteUpdate extends Partial<UpdateOptions> {
  readonly id: string;
  readonly change: (note: Note) => Note;
  readonly recognition: Recognition | null;
}

export function updateNoteRows({ db, now, write }: LibraryAccess, update: NoteUpdate): Promise<GuardedOutcome<SaveOutcome>> {
  return write([db.notes, db.shelves, db.versions, db.recognitions], async () => {
    const stored = await db.notes.get(update.id);
    if (stored === undefined) return { kind: 'missing' };
    const parsed = rowParsers.noteRow.safeParse(stored);
    if (!parsed.success) return { kind: 'failed', reason: 'The stored record of this note is damaged; it was left as it is.' };
    const before = parsed.data.note;
    const edited = editNote(before, update.change, now());
    if (update.recognition !== null) {
      await db.recognitions.put({ noteId: update.id, recognition: update.recognition });
    }
    if (edited === undefined) return { kind: 'saved', note: before };
    return { kind: 'saved', note: await replaceRow({ db, before, after: edited, now: now(), isForced: keepsStateBefore(update, { before, after: edited }) }) };
  });
}

export interface RowToReplace {
  readonly db: LibraryDatabase;
  readonly before: Note;
  readonly after: Note;
  readonly now: Date;
  /** Whether the state before becomes a version however young the last one is; it does unless told otherwise. */
  readonly isForced?: boolean;
}

/** Inside the caller's transaction; the state before goes into the history. Gives the note as it is stored. */
export async function replaceRow({ db, before, after: edited, now, isForced = true }: RowToReplace): Promise<Note> {
  const keepsSlug = toSlugKey(edited.slug) === toSlugKey(before.slug);
  const after = keepsSlug ? edited : { ...edited, slug: await freeSlugIn(db, edited) };
  const sequence = await countUp(db, 'noteSequence');
  await keepVersion({ db, before, sequence, now, isForced });
  await db.notes.put(toNoteRow(after, sequence));
  if (toShelfKey(after) !== toShelfKey(before)) {
    await db.shelves.delete(toShelfKey(before));
    await db.shelves.put({ key: toShelfKey(after) });
  }
  return after;
}

interface VersionToKeep {
  readonly db: LibraryDatabase;
  readonly before: Note;
  readonly sequence: number;
  readonly now: Date;
  readonly isForced: boolean;
}

async function keepVersion({ db, before, sequence, now, isForced }: VersionToKeep): Promise<void> {
  const ofNote = () =>
    db.versions.where('[noteId+sequence]').between([before.id, Dexie.minKey], [before.id, Dexie.maxKey]);
  if (!isForced && !startsNewVersion(await ofNote().last(), now)) return;
  const versionId = `${before.id}/${sequence}`;
  await db.versions.add({ versionId, noteId: before.id, sequence, replacedAt: now.toISOString(), note: before });
  const kept = await ofNote().primaryKeys();
  await db.versions.bulkDelete(kept.slice(0, -MAX_VERSIONS));
}

function freeSlugBeside({ db, taken }: { readonly db: LibraryDatabase; readonly taken: ReadonlySet<unknown> }, { id, slug }: Note): Promise<string> {
  return freeSlug(slug, async (candidate) => (await isSlugOfOther(db, candidate, id)) || taken.has(toSlugKey(candidate)));
}

function freeSlugIn(db: LibraryDatabase, { id, slug }: Note): Promise<string> {
  return freeSlug(slug, (candidate) => isSlugOfOther(db, candidate, id));
}

async function isSlugOfOther(db: LibraryDatabase, slug: string, id: string): Promise<boolean> {
  const [owner] = await db.notes.where('slugKey').equals(toSlugKey(slug)).primaryKeys();
  return owner !== undefined && owner !== id;
}
