import { uint16, uint32 } from './read-bytes.ts';
import { damaged, endsTooEarly, sizeOf, type SniffedSize } from './sniffed-size.ts';

const CORE_HEADER = 12;
const HEADERS = [CORE_HEADER, 40, 52, 56, 64, 108, 124];
/** Rows of pixels as they are, with or without channel masks; the others are packed and of no known length. */
const PLAIN = [0, 3];

/** Two letters are a weak signature: a text may begin with "BM". The length of the second header tells them apart. */
export function isBmp(bytes: Uint8Array): boolean {
  return bytes[0] === 0x42 && bytes[1] === 0x4d && HEADERS.includes(uint32(bytes, 14, 'little'));
}

/** `createImageBitmap` refuses a BMP that lacks even the last two bytes of its last row (Chromium 156); so does this. */
export function sniffBmp(bytes: Uint8Array): SniffedSize {
  const isCore = uint32(bytes, 14, 'little') === CORE_HEADER;
  const width = isCore ? uint16(bytes, 18, 'little') : int32(bytes, 18);
  // Negative: the rows run from the top.
  const height = Math.abs(isCore ? uint16(bytes, 20, 'little') : int32(bytes, 22));
  if (width < 0) return damaged('BMP');
  const bitsPerPixel = uint16(bytes, isCore ? 24 : 28, 'little');
  const compression = isCore ? 0 : uint32(bytes, 30, 'little');
  const rowLength = Math.ceil((width * bitsPerPixel) / 32) * 4;
  const end = uint32(bytes, 10, 'little') + rowLength * height;
  if (PLAIN.includes(compression) && end > bytes.length) return endsTooEarly('BMP');
  return sizeOf(width, height);
}

function int32(bytes: Uint8Array, at: number): number {
  const value = uint32(bytes, at, 'little');
  return value >= 2 ** 31 ? value - 2 ** 32 : value;
}
