import { captureMoment } from '../note/capture-moment.ts';
import { decodeNoteBytes } from '../note/decode-note-bytes.ts';
import { withPlainLineEnds, type MarkdownNote } from '../note/markdown-note.ts';
import { noteToMarkdown } from '../note/note-markdown.ts';
import type { Note } from '../note/note.ts';
import { parseNoteMarkdown } from '../note/parse-note-markdown.ts';
import type { NoteWriter } from './placed-note.ts';
import { fromNote, imageFilesOf, noteFilePath, pathKey, safeFileName, type ExportedImage, type ImageNaming } from './export-names.ts';

/** What planning reads; paths are from the export folder, with `/`. */
export interface ExportReaders {
  /** A file that is there already; null when there is none. */
  readFile(path: string): Promise<Uint8Array | null>;
  /** A picture of the library; null when it is missing. */
  readImage(imageId: string): Promise<Uint8Array | null>;
}

export type PlannedFile = { readonly path: string; readonly isUnchanged: boolean } & (
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'image'; readonly imageId: string }
);

export interface ExportPlanner {
  /**
   * The files of one note, pictures first. The name is the note's slug, or the first of `-2`, `-3` … under which no
   * file belongs to anyone else; planning the same notes again for what was written gives the same names, unchanged.
   */
  planNote(note: Note): Promise<readonly PlannedFile[]>;
}

/** What is known about a file that stands where one of ours should. */
type Claim = 'free' | 'unchanged' | 'ours' | 'foreign';

/** Plans an export note by note; it remembers only the names it has given. Notes may be planned at the same time. */
export function createExportPlanner(readers: ExportReaders, writeNote: NoteWriter = (note, imagePaths) => noteToMarkdown(note, { imagePaths })): ExportPlanner {
  const given: GivenNames = new Map();
  const plan = async (note: Note): Promise<readonly PlannedFile[]> => {
    const slug = safeFileName(note.slug);
    for (let number = 1; ; number += 1) {
      const naming = { stem: number === 1 ? slug : `${slug}-${number}`, number };
      const files = await planUnder(naming, { note, given, readers, writeNote });
      if (files === null) continue;
      for (const file of files) given.set(pathKey(file.path), file.kind === 'image' ? file.imageId : '');
      return files;
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    planNote(note) {
      // One after another: two notes of one slug must not both find its name free.
      const planned = last.then(() => plan(note));
      last = planned.catch(() => undefined);
      return planned;
    },
  };
}

/** What was planned under a name: the id of a picture, '' for a note. */
type GivenNames = Map<string, string>;

interface Planning {
  readonly note: Note;
  readonly given: ReadonlyMap<string, string>;
  readonly readers: ExportReaders;
  readonly writeNote: NoteWriter;
}

/** null when one of the names is another's. */
async function planUnder(naming: Required<ImageNaming>, { note, given, readers, writeNote }: Planning): Promise<readonly PlannedFile[] | null> {
  const path = noteFilePath(naming.stem);
  const images = imageFilesOf(note, naming);
  // Two notes may show one picture: it is written once.
  const isGiven = (image: ExportedImage): boolean => given.get(pathKey(image.path)) === image.imageId;
  if (given.has(pathKey(path)) || images.some((image) => given.has(pathKey(image.path)) && !isGiven(image))) return null;
  const text = writeNote(note, images.map((image) => fromNote(image.path)));
  const existing = readExistingNote(await readers.readFile(path));
  const noteClaim = claimNote(existing, { note, text });
  if (noteClaim === 'foreign') return null;
  const files: PlannedFile[] = [];
  for (const image of images) {
    const claim = isGiven(image) ? 'unchanged' : await claimImage(image, { existing, readers });
    if (claim === 'foreign') return null;
    files.push({ kind: 'image', path: image.path, imageId: image.imageId, isUnchanged: claim === 'unchanged' });
  }
  return [...files, { kind: 'note', path, text, isUnchanged: noteClaim === 'unchanged' }];
}

/** `note` is null for a file that is no note we can read. */
interface ExistingNote {
  readonly text: string;
  readonly note: MarkdownNote | null;
}

function readExistingNote(bytes: Uint8Array | null): ExistingNote | null {
  if (bytes === null) return null;
  const decoded = decodeNoteBytes(bytes);
  if (decoded.kind === 'refused') return { text: '', note: null };
  const parsed = parseNoteMarkdown(decoded.text);
  return { text: withPlainLineEnds(decoded.text), note: parsed.kind === 'note' ? parsed.note : null };
}

/** A file is this note's when it was made from the same capture: same original picture, same moment. */
function claimNote(existing: ExistingNote | null, { note, text }: { readonly note: Note; readonly text: string }): Claim {
  if (existing === null) return 'free';
  if (existing.text === text) return 'unchanged';
  const isSameCapture = existing.note?.originalImage === note.originalImage && momentOf(existing.note) === momentOf(note);
  return isSameCapture && (note.originalImage !== '' || note.capturedAt !== '') ? 'ours' : 'foreign';
}

function momentOf(note: Pick<Note, 'capturedAt'>): string {
  return captureMoment(note) ?? note.capturedAt;
}

interface ImageSurroundings {
  readonly existing: ExistingNote | null;
  readonly readers: ExportReaders;
}

/** A picture with other bytes is ours only when our own note, as it stands there, names it. */
async function claimImage({ path, imageId }: ExportedImage, { existing, readers }: ImageSurroundings): Promise<Claim> {
  const there = await readers.readFile(path);
  if (there === null) return 'free';
  const wanted = await readers.readImage(imageId);
  if (wanted !== null && haveSameBytes(there, wanted)) return 'unchanged';
  if (existing?.note?.imagePaths.includes(fromNote(path)) !== true) return 'foreign';
  return wanted === null ? 'unchanged' : 'ours';
}

function haveSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
