import type { Note } from '../note/note.ts';

/** The text of a note's file; paths are those of its pictures as seen from the note. */
export type NoteWriter = (note: Note, imagePaths: readonly string[]) => string;

/** A note as it lies in the export folder. */
export interface PlacedNote {
  readonly note: Note;
  /** From the export folder. */
  readonly path: string;
  /** Of its pictures, from the export folder. */
  readonly imagePaths: readonly string[];
}
