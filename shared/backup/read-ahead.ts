import type { ReadableFile } from './open-sealed-zip.ts';

/** Some hundred notes of a backup. */
const AHEAD_BYTES = 1024 * 1024;

/**
 * The same file, read in larger pieces than it is asked for: a backup has two files for each note, and a window that restores one would
 * ask the main process for each of them.
 */
export function readAhead(file: ReadableFile): ReadableFile {
  let at = 0;
  let bytes: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  return {
    byteLength: file.byteLength,
    async read({ offset, byteLength }) {
      if (byteLength >= AHEAD_BYTES) return file.read({ offset, byteLength });
      if (offset < at || offset + byteLength > at + bytes.length) {
        const piece = await file.read({ offset, byteLength: Math.max(byteLength, Math.min(AHEAD_BYTES, file.byteLength - offset)) });
        if (piece === null) return null;
        at = offset;
        bytes = piece;
        return piece.slice(0, byteLength);
      }
      return bytes.slice(offset - at, offset - at + byteLength);
    },
  };
}
