import type { Note } from '../../shared/note/note.ts';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';

/** The part of the note store that an index is fed from; `NoteStore` has it. */
export interface LibraryFeed {
  /** Everything changed after `sequence`, oldest first, at most `limit` notes; 0 begins with the whole library. */
  changesSince(sequence: number, limit: number): Promise<{ readonly sequence: number; readonly upserted: readonly Note[]; readonly removedIds: readonly string[] }>;
  /** The newest sequence now and after each change. */
  watchSequence(listener: (sequence: number) => void): Unsubscribe;
}
