import type { FileFacts } from '../../shared/host/kept-folders.ts';
import type { FieldConflict } from '../../shared/mirror/merge-notes.ts';
import type { MirrorNote } from '../../shared/mirror/mirror-note.ts';
import type { WriteOutcome } from './write-outcome.ts';

/** What is known of one note and the mirror folder. */
export interface MirrorEntry {
  readonly noteId: string;
  /** Of its file, from the folder. */
  readonly path: string;
  /** The file as it was when note and file last said the same; null when there is none, because the note is in the trash. */
  readonly seen: FileFacts | null;
  /** What note and file had in common, the newest last; a few older ones for conflict copies. */
  readonly versions: readonly MirrorNote[];
  /** Whether the note may say what was written here and is in no version of its history: whoever takes it away in the folder has perhaps never seen it. */
  readonly hasOwnWords: boolean;
  /** Where its pictures lie, from the folder, or should lie once they come. */
  readonly pictures: readonly MirrorPicture[];
}

export interface MirrorPicture {
  readonly fingerprint: string;
  readonly path: string;
  /** As the file of the note names it. */
  readonly location: string;
  /** False for one that has not come yet. */
  readonly isHere: boolean;
}

/** A picture file whose bytes were looked at; '' as the fingerprint of a file that is no picture. */
export interface MirrorPictureFile {
  readonly facts: FileFacts;
  readonly fingerprint: string;
}

/** Two versions of a note that both changed the same fields, until the person has chosen. */
export interface MirrorConflict {
  readonly id: string;
  readonly noteId: string;
  readonly fields: readonly FieldConflict[];
  /** ISO 8601, UTC. */
  readonly foundAt: string;
}

export interface MirrorState {
  /** Changes of the library up to here are in the folder. */
  readonly sequence: number;
  readonly entries: readonly MirrorEntry[];
  readonly pictureFiles: readonly MirrorPictureFile[];
  readonly conflicts: readonly MirrorConflict[];
}

export interface MirrorChanges {
  readonly sequence?: number;
  readonly entries?: readonly MirrorEntry[];
  readonly removedNoteIds?: readonly string[];
  readonly pictureFiles?: readonly MirrorPictureFile[];
  readonly removedPicturePaths?: readonly string[];
  readonly conflicts?: readonly MirrorConflict[];
  readonly removedConflictIds?: readonly string[];
}

export const EMPTY_MIRROR: MirrorState = { sequence: 0, entries: [], pictureFiles: [], conflicts: [] };

/**
 * Port: what this machine knows of its mirror folder. It is not in the folder, because the folder is shared and this is not. Lost, it
 * is made again: notes and files are then compared without a common version.
 */
export interface MirrorStore {
  load(): Promise<MirrorState>;
  /** All of it or nothing. */
  save(changes: MirrorChanges): Promise<WriteOutcome>;
  /** For another folder. Conflicts stay: their other versions may be nowhere else. */
  forgetFolder(): Promise<WriteOutcome>;
}
