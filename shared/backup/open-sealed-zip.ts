import { crc32 } from '../checksum/crc32.ts';
import { toHex } from '../checksum/hex.ts';
import { pathKey } from '../export/export-names.ts';
import { jailedSegments } from '../host/jailed-segments.ts';
import type { ByteRange } from '../journal/journal-files.ts';
import { BackupError, takeStep, type BackupCodec, type BackupControl } from './backup-codec.ts';
import { Seal, SEAL_COMMENT_BYTES, SEAL_DIGITS, SEAL_LABEL, SEAL_PIECE_BYTES, sealedBytes } from './seal.ts';
import type { SealedEntry } from './sealed-zip-writer.ts';
import { CENTRAL_BYTES, END_BYTES, farNumber, FLAGS, LOCAL_BYTES, localHeader, METHODS, parseZipEnd, SIGNATURES, ZIP64_END_BYTES, type ZipEnd, type ZipMember } from './zip-headers.ts';

/** A file that is read in ranges; fewer bytes come when it ends within the range, null when it is gone. */
export interface ReadableFile {
  readonly byteLength: number;
  read(range: ByteRange): Promise<Uint8Array<ArrayBuffer> | null>;
}

export interface SealedZip {
  readonly members: readonly ZipMember[];
  /** The unpacked bytes. Throws `BackupError` when they are not those that the directory promises. */
  readMember(member: ZipMember): Promise<Uint8Array<ArrayBuffer>>;
  /** Throws `BackupError` when a bit of the file is not what was written. */
  checkSeal(control: BackupControl): Promise<void>;
}

const NO_BACKUP = 'This is no Skillshot backup, or only a part of one.';
const DAMAGED = 'This backup is damaged: it does not hold the bytes that were written.';
const LEADS_OUT = 'This backup names a file outside of itself. It was not made by Skillshot, and nothing of it is used.';
const TWICE = 'This backup holds two files of one name. It was not made by Skillshot, and nothing of it is used.';
const BOMB = 'This backup would unpack to far more than it holds. It was not made by Skillshot, and nothing of it is used.';

/** Larger than any picture that may be imported, and than the list of the files of 500,000 notes. */
const MAX_MEMBER_BYTES = 128 * 1024 * 1024;
const MAX_DIRECTORY_BYTES = 512 * 1024 * 1024;
/** Deflate ends at 1032 : 1. Our records reach some 20 : 1. */
const MAX_RATIO = 250;
const ALWAYS_ALLOWED_BYTES = 64 * 1024 * 1024;

/**
 * Opens a zip of `SealedZipWriter`, and nothing else: entries lie one after the other without gaps, each under a safe name of its own.
 * Throws `BackupError` with a sentence for everything that is not so.
 */
export async function openSealedZip(file: ReadableFile, codec: BackupCodec): Promise<SealedZip> {
  const { end, seal } = await readEnd(file, codec);
  const members = parseDirectory(await readRange(file, { offset: end.directoryOffset, byteLength: end.directoryBytes }), end, codec);
  refuseUnsafe(members, file.byteLength);
  return {
    members,
    readMember: (member) => readMember(file, codec, member),
    checkSeal: (control) => checkSeal({ file, codec, control }, seal),
  };
}

async function readEnd(file: ReadableFile, codec: BackupCodec): Promise<{ readonly end: ZipEnd; readonly seal: string }> {
  const byteLength = Math.min(file.byteLength, ZIP64_END_BYTES + END_BYTES + SEAL_COMMENT_BYTES);
  if (byteLength < END_BYTES + SEAL_COMMENT_BYTES) throw new BackupError(NO_BACKUP);
  const tail = await readRange(file, { offset: file.byteLength - byteLength, byteLength });
  const comment = decode(codec, tail.subarray(-SEAL_COMMENT_BYTES));
  const end = parseZipEnd(tail.subarray(0, -SEAL_COMMENT_BYTES));
  if (end === null || !comment.startsWith(SEAL_LABEL)) throw new BackupError(NO_BACKUP);
  const behind = file.byteLength - end.directoryOffset - end.directoryBytes;
  if (behind < END_BYTES + SEAL_COMMENT_BYTES || end.directoryBytes > MAX_DIRECTORY_BYTES) throw new BackupError(NO_BACKUP);
  return { end, seal: comment.slice(-SEAL_DIGITS) };
}

