import { letters, uint32 } from './read-bytes.ts';

/** One box of an ISO media file (AVIF, HEIC, MP4): a length, a four-letter name, content. */
export interface MediaBox {
  readonly name: string;
  /** First byte of the content. */
  readonly start: number;
  /** Behind the last byte; beyond the end of the file when the file was cut. */
  readonly end: number;
}

/** More boxes side by side than any picture has; the rest of a made-up file is not walked. */
const MAX_BOXES = 10_000;

/** The boxes side by side from `start` to `end`. */
export function readMediaBoxes(bytes: Uint8Array, start: number, end: number): readonly MediaBox[] {
  const boxes: MediaBox[] = [];
  for (let at = start; at + 8 <= end && boxes.length < MAX_BOXES; ) {
    const short = uint32(bytes, at, 'big');
    const isLong = short === 1;
    const length = isLong ? uint32(bytes, at + 8, 'big') * 2 ** 32 + uint32(bytes, at + 12, 'big') : short;
    const headLength = isLong ? 16 : 8;
    // 0 means "to the end of the file".
    const boxEnd = short === 0 ? end : at + length;
    if (boxEnd < at + headLength) break;
    boxes.push({ name: letters(bytes, at + 4, 4), start: at + headLength, end: boxEnd });
    at = boxEnd;
  }
  return boxes;
}

/** The brands of a media file, its own first; empty for anything else. */
export function readBrands(bytes: Uint8Array): readonly string[] {
  if (letters(bytes, 4, 4) !== 'ftyp') return [];
  const end = Math.min(uint32(bytes, 0, 'big'), bytes.length, 8 + 4 * 64);
  const brands = [letters(bytes, 8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(letters(bytes, at, 4));
  return brands;
}
