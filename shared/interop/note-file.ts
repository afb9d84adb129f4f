import { decodeNoteBytes } from '../note/decode-note-bytes.ts';
import { fileNameTitle } from '../note/file-name-title.ts';
import { deriveTitle } from '../note/derive-title.ts';
import type { MarkdownNote } from '../note/markdown-note.ts';
import { takeIdentity } from '../note/note-identity.ts';
import { parseNoteMarkdown } from '../note/parse-note-markdown.ts';
import { findEmbeds } from './find-embeds.ts';
import { pictureKey, stemOf } from './import-path.ts';

/** A Markdown file of an import after reading. */
export type NoteFile =
  | {
      readonly kind: 'note';
      readonly path: string;
      readonly note: MarkdownNote;
      /** A file of a mirror folder names the note of the library that it is; null for others. */
      readonly statedId: string | null;
      readonly pictureReferences: readonly PictureReference[];
    }
  /** `line` counts from 1; 0 when the reason is about the whole file. */
  | { readonly kind: 'unreadable'; readonly path: string; readonly line: number; readonly reason: string };

/** A picture of the note: the path that it gives, and others under which the same picture may lie. */
export interface PictureReference {
  readonly path: string;
  readonly alternatives: readonly string[];
  /** The note says where the picture lies; else it only tells the name of the capture. */
  readonly isPromised: boolean;
}

/** Front-matter keys with the name of the note's picture, next to `final_location`. */
const IMAGE_FILE_KEYS = ['image_file', 'image'];

/** Reads one file of an import; never throws. */
export function readNoteFile(path: string, bytes: Uint8Array): NoteFile {
  const decoded = decodeNoteBytes(bytes);
  if (decoded.kind === 'refused') return { kind: 'unreadable', path, line: 0, reason: decoded.reason };
  return toNoteFile(path, decoded.text);
}

/** The same of the text of a file. */
export function toNoteFile(path: string, text: string): NoteFile {
  const parsed = parseNoteMarkdown(text);
  if (parsed.kind === 'refused') return { kind: 'unreadable', path, line: parsed.line, reason: parsed.reason };
  const { identity, extras } = takeIdentity(parsed.note.extras);
  const note = withTellingTitle({ ...parsed.note, extras }, path);
  return { kind: 'note', path, note, statedId: identity.noteId, pictureReferences: pictureReferences(note, text) };
}

/** A page that is no analysis of a picture has no text to be titled by: its first heading names it, or its file. */
function withTellingTitle(note: MarkdownNote, path: string): MarkdownNote {
  const { visibleText: text, originalImage, capturedAt } = note;
  const isNamed = text.trim() !== '' || originalImage !== '' || note.title !== deriveTitle({ text, originalImage, capturedAt });
  if (isNamed) return note;
  const heading = note.extras.sections.map(({ markdown }) => /^#{1,6}\s+(.+?)\s*#*$/m.exec(markdown)?.[1]).find((found) => found !== undefined);
  const extras = { ...note.extras, frontMatter: note.extras.frontMatter.filter(({ key }) => key !== 'title') };
  return { ...note, title: heading ?? fileNameTitle({ originalImage: `${stemOf(path)}.md`, capturedAt }), extras };
}

function pictureReferences({ imagePaths, originalImage, extras }: MarkdownNote, text: string): readonly PictureReference[] {
  const namedFiles = extras.frontMatter.filter(({ key }) => IMAGE_FILE_KEYS.includes(key)).map(({ yaml }) => yaml.replace(/^["']|["']$/g, ''));
  const alternatives = [...namedFiles, originalImage].filter((name) => name !== '');
  const named = new Set(imagePaths.map(pictureKey));
  const embedded = findEmbeds(text).filter((path) => !named.has(pictureKey(path)));
  const [first = '', ...more] = imagePaths.length > 0 ? imagePaths : embedded;
  if (first !== '') {
    const others = more.map((path) => ({ path, alternatives: [], isPromised: true }));
    // Pictures that the text shows besides come along, so that its links lead somewhere in an export too.
    const shown = imagePaths.length > 0 ? embedded.map((path) => ({ path, alternatives: [], isPromised: false })) : [];
    return [{ path: first, alternatives, isPromised: true }, ...others, ...shown];
  }
  const [only, ...others] = alternatives;
  return only === undefined ? [] : [{ path: only, alternatives: others, isPromised: false }];
}
