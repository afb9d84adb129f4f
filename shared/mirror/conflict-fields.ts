import { NOTE_TYPES } from '../note/note-type.ts';
import type { Note } from '../note/note.ts';
import type { ConflictField } from './merge-notes.ts';

/** What a note says in a field that a conflict is about. */
export function conflictValue(note: Note, field: ConflictField): string {
  const key = keyOf(field);
  if (key !== null) return note.extras.frontMatter.find((entry) => entry.key === key)?.yaml ?? '';
  const place = placeOf(field);
  if (place !== null) return note.extras.sections.filter(({ after }) => after === place).map(({ markdown }) => markdown).join('\n\n');
  return isNoteField(field) ? note[field] : '';
}

/** The note with another value in that field. */
export function withConflictValue(note: Note, field: ConflictField, value: string): Note {
  const { frontMatter, sections } = note.extras;
  const key = keyOf(field);
  if (key !== null) {
    const others = frontMatter.map((entry) => (entry.key === key ? { ...entry, yaml: value } : entry));
    const isThere = frontMatter.some((entry) => entry.key === key);
    return { ...note, extras: { sections, frontMatter: isThere ? others : [...frontMatter, { after: 'final_location', key, yaml: value }] } };
  }
  const place = placeOf(field);
  if (place !== null) return { ...note, extras: { frontMatter, sections: [...sections.filter(({ after }) => after !== place), { after: place, markdown: value }] } };
  if (field === 'type') return { ...note, type: NOTE_TYPES.find((type) => type === value) ?? note.type };
  return { ...note, [field]: value };
}

type NoteField = Exclude<ConflictField, `key ${string}` | `section ${string}`>;

const isNoteField = (field: ConflictField): field is NoteField => keyOf(field) === null && placeOf(field) === null;

function keyOf(field: ConflictField): string | null {
  return field.startsWith('key ') ? field.slice('key '.length) : null;
}

function placeOf(field: ConflictField): string | null {
  return field.startsWith('section ') ? field.slice('section '.length) : null;
}

const NAMES: Readonly<Record<NoteField, string>> = {
  title: 'Title', source: 'Source', capturedAt: 'Date', userId: 'User id', username: 'User name', originalImage: 'Original image', topic: 'Topic', type: 'Type',
  typeText: 'Words about the type', mainContent: 'Main content', visibleText: 'Visible text', potentialUse: 'Potential use', caption: 'Your remark',
};

/** A field as the person knows it. */
export function conflictFieldName(field: ConflictField): string {
  if (isNoteField(field)) return NAMES[field];
  return keyOf(field) === null ? 'Own section' : `Front matter: ${keyOf(field) ?? ''}`;
}
