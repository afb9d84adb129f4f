import { UNSORTED } from '../note/markdown-note.ts';
import type { Note } from '../note/note.ts';
import { isDeviceName, uniqueSlug, utf8Length } from '../note/slug.ts';

/** docs/note-format.md allows 240 bytes; this leaves room for `-99` and an extension. */
const MAX_STEM_BYTES = 220;

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif', 'image/bmp': 'bmp', 'image/avif': 'avif',
};

export interface ExportedImage {
  /** From the export folder, with `/`. */
  readonly path: string;
  readonly imageId: string;
}

/**
 * A file name without extension for any text: NFC, at most 220 bytes, no sign that a file system, Obsidian or a shell
 * treats in its own way, nothing invisible, no leading or trailing dot or space, no device of Windows. Never ''.
 */
export function safeFileName(text: string): string {
  const plain = text.normalize('NFC').replace(/(?:[[\]#^|\\/:*?"<>]|\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp})+/gu, '-');
  const cut = trimEnds(cutToBytes(trimEnds(plain)));
  const [stem = '', ...rest] = cut.split('.');
  if (stem === '') return 'note';
  return [isDeviceName(stem.trim()) ? `${stem.trim()}-note` : stem, ...rest].join('.');
}

/** `notes/senior-ai-engineer.md` */
export function noteFilePath(stem: string): string {
  return `notes/${stem}.md`;
}

export interface ImageNaming {
  /** Of the note's file, and of its pictures that have no name of their own. */
  readonly stem: string;
  /** From 2 on a number behind the pictures' own names, where those belong to other pictures already. */
  readonly number?: number;
}

/**
 * The pictures of a note as `assets/images/<topic>/<stem>.<ext>`, the second with `-2` and so on. A picture that was
 * imported with a name keeps it.
 */
export function imageFilesOf(note: Pick<Note, 'topic' | 'images'>, { stem, number = 1 }: ImageNaming): readonly ExportedImage[] {
  const folder = topicFolder(note.topic);
  const given = new Map<string, string>();
  return note.images.map(({ imageId, mediaType, fileName }, index) => {
    const [name, extension] = fileName === undefined ? [index === 0 ? stem : `${stem}-${index + 1}`, extensionOf(mediaType)] : splitExtension(fileName);
    const numbered = fileName === undefined || number === 1 ? name : `${name}-${number}`;
    const free = uniqueSlug(numbered, (slug) => (given.get(pathKey(`${slug}.${extension}`)) ?? imageId) !== imageId);
    given.set(pathKey(`${free}.${extension}`), imageId);
    return { path: `assets/images/${folder}/${free}.${extension}`, imageId };
  });
}

function splitExtension(fileName: string): readonly [string, string] {
  const [, stem = fileName, extension = 'img'] = /^(.+)\.([a-z0-9]{1,5})$/i.exec(fileName) ?? [];
  return [safeFileName(stem), extension];
}

/** The extension that pictures of a media type get, without the dot. */
export function extensionOf(mediaType: string): string {
  return EXTENSIONS[mediaType] ?? 'img';
}

/** The path of an exported file as a note writes it: notes lie one folder below the export folder. */
export function fromNote(path: string): string {
  return `../${path}`;
}

/** Two paths with one key are one file on the file systems that fold case. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** A topic may have parts (`research/roles`), each a folder. */
function topicFolder(topic: string): string {
  const parts = topic.split('/').filter((part) => part.trim() !== '');
  return parts.length === 0 ? UNSORTED : parts.map(safeFileName).join('/');
}

function trimEnds(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/gu, '');
}

function cutToBytes(text: string): string {
  let cut = '';
  let bytes = 0;
  for (const character of text) {
    bytes += utf8Length(character);
    if (bytes > MAX_STEM_BYTES) break;
    cut += character;
  }
  return cut;
}
