import { liesOnItsSide } from './exif-orientation.ts';
import { letters, uint16 } from './read-bytes.ts';
import { damaged, endsTooEarly, sizeOf, type SniffedSize } from './sniffed-size.ts';

const MARKER = 0xff;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP1 = 0xe1;
/** C4, C8 and CC look like frame headers and are tables. */
const NO_FRAME = [0xc4, 0xc8, 0xcc];
const EXIF_PREFIX = 'Exif\0\0';

/**
 * Walks the segments up to the first scan, then looks for the end mark behind it. Inside a scan the bytes FF D9 cannot
 * occur by accident (FF is followed by 00 there), and embedded thumbnails lie before it, so the mark proves that the
 * camera or program came to its end; what follows the mark does not matter. Without it `createImageBitmap` refuses the
 * file even when only these two bytes are missing (Chromium 156), while an `<img>` shows the rest grey.
 */
export function sniffJpeg(bytes: Uint8Array): SniffedSize {
  let size: { readonly width: number; readonly height: number } | undefined;
  let isTurned = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== MARKER) return damaged('JPEG');
    if (marker === MARKER) {
      at += 1;
      continue;
    }
    const end = at + 2 + uint16(bytes, at + 2, 'big');
    if (end > bytes.length) return endsTooEarly('JPEG');
    if (isFrameHeader(marker)) size = { height: uint16(bytes, at + 5, 'big'), width: uint16(bytes, at + 7, 'big') };
    if (marker === APP1 && letters(bytes, at + 4, 6) === EXIF_PREFIX) isTurned = liesOnItsSide(bytes.subarray(at + 10, end));
    if (marker === START_OF_SCAN) {
      if (size === undefined) return damaged('JPEG');
      if (!hasEndMark(bytes, end)) return endsTooEarly('JPEG');
      return isTurned ? sizeOf(size.height, size.width) : sizeOf(size.width, size.height);
    }
    at = Math.max(end, at + 2);
  }
  return endsTooEarly('JPEG');
}

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.includes(marker);
}

function hasEndMark(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at -= 1) {
    if (bytes[at] === MARKER && bytes[at + 1] === END_OF_IMAGE) return true;
  }
  return false;
}
