import type { Note } from '../note/note.ts';
import { isLaterNote, isSameNote } from './compare-notes.ts';

/** What a restore would do with the notes, by the way it is done. */
export interface RestorePlan {
  /** In the backup only: they come in either way. */
  readonly new: number;
  readonly same: number;
  /** In both, with another content; the backup's is the later state. */
  readonly laterInBackup: number;
  /** In both, with another content; the library's is the later state, or nobody can tell. */
  readonly laterInLibrary: number;
  /** In the library only: merging keeps them, replacing removes them. */
  readonly onlyInLibrary: number;
}

/** Compares notes of a backup with those of the library, some at a time. */
export class RestorePlanner {
  readonly #plan = { new: 0, same: 0, laterInBackup: 0, laterInLibrary: 0 };

  /** `stored` are the library's notes of the same ids, undefined where it has none. */
  compare(notes: readonly Note[], stored: readonly (Note | undefined)[]): void {
    for (const [index, note] of notes.entries()) this.#plan[statusOf(note, stored[index])] += 1;
  }

  finish(notesInLibrary: number): RestorePlan {
    const inBoth = this.#plan.same + this.#plan.laterInBackup + this.#plan.laterInLibrary;
    return { ...this.#plan, onlyInLibrary: Math.max(0, notesInLibrary - inBoth) };
  }
}

function statusOf(note: Note, stored: Note | undefined): Exclude<keyof RestorePlan, 'onlyInLibrary'> {
  if (stored === undefined) return 'new';
  if (isSameNote(note, stored)) return 'same';
  return isLaterNote(note, stored) ? 'laterInBackup' : 'laterInLibrary';
}
