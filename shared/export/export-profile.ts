import { noteToMarkdown } from '../note/note-markdown.ts';
import type { Note } from '../note/note.ts';
import { fromNote, imageFilesOf, noteFilePath, safeFileName } from './export-names.ts';
import { joplinNote } from './joplin-note.ts';
import { CSV_BEGINNING, JSON_BEGINNING, toCsv, toJson } from './note-table.ts';
import { createObsidianWriter, OBSIDIAN_BASE } from './obsidian-note.ts';
import type { NoteWriter, PlacedNote } from './placed-note.ts';
import { toReport } from './report.ts';

/** What an export is for; docs/note-format.md describes the forms of a note. */
export const EXPORT_PROFILES = ['research', 'obsidian', 'joplin', 'report', 'table', 'csv', 'json'] as const;

/** `table` is `csv` and `json` together. */
export type ExportProfile = (typeof EXPORT_PROFILES)[number];

export interface ProfileOptions {
  readonly profile: ExportProfile;
  /** Obsidian: `![[…]]` instead of `![…](…)`. */
  readonly usesWikiLinks: boolean;
}

export const RESEARCH: ProfileOptions = { profile: 'research', usesWikiLinks: false };

/** Whether a profile writes pictures beside its notes. */
export function hasPictures({ profile }: ProfileOptions): boolean {
  return profile !== 'table' && profile !== 'csv' && profile !== 'json';
}

/** A file about all notes. */
export interface ProfileFile {
  readonly path: string;
  readonly text: string;
  /** What to do where another file has its name: `ours` tells whether an earlier export of this kind wrote it. */
  readonly whenTaken: 'keep' | 'number' | { readonly ours: (text: string) => boolean };
}

export interface ProfileWriter {
  /** null when the profile has no file for each note. */
  readonly writeNote: NoteWriter | null;
  readonly files: (placed: readonly PlacedNote[]) => readonly ProfileFile[];
}

/** The writer of a profile for these notes: some forms look at all of them, so that a property has one type in a vault. */
export function createProfileWriter(notes: readonly Pick<Note, 'extras'>[], { profile, usesWikiLinks }: ProfileOptions): ProfileWriter {
  const research: NoteWriter = (note, imagePaths) => noteToMarkdown(note, { imagePaths });
  switch (profile) {
    case 'research':
      return { writeNote: research, files: () => [] };
    case 'obsidian':
      return {
        writeNote: createObsidianWriter(notes, { usesWikiLinks }),
        files: () => [{ path: 'notes.base', text: OBSIDIAN_BASE, whenTaken: 'keep' }],
      };
    case 'joplin':
      return { writeNote: joplinNote, files: () => [] };
    case 'report':
      // Written on by hand: an earlier one is never replaced.
      return { writeNote: research, files: (placed) => [{ path: 'report.md', text: toReport(placed), whenTaken: 'number' }] };
    case 'table':
      return { writeNote: null, files: (placed) => [csvFile(placed), jsonFile(placed)] };
    case 'csv':
      return { writeNote: null, files: (placed) => [csvFile(placed)] };
    case 'json':
      return { writeNote: null, files: (placed) => [jsonFile(placed)] };
  }
}

/** What the first of the files would say. */
export function previewExport(notes: readonly Note[], options: ProfileOptions): string {
  const writer = createProfileWriter(notes, options);
  const placed = notes.map((note): PlacedNote => {
    const stem = safeFileName(note.slug);
    return { note, path: noteFilePath(stem), imagePaths: imageFilesOf(note, { stem }).map(({ path }) => path) };
  });
  const [first] = placed;
  if (first === undefined) return '';
  if (options.profile === 'report' || writer.writeNote === null) return writer.files(placed)[0]?.text ?? '';
  return writer.writeNote(first.note, first.imagePaths.map(fromNote));
}

const notesOf = (placed: readonly PlacedNote[]): readonly Note[] => placed.map(({ note }) => note);

function csvFile(placed: readonly PlacedNote[]): ProfileFile {
  return { path: 'notes.csv', text: toCsv(notesOf(placed)), whenTaken: { ours: (text) => text.startsWith(CSV_BEGINNING) } };
}

function jsonFile(placed: readonly PlacedNote[]): ProfileFile {
  return { path: 'notes.json', text: toJson(notesOf(placed)), whenTaken: { ours: (text) => text.startsWith(JSON_BEGINNING) } };
}
