import { type MediaBox, readMediaBoxes } from './media-boxes.ts';
import { uint16, uint32 } from './read-bytes.ts';
import { damaged, endsTooEarly, sizeOf, type SniffedSize } from './sniffed-size.ts';

/**
 * The size of an AVIF's primary item. The size is a property among others in one list, and a table says which items
 * have which properties:
 *
 *     meta ─ pitm  the primary item's id
 *          └ iprp ─ ipco  1 ispe 400 × 300   2 irot 90°   3 av1C …
 *                 └ ipma  item 1: 1, 2, 3
 */
export function sniffAvif(bytes: Uint8Array): SniffedSize {
  const boxes = readMediaBoxes(bytes, 0, bytes.length);
  if ((boxes.at(-1)?.end ?? 0) > bytes.length) return endsTooEarly('AVIF');
  const meta = boxes.find((box) => box.name === 'meta');
  if (meta === undefined) return damaged('AVIF');
  // meta, pitm, ipma and ispe begin with a version and flags.
  const inMeta = readMediaBoxes(bytes, meta.start + 4, meta.end);
  const primary = inMeta.find((box) => box.name === 'pitm');
  const group = inMeta.find((box) => box.name === 'iprp');
  if (primary === undefined || group === undefined) return damaged('AVIF');
  const inGroup = readMediaBoxes(bytes, group.start, group.end);
  const list = inGroup.find((box) => box.name === 'ipco');
  const table = inGroup.find((box) => box.name === 'ipma');
  if (list === undefined || table === undefined) return damaged('AVIF');
  const primaryId = readItemId(bytes, primary.start + 4, bytes[primary.start] !== 0);
  const properties = readMediaBoxes(bytes, list.start, list.end);
  const own = readPropertyNumbers(bytes, table, primaryId).flatMap((number) => properties[number - 1] ?? []);
  return toSize(bytes, own);
}

function toSize(bytes: Uint8Array, properties: readonly MediaBox[]): SniffedSize {
  const size = properties.find((box) => box.name === 'ispe');
  if (size === undefined) return damaged('AVIF');
  const turn = properties.find((box) => box.name === 'irot');
  const isTurned = turn !== undefined && (bytes[turn.start] ?? 0) % 2 === 1;
  const [width, height] = [uint32(bytes, size.start + 4, 'big'), uint32(bytes, size.start + 8, 'big')];
  return isTurned ? sizeOf(height, width) : sizeOf(width, height);
}

function readItemId(bytes: Uint8Array, at: number, isLong: boolean): number {
  return isLong ? uint32(bytes, at, 'big') : uint16(bytes, at, 'big');
}

/** The places in the list of properties, counted from 1, of one item. */
function readPropertyNumbers(bytes: Uint8Array, table: MediaBox, itemId: number): readonly number[] {
  const hasLongIds = bytes[table.start] !== 0;
  const hasLongNumbers = (bytes[table.start + 3] ?? 0) % 2 === 1;
  const idLength = hasLongIds ? 4 : 2;
  const numberLength = hasLongNumbers ? 2 : 1;
  // A box inside may claim to end gigabytes behind the file.
  const end = Math.min(table.end, bytes.length);
  let at = table.start + 8;
  while (at + idLength < end) {
    const count = bytes[at + idLength] ?? 0;
    const first = at + idLength + 1;
    if (readItemId(bytes, at, hasLongIds) === itemId) {
      // The highest bit says that a reader must understand the property.
      return Array.from({ length: count }, (_, index) =>
        hasLongNumbers ? uint16(bytes, first + index * 2, 'big') % 0x8000 : (bytes[first + index] ?? 0) % 0x80,
      );
    }
    at = first + count * numberLength;
  }
  return [];
}
