import type { Note } from '../note/note.ts';
import { reasonOf } from '../reason-of.ts';
import { noteFilePath, safeFileName } from './export-names.ts';
import { createProfileWriter, RESEARCH, type ProfileOptions } from './export-profile.ts';
import type { PlacedNote } from './placed-note.ts';
import { writeProfileFile } from './write-profile-files.ts';
import { createExportPlanner, type ExportPlanner, type ExportReaders, type PlannedFile } from './plan-export.ts';

export type WriteOutcome = { readonly kind: 'written' } | { readonly kind: 'failed'; readonly reason: string };

/** Where an export goes: a folder, a zip. `writeFile` is atomic or the file does not count as written. */
export interface ExportTarget extends ExportReaders {
  writeFile(path: string, content: string | Uint8Array): Promise<WriteOutcome>;
}

export interface ExportCounts {
  readonly written: number;
  readonly unchanged: number;
}

export interface ExportSummary {
  readonly notes: ExportCounts;
  readonly images: ExportCounts;
  /** Files about all notes: a report, a table. */
  readonly others: ExportCounts;
  readonly failures: readonly ExportFailure[];
  /** What was written before stays. */
  readonly isCancelled: boolean;
}

export interface ExportFailure {
  readonly noteId: string;
  /** From the export folder. */
  readonly path: string;
  readonly reason: string;
}

/** The note is at `path` in the export folder. */
export interface ExportedNote {
  readonly noteId: string;
  readonly path: string;
}

export interface ExportOptions {
  /** Unless told, the research notes. */
  readonly profile?: ProfileOptions;
  /** Changes a note right before it is written: redaction. `readImage` is asked for the pictures that it names then. */
  readonly prepareNote?: (note: Note) => Promise<Note>;
  /** After each note: how many are done. */
  readonly onProgress?: (done: number) => void;
  readonly onNote?: (exported: ExportedNote) => void;
  /** Asked before each note. */
  readonly isCancelled?: () => boolean;
}

type FileResult = WriteOutcome | { readonly kind: 'unchanged' };

/** How one file of an export went. */
export interface FileOutcome {
  readonly kind: PlannedFile['kind'] | 'other';
  /** From the export folder. */
  readonly path: string;
  readonly noteId: string;
  readonly result: FileResult;
}

/** Writes notes one by one as they come. */
export interface NoteExporter {
  /** Writes a note and its pictures; a file that fails is in the outcomes. Calls may overlap. */
  add(note: Note): Promise<readonly FileOutcome[]>;
  /** Writes the files about all notes that were added. */
  finish(): Promise<readonly FileOutcome[]>;
}

/** `known`: what is known of the notes before the first is written; some forms look at all of them. */
export function createNoteExporter(target: ExportTarget, known: readonly Pick<Note, 'extras'>[], profile: ProfileOptions): NoteExporter {
  const { writeNote, files: filesAbout } = createProfileWriter(known, profile);
  const planner = createExportPlanner(target, writeNote ?? undefined);
  const placed: PlacedNote[] = [];
  return {
    async add(note) {
      const files = writeNote === null ? [] : await exportNote(target, planner, note);
      placed.push(placeOf(note, files));
      return files;
    },
    async finish() {
      const outcomes: FileOutcome[] = [];
      for (const file of filesAbout(placed)) outcomes.push({ kind: 'other', noteId: '', ...(await writeProfileFile(target, file)) });
      return outcomes;
    },
  };
}

/**
 * Writes notes and their pictures, one note after another, so that memory holds one picture at a time. A file that
 * fails is in the summary, and the rest goes on; nothing of anyone else is overwritten; exporting again changes nothing.
 */
export async function exportNotes(target: ExportTarget, notes: readonly Note[], options: ExportOptions = {}): Promise<ExportSummary> {
  const exporter = createNoteExporter(target, notes, options.profile ?? RESEARCH);
  const outcomes: FileOutcome[] = [];
  for (const [index, note] of notes.entries()) {
    if (options.isCancelled?.() === true) return summarise(outcomes, true);
    const files = await addPrepared(exporter, note, options);
    outcomes.push(...files);
    const noteFile = files.find(({ kind, result }) => kind === 'note' && result.kind !== 'failed');
    if (noteFile !== undefined) options.onNote?.({ noteId: note.id, path: noteFile.path });
    options.onProgress?.(index + 1);
  }
  outcomes.push(...(await exporter.finish()));
  return summarise(outcomes, false);
}

async function addPrepared(exporter: NoteExporter, note: Note, { prepareNote }: ExportOptions): Promise<readonly FileOutcome[]> {
  try {
    return await exporter.add(prepareNote === undefined ? note : await prepareNote(note));
  } catch (error) {
    return [failedNote(note, error)];
  }
}

function failedNote(note: Note, error: unknown): FileOutcome {
  return { kind: 'note', path: noteFilePath(safeFileName(note.slug)), noteId: note.id, result: { kind: 'failed', reason: reasonOf(error) } };
}

function placeOf(note: Note, files: readonly FileOutcome[]): PlacedNote {
  const pathsOf = (kind: PlannedFile['kind']): readonly string[] => files.flatMap((file) => (file.kind === kind ? [file.path] : []));
  return { note, path: pathsOf('note')[0] ?? '', imagePaths: pathsOf('image') };
}

async function exportNote(target: ExportTarget, planner: ExportPlanner, note: Note): Promise<readonly FileOutcome[]> {
  let plan: readonly PlannedFile[];
  try {
    plan = await planner.planNote(note);
  } catch (error) {
    return [failedNote(note, error)];
  }
  const outcomes: FileOutcome[] = [];
  for (const file of plan) {
    const result: FileResult = file.isUnchanged ? { kind: 'unchanged' } : await writeFile(target, file);
    outcomes.push({ kind: file.kind, path: file.path, noteId: note.id, result });
  }
  return outcomes;
}

async function writeFile(target: ExportTarget, file: PlannedFile): Promise<WriteOutcome> {
  try {
    if (file.kind === 'note') return await target.writeFile(file.path, file.text);
    const bytes = await target.readImage(file.imageId);
    if (bytes === null) return { kind: 'failed', reason: 'The picture is missing from the library.' };
    return await target.writeFile(file.path, bytes);
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

function summarise(outcomes: readonly FileOutcome[], isCancelled: boolean): ExportSummary {
  const count = (kind: FileOutcome['kind'], result: FileResult['kind']): number =>
    outcomes.filter((outcome) => outcome.kind === kind && outcome.result.kind === result).length;
  const counts = (kind: FileOutcome['kind']): ExportCounts => ({ written: count(kind, 'written'), unchanged: count(kind, 'unchanged') });
  const failures = outcomes.flatMap(({ noteId, path, result }) => (result.kind === 'failed' ? [{ noteId, path, reason: result.reason }] : []));
  return { notes: counts('note'), images: counts('image'), others: counts('other'), failures, isCancelled };
}
