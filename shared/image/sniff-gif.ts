import { uint16 } from './read-bytes.ts';
import { damaged, endsTooEarly, sizeOf, type SniffedSize } from './sniffed-size.ts';

const IMAGE = 0x2c;
const EXTENSION = 0x21;

/** Walks to the end of the first frame, the only one that is read; whether the rest is there does not matter. */
export function sniffGif(bytes: Uint8Array): SniffedSize {
  const screen = { width: uint16(bytes, 6, 'little'), height: uint16(bytes, 8, 'little') };
  let at = 13 + colourTableLength(bytes[10] ?? 0);
  while (bytes[at] === EXTENSION) at = endOfBlocks(bytes, at + 2);
  if (at + 10 > bytes.length) return endsTooEarly('GIF');
  if (bytes[at] !== IMAGE) return damaged('GIF');
  const right = uint16(bytes, at + 1, 'little') + uint16(bytes, at + 5, 'little');
  const bottom = uint16(bytes, at + 3, 'little') + uint16(bytes, at + 7, 'little');
  const pixels = at + 10 + colourTableLength(bytes[at + 9] ?? 0) + 1;
  if (endOfBlocks(bytes, pixels) > bytes.length) return endsTooEarly('GIF');
  // A frame larger than the screen enlarges it in browsers.
  return sizeOf(Math.max(screen.width, right), Math.max(screen.height, bottom));
}

function colourTableLength(flags: number): number {
  return flags >= 0x80 ? 3 * 2 ** ((flags % 8) + 1) : 0;
}

/** Behind a chain of blocks, each with its length before it and an empty one at the end; beyond the file when cut. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += length + 1;
    if (length === 0) return at;
  }
  return bytes.length + 1;
}
