import { decodeNoteBytes } from '../note/decode-note-bytes.ts';
import { reasonOf } from '../reason-of.ts';
import type { ProfileFile } from './export-profile.ts';

interface ProfileTarget {
  readFile(path: string): Promise<Uint8Array | null>;
  writeFile(path: string, content: string): Promise<{ readonly kind: 'written' } | { readonly kind: 'failed'; readonly reason: string }>;
}

export interface ProfileFileOutcome {
  readonly path: string;
  readonly result: { readonly kind: 'written' } | { readonly kind: 'unchanged' } | { readonly kind: 'failed'; readonly reason: string };
}

/** Writes a file about all notes, never over one of somebody else: that one keeps its name, or ours gets `-2`, `-3` …. */
export async function writeProfileFile(target: ProfileTarget, file: ProfileFile): Promise<ProfileFileOutcome> {
  try {
    for (let number = 1; ; number += 1) {
      const path = number === 1 ? file.path : file.path.replace(/(?=\.[^.]+$)/, `-${String(number)}`);
      const there = await readText(target, path);
      if (there === file.text || (there !== null && file.whenTaken === 'keep')) return { path, result: { kind: 'unchanged' } };
      const isFree = there === null || (typeof file.whenTaken === 'object' && file.whenTaken.ours(there));
      if (isFree) return { path, result: await target.writeFile(path, file.text) };
    }
  } catch (error) {
    return { path: file.path, result: { kind: 'failed', reason: reasonOf(error) } };
  }
}

/** null when there is no file; '' for one that is no text, which then belongs to somebody else. */
async function readText(target: ProfileTarget, path: string): Promise<string | null> {
  const bytes = await target.readFile(path);
  if (bytes === null) return null;
  const decoded = decodeNoteBytes(bytes);
  if (decoded.kind === 'refused') return '';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? `\uFEFF${decoded.text}` : decoded.text;
}
