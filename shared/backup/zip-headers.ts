import { joinBytes } from '../checksum/join-bytes.ts';

/** An entry of a zip as its headers tell of it (APPNOTE 6.3.10, 4.3). */
export interface ZipMember {
  readonly path: string;
  /** `path` in UTF-8. */
  readonly pathBytes: Uint8Array;
  readonly method: 'stored' | 'deflated';
  readonly crc32: number;
  readonly packedBytes: number;
  readonly byteLength: number;
  /** Date and time in the notation of MS-DOS, one after the other. */
  readonly stamp: number;
  /** Where the header before its bytes begins. */
  readonly offset: number;
}

export const LOCAL_BYTES = 30;
export const CENTRAL_BYTES = 46;
export const END_BYTES = 22;
export const ZIP64_END_BYTES = 56 + 20;

export const SIGNATURES = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, zip64End: 0x06064b50, zip64Locator: 0x07064b50 } as const;

/** Names are UTF-8; sizes stand before the bytes, not behind. */
export const FLAGS = 0x0800;
export const METHODS = { stored: 0, deflated: 8 } as const;

const MOST_32 = 0xffffffff;
const MOST_16 = 0xffff;

/** Seconds count in twos. UTC, so that a backup has the same bytes wherever it is made. */
export function zipStamp(date: Date): number {
  const day = (Math.min(127, Math.max(0, date.getUTCFullYear() - 1980)) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return day * 0x10000 + time;
}

export function localHeader(member: ZipMember): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(LOCAL_BYTES);
  const view = new DataView(head.buffer);
  view.setUint32(0, SIGNATURES.local, true);
  view.setUint16(4, 20, true);
  writeFacts(view, 6, member);
  return joinBytes([head, member.pathBytes]);
}

/** Flags to the length of the name: the same 22 bytes in both headers of an entry. */
function writeFacts(view: DataView, at: number, { method, stamp, crc32, packedBytes, byteLength, pathBytes }: ZipMember): void {
  view.setUint16(at, FLAGS, true);
  view.setUint16(at + 2, METHODS[method], true);
  view.setUint32(at + 4, stamp, true);
  view.setUint32(at + 8, crc32, true);
  view.setUint32(at + 12, packedBytes, true);
  view.setUint32(at + 16, byteLength, true);
  view.setUint16(at + 20, pathBytes.length, true);
}

export function centralHeader(member: ZipMember): Uint8Array<ArrayBuffer> {
  const isFar = member.offset >= MOST_32;
  const head = new Uint8Array(CENTRAL_BYTES);
  const view = new DataView(head.buffer);
  view.setUint32(0, SIGNATURES.central, true);
  view.setUint16(4, isFar ? 45 : 20, true);
  view.setUint16(6, isFar ? 45 : 20, true);
  writeFacts(view, 8, member);
  view.setUint16(30, isFar ? 12 : 0, true);
  view.setUint32(42, isFar ? MOST_32 : member.offset, true);
  return joinBytes(isFar ? [head, member.pathBytes, farOffset(member.offset)] : [head, member.pathBytes]);
}

function farOffset(offset: number): Uint8Array {
  const extra = new DataView(new ArrayBuffer(12));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 8, true);
  extra.setBigUint64(4, BigInt(offset), true);
  return new Uint8Array(extra.buffer);
}

export interface ZipEnd {
  readonly entries: number;
  readonly directoryBytes: number;
  readonly directoryOffset: number;
}

export const needsZip64 = ({ entries, directoryBytes, directoryOffset }: ZipEnd): boolean =>
  entries >= MOST_16 || directoryBytes >= MOST_32 || directoryOffset >= MOST_32;

/** Everything behind the directory, with a comment at the very end. */
export function zipEnd(end: ZipEnd, comment: Uint8Array): Uint8Array<ArrayBuffer> {
  const { entries, directoryBytes, directoryOffset } = end;
  const view = new DataView(new ArrayBuffer(END_BYTES));
  view.setUint32(0, SIGNATURES.end, true);
  view.setUint16(8, Math.min(entries, MOST_16), true);
  view.setUint16(10, Math.min(entries, MOST_16), true);
  view.setUint32(12, Math.min(directoryBytes, MOST_32), true);
  view.setUint32(16, Math.min(directoryOffset, MOST_32), true);
  view.setUint16(20, comment.length, true);
  return joinBytes([...(needsZip64(end) ? [zip64End(end)] : []), new Uint8Array(view.buffer), comment]);
}

function zip64End({ entries, directoryBytes, directoryOffset }: ZipEnd): Uint8Array {
  const view = new DataView(new ArrayBuffer(ZIP64_END_BYTES));
  view.setUint32(0, SIGNATURES.zip64End, true);
  view.setBigUint64(4, 44n, true);
  view.setUint16(12, 45, true);
  view.setUint16(14, 45, true);
  view.setBigUint64(24, BigInt(entries), true);
  view.setBigUint64(32, BigInt(entries), true);
  view.setBigUint64(40, BigInt(directoryBytes), true);
  view.setBigUint64(48, BigInt(directoryOffset), true);
  view.setUint32(56, SIGNATURES.zip64Locator, true);
  view.setBigUint64(64, BigInt(directoryOffset + directoryBytes), true);
  view.setUint32(72, 1, true);
  return new Uint8Array(view.buffer);
}

/** The inverse of `zipEnd` without the comment: the bytes from the end of the directory on. null for anything else. */
export function parseZipEnd(bytes: Uint8Array): ZipEnd | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = bytes.length - END_BYTES;
  if (at < 0 || view.getUint32(at, true) !== SIGNATURES.end) return null;
  const near = { entries: view.getUint16(at + 10, true), directoryBytes: view.getUint32(at + 12, true), directoryOffset: view.getUint32(at + 16, true) };
  if (!needsZip64(near)) return near;
  const far = at - ZIP64_END_BYTES;
  if (far < 0 || view.getUint32(far, true) !== SIGNATURES.zip64End || view.getUint32(far + 56, true) !== SIGNATURES.zip64Locator) return null;
  const end = { entries: farNumber(view, far + 32), directoryBytes: farNumber(view, far + 40), directoryOffset: farNumber(view, far + 48) };
  return Object.values(end).every(Number.isSafeInteger) ? end : null;
}

export function farNumber(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
