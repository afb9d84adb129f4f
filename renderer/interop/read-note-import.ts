import { isNotePath, isPicturePath } from '../../shared/interop/file-kinds.ts';
import { isExportOf } from '../../shared/interop/is-export-of.ts';
import { noteMeaning } from '../../shared/interop/note-meaning.ts';
import { readNoteFile, type NoteFile } from '../../shared/interop/note-file.ts';
import { planNoteImport, type KnownNote, type NoteImportInput, type NoteImportPlan } from '../../shared/interop/plan-note-import.ts';
import { toMarkdownNote } from '../../shared/note/note-markdown.ts';
import { reasonOf } from '../../shared/reason-of.ts';
import { createBreather } from '../ingest/breathe.ts';
import type { NoteStore } from '../storage/note-store.ts';
import type { ImportedFile } from './imported-file.ts';
import { nameBasedId } from './name-based-id.ts';
import type { Delivery } from './open-delivery.ts';

export interface ReadImportControl {
  /** Files that are read, of all Markdown files. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What importing would do, and the files to do it with. */
export interface ReadNoteImport {
  readonly plan: NoteImportPlan;
  readonly filesByPath: ReadonlyMap<string, ImportedFile>;
}

/** Notes of the library that are read in one go. */
const BATCH = 500;

/** Files that are read at the same time: waiting for the disk, not the parsing, is what takes long. */
const AT_ONCE = 32;

/** Reads the notes of a delivery and compares them with the library; writes nothing. null when it was cancelled. */
export async function readNoteImport(notes: Pick<NoteStore, 'changesSince'>, { files, refused }: Delivery, control: ReadImportControl = {}): Promise<ReadNoteImport | null> {
  const noteFiles = files.filter(({ path }) => isNotePath(path));
  const breathe = createBreather();
  const read: NoteImportInput['files'][number][] = refused.map((file) => ({ kind: 'unreadable', ...file }));
  for (let start = 0; start < noteFiles.length; start += AT_ONCE) {
    if (control.signal?.aborted === true) return null;
    const batch = noteFiles.slice(start, start + AT_ONCE);
    read.push(...(await Promise.all(batch.map(async (file) => {
      const noteFile = await readOne(file);
      await breathe();
      return identified(noteFile);
    }))));
    control.onProgress?.(start + batch.length, noteFiles.length);
  }
  const library = await knownNotes(notes, breathe);
  const picturePaths = files.map(({ path }) => path).filter(isPicturePath);
  return { plan: planNoteImport({ files: read, picturePaths, library }), filesByPath: new Map(files.map((file) => [file.path, file])) };
}

async function readOne(file: ImportedFile): Promise<NoteFile> {
  try {
    return readNoteFile(file.path, await file.read());
  } catch (error) {
    return { kind: 'unreadable', path: file.path, line: 0, reason: reasonOf(error) };
  }
}

/**
 * An id made of what the note says: importing a folder again, after a crash or on another computer, meets the same ids,
 * even where the note has been edited since.
 */
async function identified(file: NoteFile): Promise<NoteImportInput['files'][number]> {
  if (file.kind === 'unreadable') return file;
  return { ...file, meaningId: await nameBasedId(`note\n${noteMeaning(file.note)}`) };
}

async function knownNotes(store: Pick<NoteStore, 'changesSince'>, breathe: () => Promise<void>): Promise<readonly KnownNote[]> {
  const known: KnownNote[] = [];
  for (let sequence = 0; ; ) {
    const changes = await store.changesSince(sequence, BATCH);
    for (const note of changes.upserted) {
      const { id, slug, originalImage, capturedAt, createdAt, updatedAt } = note;
      const isExportedAs = (file: Extract<NoteFile, { kind: 'note' }>): boolean => isExportOf(note, file);
      known.push({ id, slug, originalImage, capturedAt, isEdited: updatedAt !== createdAt, meaning: noteMeaning(toMarkdownNote(note)), isExportedAs });
      await breathe();
    }
    if (changes.upserted.length < BATCH) return known;
    sequence = changes.sequence;
  }
}
