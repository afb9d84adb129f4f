import type { Note } from '../../shared/note/note.ts';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import { freeSlug } from './free-slug.ts';
import type { MemoryLibrary } from './memory-library.ts';
import { editNote, keepsStateBefore, MAX_VERSIONS, startsNewVersion } from './note-history.ts';
import { toNoteRow, toSlugKey } from './note-row.ts';
import type { NoteUpdate } from './note-transactions.ts';
import type { NoteChanges, NoteListQuery, NoteStore, NoteVersion, Recognition, SaveManyOutcome, SaveOutcome, UpdateOptions } from './note-store.ts';
import { WRITTEN, type WriteOutcome } from './write-outcome.ts';

/** The fake of the note store: the same behaviour without a database. */
export class MemoryNoteStore implements NoteStore {
  private readonly library: MemoryLibrary;

  constructor(library: MemoryLibrary) {
    this.library = library;
  }

  getNote(id: string): Promise<Note | undefined> {
    return Promise.resolve(this.library.notes.get(id)?.note);
  }

  getNotes(ids: readonly string[]): Promise<readonly (Note | undefined)[]> {
    return Promise.resolve(ids.map((id) => this.library.notes.get(id)?.note));
  }

  async createNote(note: Note, recognition: Recognition | null): Promise<SaveOutcome> {
    const slug = await this.uniqueSlug(note);
    const stored = this.library.notes.get(note.id);
    if (stored !== undefined) return { kind: 'saved', note: stored.note };
    const unique = { ...note, slug };
    this.put(unique);
    this.library.tombstones.delete(note.id);
    if (recognition !== null) this.library.recognitions.set(note.id, recognition);
    this.library.changed();
    return { kind: 'saved', note: unique };
  }

  async createNotes(notes: readonly Note[]): Promise<SaveManyOutcome> {
    const created: Note[] = [];
    for (const note of notes) {
      const saved = await this.createNote(note, null);
      if (saved.kind === 'saved') created.push(saved.note);
    }
    return { kind: 'saved', notes: created };
  }

  updateNote(id: string, change: (note: Note) => Note, options?: UpdateOptions): Promise<SaveOutcome> {
    return this.update({ id, change, recognition: null, ...options });
  }

  replaceRecognition(recognition: Recognition, change: (note: Note) => Note, options?: UpdateOptions): Promise<SaveOutcome> {
    return this.update({ id: recognition.noteId, change, recognition, ...options });
  }

  deleteForever(ids: readonly string[]): Promise<WriteOutcome> {
    const present = ids.flatMap((id) => this.library.notes.get(id) ?? []);
    if (present.length > 0) this.library.noteSequence += 1;
    for (const { id } of present) {
      this.library.notes.delete(id);
      this.library.recognitions.delete(id);
      this.library.versions.delete(id);
      this.library.tombstones.set(id, this.library.noteSequence);
    }
    this.library.deleteUnusedPictures(present.flatMap((row) => row.imageIds));
    this.library.changed();
    return Promise.resolve(WRITTEN);
  }

  listVersions(noteId: string): Promise<readonly NoteVersion[]> {
    const rows = [...(this.library.versions.get(noteId) ?? [])].reverse();
    return Promise.resolve(
      rows.map(({ versionId, note }) => ({ versionId, noteId, savedAt: note.updatedAt, note })),
    );
  }

  getRecognition(noteId: string): Promise<Recognition | undefined> {
    return Promise.resolve(this.library.recognitions.get(noteId));
  }

  watchRecognition(noteId: string, listener: (recognition: Recognition | undefined) => void): Unsubscribe {
    return this.library.watch(() => this.library.recognitions.get(noteId), listener);
  }

  findByImage(imageId: string): Promise<readonly Note[]> {
    return Promise.resolve(this.library.notesWithImage(imageId));
  }

  watchNote(id: string, listener: (note: Note | undefined) => void): Unsubscribe {
    return this.library.watch(() => this.library.notes.get(id)?.note, listener);
  }

  watchNoteIds(query: NoteListQuery, listener: (ids: readonly string[]) => void): Unsubscribe {
    return this.library.watch(() => this.library.noteIdsOn(query), listener);
  }

  changesSince(sequence: number, limit: number): Promise<NoteChanges> {
    const rows = [...this.library.notes.values()]
      .filter((row) => row.sequence > sequence)
      .sort((a, b) => a.sequence - b.sequence)
      .slice(0, limit);
    const last = rows.length < limit ? this.library.noteSequence : rows.at(-1)?.sequence;
    const reached = last ?? sequence;
    const gone = [...this.library.tombstones].filter(([, at]) => at > sequence && at <= reached);
    const removedIds = gone.map(([id]) => id);
    return Promise.resolve({ sequence: reached, upserted: rows.map((row) => row.note), removedIds });
  }

  watchSequence(listener: (sequence: number) => void): Unsubscribe {
    return this.library.watch(() => this.library.noteSequence, listener);
  }

  private async update({ id, change, recognition, ...options }: NoteUpdate): Promise<SaveOutcome> {
    const wanted = this.library.notes.get(id);
    if (wanted === undefined) return { kind: 'missing' };
    const before = wanted.note;
    const edited = editNote(before, change, this.library.now());
    if (recognition !== null) this.library.recognitions.set(id, recognition);
    if (edited === undefined) return { kind: 'saved', note: before };
    const keepsSlug = toSlugKey(edited.slug) === toSlugKey(before.slug);
    const after = keepsSlug ? edited : { ...edited, slug: await this.uniqueSlug(edited) };
    this.put(after);
    this.keepVersion(before, keepsStateBefore(options, { before, after }));
    this.library.changed();
    return { kind: 'saved', note: after };
  }

  private put(note: Note): void {
    this.library.noteSequence += 1;
    this.library.notes.set(note.id, toNoteRow(note, this.library.noteSequence));
  }

  private keepVersion(before: Note, isForced: boolean): void {
    const versions = this.library.versions.get(before.id) ?? [];
    const now = this.library.now();
    if (!isForced && !startsNewVersion(versions.at(-1), now)) return;
    const sequence = this.library.noteSequence;
    const version = { versionId: `${before.id}/${sequence}`, noteId: before.id, sequence, replacedAt: now.toISOString(), note: before };
    this.library.versions.set(before.id, [...versions, version].slice(-MAX_VERSIONS));
  }

  private uniqueSlug({ id, slug }: Note): Promise<string> {
    const others = [...this.library.notes.values()].filter((row) => row.id !== id);
    const taken = new Set(others.map((row) => row.slugKey));
    return freeSlug(slug, (candidate) => Promise.resolve(taken.has(toSlugKey(candidate))));
  }
}