function parseDirectory(bytes: Uint8Array<ArrayBuffer>, end: ZipEnd, codec: BackupCodec): readonly ZipMember[] {
  const members: ZipMember[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let offset = 0;
  while (at < bytes.length) {
    if (at + CENTRAL_BYTES > bytes.length || view.getUint32(at, true) !== SIGNATURES.central || view.getUint16(at + 8, true) !== FLAGS) throw new BackupError(DAMAGED);
    const nameEnd = at + CENTRAL_BYTES + view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const isFar = extraBytes === 12;
    if (nameEnd + extraBytes > bytes.length || (extraBytes !== 0 && !isFar) || view.getUint16(at + 32, true) !== 0) throw new BackupError(DAMAGED);
    const pathBytes = bytes.subarray(at + CENTRAL_BYTES, nameEnd);
    const method = view.getUint16(at + 10, true);
    const member: ZipMember = {
      path: decode(codec, pathBytes), pathBytes, method: method === METHODS.stored ? 'stored' : 'deflated', stamp: view.getUint32(at + 12, true), crc32: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true), byteLength: view.getUint32(at + 24, true), offset: isFar ? farNumber(view, nameEnd + 4) : view.getUint32(at + 42, true),
    };
    if ((method !== METHODS.stored && method !== METHODS.deflated) || member.offset !== offset) throw new BackupError(DAMAGED);
    members.push(member);
    offset += LOCAL_BYTES + pathBytes.length + member.packedBytes;
    at = nameEnd + extraBytes;
  }
  if (offset !== end.directoryOffset || members.length !== end.entries) throw new BackupError(DAMAGED);
  return members;
}

function refuseUnsafe(members: readonly ZipMember[], fileBytes: number): void {
  const seen = new Set<string>();
  let total = 0;
  for (const { path, byteLength } of members) {
    if (jailedSegments(path) === null) throw new BackupError(LEADS_OUT);
    // As the least careful file system compares names.
    if (seen.has(pathKey(path))) throw new BackupError(TWICE);
    seen.add(pathKey(path));
    total += byteLength;
    if (byteLength > MAX_MEMBER_BYTES) throw new BackupError(BOMB);
  }
  if (total > Math.max(ALWAYS_ALLOWED_BYTES, fileBytes * MAX_RATIO)) throw new BackupError(BOMB);
}

async function readMember(file: ReadableFile, codec: BackupCodec, member: ZipMember): Promise<Uint8Array<ArrayBuffer>> {
  const head = localHeader(member);
  const whole = await readRange(file, { offset: member.offset, byteLength: head.length + member.packedBytes });
  if (!head.every((byte, index) => byte === whole[index])) throw new BackupError(DAMAGED);
  const packed = whole.slice(head.length);
  const bytes = member.method === 'stored' ? packed : await codec.inflate(packed, member.byteLength).catch(() => null);
  if (bytes?.length !== member.byteLength || crc32(bytes) !== member.crc32) throw new BackupError(DAMAGED);
  return bytes;
}

/** Whether the bytes are those of the entry. Throws `BackupError`. */
export async function checkEntry(codec: BackupCodec, entry: SealedEntry, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if (bytes.length !== entry.byteLength || toHex(await codec.sha256(bytes)) !== entry.sha256) throw new BackupError(DAMAGED);
}

interface SealCheck {
  readonly file: ReadableFile;
  readonly codec: BackupCodec;
  readonly control: BackupControl;
}

async function checkSeal({ file, codec, control }: SealCheck, expected: string): Promise<void> {
  const seal = new Seal(codec);
  const length = sealedBytes(file.byteLength);
  for (let offset = 0; offset < length; offset += SEAL_PIECE_BYTES) {
    await takeStep(control);
    await seal.add(await readRange(file, { offset, byteLength: Math.min(SEAL_PIECE_BYTES, length - offset) }));
    control.onProgress(Math.min(1, (offset + SEAL_PIECE_BYTES) / length));
  }
  if ((await seal.digits()) !== expected) throw new BackupError(DAMAGED);
}

async function readRange(file: ReadableFile, range: ByteRange): Promise<Uint8Array<ArrayBuffer>> {
  if (range.byteLength === 0) return new Uint8Array(0);
  const bytes = await file.read(range);
  if (bytes?.length !== range.byteLength) throw new BackupError(NO_BACKUP);
  return bytes;
}

function decode({ utf8 }: BackupCodec, bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new BackupError(NO_BACKUP);
  }
}
