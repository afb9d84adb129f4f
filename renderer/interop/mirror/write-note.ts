import { safeFileName } from '../../../shared/export/export-names.ts';
import type { FileFacts } from '../../../shared/host/kept-folders.ts';
import { stemOf } from '../../../shared/interop/import-path.ts';
import { mirrorFileText, toMirrorNote, type AwaitedPictures, type MirrorNote } from '../../../shared/mirror/mirror-note.ts';
import { freePath } from '../../../shared/mirror/mirror-paths.ts';
import { settledMirrorNote } from '../../../shared/mirror/read-mirror-file.ts';
import type { Note } from '../../../shared/note/note.ts';
import type { MirrorEntry } from '../../storage/mirror-store.ts';
import { withVersion } from './mirror-memory.ts';
import { putFile, trashFile, type MirrorPass } from './mirror-pass.ts';
import { trashLeftPictures, writePictures } from './mirror-pictures.ts';

const encoder = new TextEncoder();

/** What the library says of a note, as its file would. */
export function libraryVersion(note: Note, entry: MirrorEntry | undefined): MirrorNote {
  return settledMirrorNote(toMirrorNote(note, awaitedOf(entry)));
}

function awaitedOf(entry: MirrorEntry | undefined): AwaitedPictures {
  return new Map((entry?.pictures ?? []).filter(({ isHere }) => !isHere).map(({ location, fingerprint }) => [location, fingerprint]));
}

/** Writes the file of a note with its pictures. `seen` is the file at its place; null when there is none. */
export async function writeNote(pass: MirrorPass, note: Note, { entry, seen }: { readonly entry: MirrorEntry | undefined; readonly seen: FileFacts | null }): Promise<void> {
  const { memory } = pass;
  const path = seen?.path ?? freeNotePath(pass, note, entry);
  const pictures = await writePictures(pass, note, { stem: stemOf(path), entry });
  const said = settledMirrorNote(toMirrorNote(note, new Map(pictures.filter(({ isHere }) => !isHere).map(({ location, fingerprint }) => [location, fingerprint]))));
  const text = mirrorFileText(said, { noteId: note.id, locations: pictures.map(({ location }) => location) });
  const facts = await putFile(pass, { path, bytes: Uint8Array.from(encoder.encode(text)), seen });
  await memory.save({ entries: [{ noteId: note.id, path, seen: facts, versions: withVersion(entry?.versions ?? [], said), hasOwnWords: true, pictures }] });
  pass.tally.written += 1;
  await trashLeftPictures(pass, entry?.pictures ?? []);
}

/** Where it was, if nothing stands there now; a new note gets the name of the export. */
function freeNotePath({ files, memory }: MirrorPass, note: Note, entry: MirrorEntry | undefined): string {
  const wanted = entry?.path ?? `notes/${safeFileName(note.slug)}.md`;
  return freePath(wanted, (key) => files.has(key) || memory.places.isOfAnotherNote(key, note.id));
}

/** Moves the file of a note to the folder's trash, with the pictures that no other note shows. */
export async function trashNoteFile(pass: MirrorPass, entry: MirrorEntry, { isForgotten }: { readonly isForgotten: boolean }): Promise<void> {
  if (entry.seen !== null) await trashFile(pass, entry.seen);
  await pass.memory.save(isForgotten ? { removedNoteIds: [entry.noteId] } : { entries: [{ ...entry, seen: null }] });
  await trashLeftPictures(pass, entry.pictures);
}
