import { readNoteFile } from '../interop/note-file.ts';
import { decodeNoteBytes } from '../note/decode-note-bytes.ts';
import { parseNoteMarkdown } from '../note/parse-note-markdown.ts';
import { mirrorFileText, toMirrorFile, type MirrorFile, type MirrorNote } from './mirror-note.ts';

export type ReadMirrorFile =
  | ({ readonly kind: 'note' } & MirrorFile)
  /** `line` counts from 1; 0 when the reason is about the whole file. */
  | { readonly kind: 'unreadable'; readonly line: number; readonly reason: string };

/** Marks of a merge that Git left to the person. */
const GIT_CONFLICT = /^<{7} [^\n]*\n[^]*^={7}$[^]*^>{7} /m;

/** Reads a note of the mirror folder. A file that is empty or half merged says nothing: the note stays as it is. */
export function readMirrorFile(path: string, bytes: Uint8Array): ReadMirrorFile {
  if (bytes.length === 0) return unreadable('The file is empty.');
  const decoded = decodeNoteBytes(bytes);
  if (decoded.kind === 'refused') return unreadable(decoded.reason);
  if (GIT_CONFLICT.test(decoded.text)) return unreadable('Git’s conflict marks are still in it.');
  const parsed = parseNoteMarkdown(decoded.text);
  if (parsed.kind === 'refused') return { kind: 'unreadable', line: parsed.line, reason: parsed.reason };
  const file = toMirrorFile(parsed.note);
  if (file.noteId !== null) return { kind: 'note', ...file };
  // Written by hand or by another program: read as an import reads it, pictures in the text included.
  const read = readNoteFile(path, bytes);
  if (read.kind === 'unreadable') return read;
  const references = read.pictureReferences.map(({ path: location, isPromised }) => ({ location, fingerprint: null, isPromised }));
  return { kind: 'note', ...toMirrorFile(read.note), references };
}

function unreadable(reason: string): ReadMirrorFile {
  return { kind: 'unreadable', line: 0, reason };
}

/** A note as it comes back from its own file: what the form cannot hold must not look like a change. */
export function settledMirrorNote(note: MirrorNote): MirrorNote {
  const parsed = parseNoteMarkdown(mirrorFileText(note, { noteId: '', locations: [] }));
  return parsed.kind === 'refused' ? note : { ...toMirrorFile(parsed.note).note, pictures: note.pictures };
}
