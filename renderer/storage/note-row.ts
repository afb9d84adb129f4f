import type { Note } from '../../shared/note/note.ts';
import type { NoteRow } from './schema.ts';

/** The slug as the least careful file system compares it: `AI` and `ai` are one name on macOS and Windows. */
export function toSlugKey(slug: string): string {
  return slug.normalize('NFC').toLowerCase();
}

export function toNoteRow(note: Note, sequence: number): NoteRow {
  return {
    id: note.id,
    slugKey: toSlugKey(note.slug),
    imageIds: [...new Set(note.images.map((image) => image.imageId))],
    sequence,
    note,
  };
}
