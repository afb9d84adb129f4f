export type DecodedNote = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly reason: string };

/** A Markdown note of 4 MB is no note. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Strings are built in pieces: an argument list has a limit of its own. */
const PIECE = 8192;

/**
 * Text from the bytes of a Markdown file: UTF-8, or UTF-16 with a byte order mark or without. Refused are files over
 * 4 MB, and bytes that are neither: a wrong guess would put wrong letters into a note. Pure, so that every side of the
 * app reads a file alike.
 */
export function decodeNoteBytes(bytes: Uint8Array): DecodedNote {
  if (bytes.length > MAX_BYTES) return refused('The file is larger than 4 MB.');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), 'little');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), 'big');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeUtf8(bytes.subarray(3));
  // A note begins with `---`, `#` or a letter, so one byte of its first UTF-16 unit is 0.
  if (bytes.length >= 2 && bytes[0] !== 0 && bytes[1] === 0) return decodeUtf16(bytes, 'little');
  if (bytes.length >= 2 && bytes[0] === 0 && bytes[1] !== 0) return decodeUtf16(bytes, 'big');
  return decodeUtf8(bytes);
}

function decodeUtf16(bytes: Uint8Array, order: 'little' | 'big'): DecodedNote {
  if (bytes.length % 2 !== 0) return refused('The file is cut in the middle of a UTF-16 character.');
  const units: number[] = [];
  for (let index = 0; index < bytes.length; index += 2) {
    const [first = 0, second = 0] = [bytes[index], bytes[index + 1]];
    units.push(order === 'little' ? second * 256 + first : first * 256 + second);
  }
  return { kind: 'text', text: inPieces(units, (piece) => String.fromCharCode(...piece)) };
}

function decodeUtf8(bytes: Uint8Array): DecodedNote {
  const points: number[] = [];
  for (let index = 0; index < bytes.length; ) {
    const { point, length } = readUtf8(bytes, index);
    if (point === -1) return refused(`The file is not UTF-8: byte ${index + 1} begins no character.`);
    points.push(point);
    index += length;
  }
  return { kind: 'text', text: inPieces(points, (piece) => String.fromCodePoint(...piece)) };
}

interface Utf8Character {
  /** -1 when the bytes are no character. */
  readonly point: number;
  readonly length: number;
}

const NO_CHARACTER: Utf8Character = { point: -1, length: 1 };

function readUtf8(bytes: Uint8Array, start: number): Utf8Character {
  const lead = bytes[start] ?? 0;
  if (lead < 0x80) return { point: lead, length: 1 };
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return NO_CHARACTER;
  let point = lead & (0x7f >> length);
  for (let index = start + 1; index < start + length; index += 1) {
    const next = bytes[index] ?? 0;
    if ((next & 0xc0) !== 0x80) return NO_CHARACTER;
    point = point * 64 + (next & 0x3f);
  }
  const smallest = length === 4 ? 0x10000 : length === 3 ? 0x800 : 0x80;
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return point < smallest || point > 0x10ffff || isSurrogate ? NO_CHARACTER : { point, length };
}

function inPieces(numbers: readonly number[], toText: (piece: readonly number[]) => string): string {
  let text = '';
  for (let start = 0; start < numbers.length; start += PIECE) text += toText(numbers.slice(start, start + PIECE));
  return text;
}

function refused(reason: string): DecodedNote {
  return { kind: 'refused', reason };
}
