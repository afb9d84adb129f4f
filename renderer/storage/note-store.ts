import type { Note } from '../../shared/note/note.ts';
import type { AcceptedWord } from '../../shared/ocr/follow-words.ts';
import type { OcrPage } from '../../shared/ocr/ocr-page.ts';
import type { RecoveredText } from '../../shared/ocr/recovered-text.ts';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import type { WriteOutcome } from './write-outcome.ts';

/** What recognition produced for a note; kept beside the note so that lists stay light. */
export interface Recognition {
  readonly noteId: string;
  /** One page a picture of the note, in order. */
  readonly pages: readonly OcrPage[];
  readonly recovered: RecoveredText;
  /** True when the person chose `recovered.profile`; false when rules chose it from the page. */
  readonly isProfileChosen: boolean;
  /** Doubtful words that the person looked at and found right. */
  readonly acceptedWords: readonly AcceptedWord[];
  /** ISO 8601, UTC. */
  readonly recognisedAt: string;
}

/** A saved state of a note, the newest first in lists. Edits within a few minutes share one version. */
export interface NoteVersion {
  readonly versionId: string;
  readonly noteId: string;
  readonly savedAt: string;
  readonly note: Note;
}

export interface UpdateOptions {
  /**
   * Keeps the state before as a version of its own, however short the time since the last: for a text that is replaced as a whole.
   * As a question it is asked inside the transaction, with the note as it is there and as it will be.
   */
  readonly keepsStateBefore: boolean | ((before: Note, after: Note) => boolean);
}

export interface NoteListQuery {
  readonly shelf: 'library' | 'trash';
}

/** `sequence` rises with every write to the library, over all windows; a reader continues from the last it saw. */
export interface NoteChanges {
  readonly sequence: number;
  readonly upserted: readonly Note[];
  readonly removedIds: readonly string[];
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly note: Note }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly reason: string };

export type SaveManyOutcome = { readonly kind: 'saved'; readonly notes: readonly Note[] } | { readonly kind: 'failed'; readonly reason: string };

/**
 * Port: the library of notes. A promise that resolves to `saved` means the note is committed.
 * Writes never throw for expected failures (quota, closed database, no answer in time); reads reject only when the
 * database cannot be read at all.
 */
export interface NoteStore {
  getNote(id: string): Promise<Note | undefined>;
  /** In the order of `ids`; undefined where a note is missing. */
  getNotes(ids: readonly string[]): Promise<readonly (Note | undefined)[]>;
  /**
   * Makes `slug` unique by appending `-2`, `-3` …; the outcome has the note as it was stored. Creating an id that is
   * there already writes nothing and answers with the stored note, so that an import may be repeated after a crash.
   */
  createNote(note: Note, recognition: Recognition | null): Promise<SaveOutcome>;
  /** Creates many notes in one write, each as `createNote` does: all of them or none. For imports of thousands. */
  createNotes(notes: readonly Note[]): Promise<SaveManyOutcome>;
  /**
   * Reads, changes and writes in one transaction; sets `updatedAt`, keeps the version before in the history. `id` and
   * `createdAt` stay, a new slug is made unique, and a change that changes nothing writes nothing.
   */
  updateNote(id: string, change: (note: Note) => Note, options?: UpdateOptions): Promise<SaveOutcome>;
  /** Replaces the recognition of a note together with a change of the note. */
  replaceRecognition(recognition: Recognition, change: (note: Note) => Note, options?: UpdateOptions): Promise<SaveOutcome>;
  /** Deletes note, recognition and history for good, and the pictures that no other note uses. */
  deleteForever(ids: readonly string[]): Promise<WriteOutcome>;
  listVersions(noteId: string): Promise<readonly NoteVersion[]>;
  getRecognition(noteId: string): Promise<Recognition | undefined>;
  /** Calls at once and again after each change; undefined when there is none or it cannot be read. */
  watchRecognition(noteId: string, listener: (recognition: Recognition | undefined) => void): Unsubscribe;
  /** Notes (trash included) that show this picture. */
  findByImage(imageId: string): Promise<readonly Note[]>;
  /** Calls at once with the present state and again after each change, from this window or another. */
  watchNote(id: string, listener: (note: Note | undefined) => void): Unsubscribe;
  /** Ids on a shelf, the newest capture first. */
  watchNoteIds(query: NoteListQuery, listener: (ids: readonly string[]) => void): Unsubscribe;
  /** Everything changed after `sequence`; 0 gives the whole library. In batches of `limit` notes at most. */
  changesSince(sequence: number, limit: number): Promise<NoteChanges>;
  /** The newest sequence now and after each change. */
  watchSequence(listener: (sequence: number) => void): Unsubscribe;
}
