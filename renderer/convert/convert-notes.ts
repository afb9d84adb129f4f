import { failedEntry, type ConvertEntry } from '../../shared/convert.ts';
import type { Note } from '../../shared/note/note.ts';
import { importNotes } from '../interop/import-notes.ts';
import type { ReadNoteImport } from '../interop/read-note-import.ts';
import type { NewImage } from '../storage/image-store.ts';
import { asOfFile, toEntry, type ConvertRun } from './convert-run.ts';

/** Imports the notes as the app does, into a library that writes them out at once. Gives how many lack a picture. */
export async function convertNotes(run: ConvertRun, read: ReadNoteImport): Promise<number> {
  const entries = new Map<string, ConvertEntry>();
  const pathOf = new Map(read.plan.notes.filter(({ status }) => status.kind !== 'same').map(({ path, status }) => [status.noteId, path]));
  const write = async (note: Note): Promise<void> => {
    const path = pathOf.get(note.id) ?? '';
    const written = await run.write(asOfFile(note, read.filesByPath.get(path)?.modifiedMs ?? 0));
    const entry = toEntry({ kind: 'note', ...written, meanConfidence: null });
    entries.set(note.id, entry);
    await run.tellEntry(path, entry);
  };
  const notes = {
    async createNotes(created: readonly Note[]) {
      for (const note of created) await write(note);
      run.pictures.clear();
      return { kind: 'saved' as const, notes: created };
    },
    async createNote(note: Note) {
      await write(note);
      return { kind: 'saved' as const, note };
    },
    updateNote: () => Promise.resolve({ kind: 'missing' as const }),
  };
  const images = {
    putImages(pictures: readonly NewImage[]) {
      for (const { imageId, blob } of pictures) run.pictures.set(imageId, blob);
      return Promise.resolve({ kind: 'written' as const });
    },
  };
  const { failures, withoutPicture } = await importNotes({ notes, images, now: run.now }, read, { updatesChanged: false });
  for (const { path, reason } of failures) await run.tellEntry(path, failedEntry(reason));
  for (const { path, status } of read.plan.notes.filter((note) => note.status.kind === 'same')) {
    const entry = entries.get(status.noteId) ?? failedEntry('Another input says the same, and could not be used.');
    await run.tellEntry(path, entry.status === 'ok' ? { ...entry, isUnchanged: true } : entry);
  }
  return withoutPicture;
}
