import { Dexie } from 'dexie';
import type { Note } from '../../shared/note/note.ts';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import { readCounter } from './count-up.ts';
import { deleteNotes } from './delete-notes.ts';
import type { LibraryAccess } from './library-access.ts';
import type { NoteChanges, NoteListQuery, NoteStore, NoteVersion, Recognition, SaveManyOutcome, SaveOutcome, UpdateOptions } from './note-store.ts';
import { createManyNoteRows, createNoteRows, updateNoteRows } from './note-transactions.ts';
import { createShelfReader } from './read-shelf.ts';
import { recognitionParser } from './recognition-parser.ts';
import { rowParsers } from './schema.ts';
import { watchQuery } from './watch-query.ts';
import type { GuardedOutcome } from './write-guard.ts';
import { WRITTEN, type WriteOutcome } from './write-outcome.ts';

/** Notes deleted in one transaction: long ones hold up the typing in another window. */
const DELETE_BATCH = 200;

/** The library of notes in IndexedDB. */
export class DexieNoteStore implements NoteStore {
  private readonly access: LibraryAccess;

  constructor(access: LibraryAccess) {
    this.access = access;
  }

  async getNote(id: string): Promise<Note | undefined> {
    return this.parseNote(await this.access.db.notes.get(id));
  }

  async getNotes(ids: readonly string[]): Promise<readonly (Note | undefined)[]> {
    const rows = await this.access.db.notes.bulkGet([...ids]);
    return rows.map((row) => this.parseNote(row));
  }

  createNote(note: Note, recognition: Recognition | null): Promise<SaveOutcome> {
    return this.save(createNoteRows(this.access, note, recognition));
  }

  async createNotes(notes: readonly Note[]): Promise<SaveManyOutcome> {
    const outcome = await createManyNoteRows(this.access, notes);
    return outcome.kind === 'failed' ? outcome : { kind: 'saved', notes: outcome.value };
  }

  updateNote(id: string, change: (note: Note) => Note, options?: UpdateOptions): Promise<SaveOutcome> {
    return this.save(updateNoteRows(this.access, { id, change, recognition: null, ...options }));
  }

  replaceRecognition(recognition: Recognition, change: (note: Note) => Note, options?: UpdateOptions): Promise<SaveOutcome> {
    return this.save(updateNoteRows(this.access, { id: recognition.noteId, change, recognition, ...options }));
  }

  async deleteForever(ids: readonly string[]): Promise<WriteOutcome> {
    for (let start = 0; start < ids.length; start += DELETE_BATCH) {
      const batch = ids.slice(start, start + DELETE_BATCH);
      const outcome = await deleteNotes(this.access, batch);
      if (outcome.kind === 'failed') return outcome;
    }
    return WRITTEN;
  }

  async listVersions(noteId: string): Promise<readonly NoteVersion[]> {
    const rows = await this.access.db.versions
      .where('[noteId+sequence]')
      .between([noteId, Dexie.minKey], [noteId, Dexie.maxKey])
      .reverse()
      .toArray();
    return rows.flatMap((row): readonly NoteVersion[] => {
      const parsed = rowParsers.versionRow.safeParse(row);
      if (!parsed.success) return this.report(parsed.error);
      const { versionId, note } = parsed.data;
      return [{ versionId, noteId, savedAt: note.updatedAt, note }];
    });
  }

  async getRecognition(noteId: string): Promise<Recognition | undefined> {
    const row = await this.access.db.recognitions.get(noteId);
    if (row === undefined) return undefined;
    const parsed = recognitionParser.safeParse(row.recognition);
    if (!parsed.success) this.report(parsed.error);
    return parsed.data;
  }

  watchRecognition(noteId: string, listener: (recognition: Recognition | undefined) => void): Unsubscribe {
    const { onTrouble } = this.access;
    return watchQuery({ read: () => this.getRecognition(noteId), listener, onTrouble });
  }

  async findByImage(imageId: string): Promise<readonly Note[]> {
    const rows = await this.access.db.notes.where('imageIds').equals(imageId).toArray();
    return this.parseNotes(rows);
  }

  watchNote(id: string, listener: (note: Note | undefined) => void): Unsubscribe {
    const { onTrouble } = this.access;
    return watchQuery({ read: () => this.getNote(id), listener, onTrouble });
  }

  watchNoteIds(query: NoteListQuery, listener: (ids: readonly string[]) => void): Unsubscribe {
    const { db, onTrouble } = this.access;
    return watchQuery({ read: createShelfReader(db, query), listener, isSame: Object.is, onTrouble });
  }

  async changesSince(sequence: number, limit: number): Promise<NoteChanges> {
    const { db } = this.access;
    return db.transaction('r', [db.notes, db.tombstones, db.counters], async () => {
      const rows = await db.notes.where('sequence').above(sequence).limit(limit).toArray();
      const last = rows.length < limit ? await readCounter(db, 'noteSequence') : rows.at(-1)?.sequence;
      const reached = last ?? sequence;
      const gone = await db.tombstones.where('sequence').between(sequence, reached, false, true).primaryKeys();
      return { sequence: reached, upserted: this.parseNotes(rows), removedIds: gone };
    });
  }

  watchSequence(listener: (sequence: number) => void): Unsubscribe {
    const { db, onTrouble } = this.access;
    return watchQuery({ read: () => readCounter(db, 'noteSequence'), listener, isSame: Object.is, onTrouble });
  }

  private async save(write: Promise<GuardedOutcome<SaveOutcome>>): Promise<SaveOutcome> {
    const outcome = await write;
    return outcome.kind === 'failed' ? outcome : outcome.value;
  }

  private parseNote(row: unknown): Note | undefined {
    if (row === undefined) return undefined;
    const parsed = rowParsers.noteRow.safeParse(row);
    if (!parsed.success) this.report(parsed.error);
    return parsed.data?.note;
  }

  private parseNotes(rows: readonly unknown[]): readonly Note[] {
    return rows.flatMap((row) => this.parseNote(row) ?? []);
  }

  private report(error: Error): readonly never[] {
    this.access.onTrouble(error);
    return [];
  }
}
