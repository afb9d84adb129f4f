import { jailedSegments } from '../host/jailed-segments.ts';

/** A file in a zip, before it is opened. */
export interface ZipEntry {
  readonly path: string;
  readonly method: 'stored' | 'deflated';
  readonly compressedSize: number;
  readonly size: number;
  readonly crc32: number;
  readonly isEncrypted: boolean;
  /** Where its own header begins. */
  readonly headerOffset: number;
}

export type ZipDirectory =
  | { readonly kind: 'directory'; readonly entries: readonly ZipEntry[]; readonly refused: readonly { readonly path: string; readonly reason: string }[] }
  | { readonly kind: 'refused'; readonly reason: string };

export interface ZipEnd {
  readonly offset: number;
  readonly length: number;
  readonly entries: number;
}

/** The end record has 22 bytes and a comment of 65,535 at most. */
export const ZIP_TAIL_BYTES = 22 + 65_535;
export const ZIP_LOCAL_HEADER_BYTES = 30;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const IN_ZIP64 = 0xffffffff;

/** Deflate ends at 1032 : 1; Markdown reaches some 4 : 1, so this is no archive of notes and pictures but a trap. */
const MAX_RATIO = 250;
const ALWAYS_ALLOWED_BYTES = 64 * 1024 * 1024;

/** Finds the directory in the last bytes of a zip; `zipLength` is that of the whole. null when this is no whole zip. */
export function findZipEnd(tail: Uint8Array, zipLength: number): ZipEnd | null {
  const view = viewOf(tail);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const end = { entries: view.getUint16(at + 10, true), length: view.getUint32(at + 12, true), offset: view.getUint32(at + 16, true) };
    if (end.offset + end.length <= zipLength) return end;
  }
  return null;
}

/**
 * Reads the directory of a zip. Folders and what macOS adds are left out; paths that could lead elsewhere are refused
 * one by one; a zip that would unpack to absurdly more than it holds is refused as a whole.
 */
export function parseZipDirectory(bytes: Uint8Array, zipLength: number): ZipDirectory {
  const entries: ZipEntry[] = [];
  const refused: { readonly path: string; readonly reason: string }[] = [];
  const view = viewOf(bytes);
  for (let at = 0; at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY; ) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    const path = decodeName(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/');
    const method = view.getUint16(at + 10, true);
    const facts = {
      crc32: view.getUint32(at + 16, true), compressedSize: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true),
      headerOffset: view.getUint32(at + 42, true), isEncrypted: (flags & 1) === 1,
    };
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (path.endsWith('/') || isSystemFile(path)) continue;
    const reason = reasonToRefuse({ path, method, ...facts });
    if (reason === null) entries.push({ path, method: method === 0 ? 'stored' : 'deflated', ...facts });
    else refused.push({ path, reason });
  }
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  // Entries that share their bytes are how small zips grow without end.
  if (packed > zipLength || unpacked > Math.max(ALWAYS_ALLOWED_BYTES, zipLength * MAX_RATIO)) {
    return { kind: 'refused', reason: 'This zip would unpack to far more than it holds.' };
  }
  return { kind: 'directory', entries, refused };
}

/** Where the bytes of an entry begin, from the header before them; null when there is no such header. */
export function zipDataOffset(header: Uint8Array, { headerOffset }: Pick<ZipEntry, 'headerOffset'>): number | null {
  const view = viewOf(header);
  if (header.length < ZIP_LOCAL_HEADER_BYTES || view.getUint32(0, true) !== LOCAL) return null;
  return headerOffset + ZIP_LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
}

function reasonToRefuse(entry: Omit<ZipEntry, 'method'> & { readonly method: number }): string | null {
  if (jailedSegments(entry.path) === null) return 'The path in the zip leads out of it.';
  if (entry.isEncrypted) return 'This file in the zip is locked with a password.';
  if ([entry.size, entry.compressedSize, entry.headerOffset].includes(IN_ZIP64)) return 'Zips beyond 4 GB are not read; unpack it and import the folder.';
  return entry.method === 0 || entry.method === 8 ? null : 'This file is packed in a way that is not read; unpack the zip and import the folder.';
}

function isSystemFile(path: string): boolean {
  return path.startsWith('__MACOSX/') || path.split('/').some((segment) => /^(?:\.[^./]|Thumbs\.db$|desktop\.ini$)/u.test(segment));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** UTF-8 where it is that, whatever the flag says; else one letter a byte, so that the name is at least distinct. */
function decodeName(bytes: Uint8Array): string {
  const raw = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  try {
    return decodeURIComponent(raw.replace(/[^A-Za-z0-9]/g, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`));
  } catch {
    return raw;
  }
}
