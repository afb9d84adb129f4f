import { mirrorMeaning } from '../../../shared/mirror/mirror-note.ts';
import type { Note } from '../../../shared/note/note.ts';
import type { MirrorPass } from './mirror-pass.ts';
import { step, type SyncControl } from './sync-step.ts';
import { libraryVersion, trashNoteFile, writeNote } from './write-note.ts';

/** Notes of the library that are read in one go. */
const BATCH = 200;

/** Writes what changed in the library since the last pass. */
export async function writeLibrary(pass: MirrorPass, { held, options }: SyncControl): Promise<void> {
  const { deps, memory } = pass;
  let sequence = memory.sequence;
  const owing = new Set(notesWithoutPictures(pass));
  for (;;) {
    const changes = await deps.notes.changesSince(sequence, BATCH);
    for (const note of changes.upserted) {
      owing.delete(note.id);
      if (!held.has(note.id)) await step(pass, note.id, { held, options, work: () => libraryChanged(pass, note) });
    }
    for (const noteId of changes.removedIds) {
      const entry = memory.entries.get(noteId);
      if (entry !== undefined && !held.has(noteId)) await step(pass, noteId, { held, options, work: () => trashNoteFile(pass, entry, { isForgotten: true }) });
    }
    sequence = changes.sequence;
    if (changes.upserted.length < BATCH) break;
  }
  for (const noteId of owing) {
    const note = await deps.notes.getNote(noteId);
    const entry = memory.entries.get(noteId);
    if (note !== undefined && note.trashedAt === null && entry !== undefined && entry.seen !== null && !held.has(noteId)) await step(pass, noteId, { held, options, work: () => writeNote(pass, note, { entry, seen: entry.seen }) });
  }
  // A note that was left alone is found again by its place in the order of changes.
  if (held.size === 0 && options.isStopped?.() !== true && sequence !== memory.sequence) await memory.save({ sequence });
}

/** Notes whose picture is not in its place any more: removed, or replaced by another. */
function notesWithoutPictures({ memory }: MirrorPass): readonly string[] {
  return [...memory.entries.values()].filter(({ seen, pictures }) => seen !== null && pictures.some(({ isHere, path, fingerprint }) => isHere && memory.pictureFiles.get(path)?.fingerprint !== fingerprint)).map(({ noteId }) => noteId);
}

async function libraryChanged(pass: MirrorPass, note: Note): Promise<void> {
  const entry = pass.memory.entries.get(note.id);
  if (note.trashedAt !== null) {
    if (entry !== undefined && entry.seen !== null) await trashNoteFile(pass, entry, { isForgotten: false });
    return;
  }
  if (entry === undefined) return writeNote(pass, note, { entry, seen: null });
  const base = entry.versions.at(-1);
  const isSaid = entry.seen !== null && base !== undefined && mirrorMeaning(libraryVersion(note, entry)) === mirrorMeaning(base);
  if (!isSaid) await writeNote(pass, note, { entry, seen: entry.seen });
}
