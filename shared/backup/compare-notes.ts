import type { Note } from '../note/note.ts';

/** Whether two states of a note say the same: the time of the last change and the file name, which a library may have to make unique, say nothing. */
export function isSameNote(a: Note, b: Note): boolean {
  return meaningOf(a) === meaningOf(b);
}

function meaningOf(note: Note): string {
  return JSON.stringify(Object.entries({ ...note, updatedAt: '', slug: '' }).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether `a` is the later state; of two of the same moment neither is. */
export function isLaterNote(a: Note, b: Note): boolean {
  return Date.parse(a.updatedAt) > Date.parse(b.updatedAt);
}
