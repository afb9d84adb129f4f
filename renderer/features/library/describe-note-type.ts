import { noteTypeLabel, parseNoteType } from '../../../shared/note/note-type.ts';

/** The name of a type as people read it; a word that is no type of ours is shown as it is. */
export function describeNoteType(value: string): string {
  const type = parseNoteType(value);
  return type === undefined ? value : noteTypeLabel(type);
}
