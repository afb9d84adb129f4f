import { mergeLines } from '../../../shared/note/merge-lines.ts';
import type { Note } from '../../../shared/note/note.ts';
import { toSlug } from '../../../shared/note/slug.ts';

/** The fields that the person can change. The slug follows the title; the rest of a note is the app's. */
export const EDITABLE_FIELDS = [
  'title',
  'type',
  'typeText',
  'topic',
  'capturedAt',
  'source',
  'userId',
  'username',
  'originalImage',
  'mainContent',
  'visibleText',
  'potentialUse',
  'caption',
  'tags',
] as const satisfies readonly (keyof Note)[];

export type EditableField = (typeof EDITABLE_FIELDS)[number];

/** Fields of many lines: what was changed elsewhere in the meantime is merged, not overwritten. */
const TEXT_FIELDS = ['mainContent', 'visibleText', 'potentialUse', 'caption'] as const satisfies readonly EditableField[];

/** New values of some fields. */
export type NoteEdits = { readonly [Field in EditableField]?: Note[Field] };
type MutableNoteEdits = { -readonly [Field in EditableField]?: Note[Field] };

export const NO_EDITS: NoteEdits = {};

/** The note with the edits. A new title renames the slug too, as long as the slug still follows the old title. */
export function applyNoteEdits(note: Note, edits: NoteEdits): Note {
  const edited = { ...note, ...edits };
  if (edits.title === undefined || edits.title === note.title || !followsTitle(note)) return edited;
  const slug = toSlug(edits.title);
  return slug === '' ? edited : { ...edited, slug };
}

/**
 * Also true for the `-2` that the store gave to the second note of one title, and for a title that was cleared:
 * the slug is then what is left of the title before.
 */
function followsTitle({ slug, title }: Note): boolean {
  const fromTitle = toSlug(title);
  return fromTitle === '' || slug === fromTitle || (slug.startsWith(`${fromTitle}-`) && /^\d+$/.test(slug.slice(fromTitle.length + 1)));
}

/** `edits` with what `stored` has gained since the fields were as in `before`: lines that both changed are those of the edits. */
export function mergeEdits(edits: NoteEdits, { before, stored }: { readonly before: NoteEdits; readonly stored: Note }): NoteEdits {
  const merged: MutableNoteEdits = { ...edits };
  for (const field of TEXT_FIELDS) {
    const main = edits[field];
    const base = before[field];
    if (main !== undefined && base !== undefined) merged[field] = mergeLines({ base, main, other: stored[field] }).text;
  }
  return merged;
}

/** Whether a field that is being edited has been changed elsewhere since it was as in `before`. */
export function isChangedElsewhere(edits: NoteEdits, { before, stored }: { readonly before: NoteEdits; readonly stored: Note }): boolean {
  const isChanged = (field: EditableField): boolean => field in before && JSON.stringify(before[field]) !== JSON.stringify(stored[field]);
  return editedFields(edits).some((field) => isChanged(field) && JSON.stringify(edits[field]) !== JSON.stringify(stored[field]));
}

/** The values that the edited fields have in `note`: what undoes the edits. */
export function valuesBefore(note: Note, edits: NoteEdits): NoteEdits {
  const before: MutableNoteEdits = {};
  for (const field of editedFields(edits)) copyField({ from: note, to: before }, field);
  return before;
}

function copyField<Field extends EditableField>(way: { readonly from: Note; readonly to: MutableNoteEdits }, field: Field) {
  way.to[field] = way.from[field];
}

/** The editable fields of a whole note. */
export function allFieldsOf(note: Note): NoteEdits {
  const fields: MutableNoteEdits = {};
  for (const field of EDITABLE_FIELDS) copyField({ from: note, to: fields }, field);
  return fields;
}

/** `edits` of these fields only. */
export function keepFields(edits: NoteEdits, fields: readonly EditableField[]): NoteEdits {
  const kept: MutableNoteEdits = { ...edits };
  for (const field of editedFields(edits)) {
    if (!fields.includes(field)) Reflect.deleteProperty(kept, field);
  }
  return kept;
}

/** `edits` without those that `saved` has with the same value. */
export function editsLeft(edits: NoteEdits, saved: NoteEdits): NoteEdits {
  const left: MutableNoteEdits = { ...edits };
  for (const field of editedFields(saved)) {
    if (Object.is(left[field], saved[field])) Reflect.deleteProperty(left, field);
  }
  return left;
}

export function editedFields(edits: NoteEdits): readonly EditableField[] {
  return EDITABLE_FIELDS.filter((field) => field in edits);
}
