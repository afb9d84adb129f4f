import { letters, uint16, uint32 } from './read-bytes.ts';

const ORIENTATION_TAG = 0x0112;
const ENTRY_LENGTH = 12;

/**
 * Whether EXIF data (from its `II` or `MM` on) says that the picture was stored lying on its side, so that its upright
 * width is the stored height: orientations 5 to 8.
 */
export function liesOnItsSide(exif: Uint8Array): boolean {
  const mark = letters(exif, 0, 2);
  if (mark !== 'II' && mark !== 'MM') return false;
  const order = mark === 'MM' ? 'big' : 'little';
  const directory = uint32(exif, 4, order);
  const count = uint16(exif, directory, order);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * ENTRY_LENGTH;
    if (entry + ENTRY_LENGTH > exif.length) return false;
    if (uint16(exif, entry, order) !== ORIENTATION_TAG) continue;
    const orientation = uint16(exif, entry + 8, order);
    return orientation >= 5 && orientation <= 8;
  }
  return false;
}
