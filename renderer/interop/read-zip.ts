import { inflateSync } from 'fflate';
import { crc32 } from '../../shared/checksum/crc32.ts';
import { MAX_FILE_BYTES } from '../../shared/image/sniff-image.ts';
import {
  findZipEnd, parseZipDirectory, ZIP_LOCAL_HEADER_BYTES, ZIP_TAIL_BYTES, zipDataOffset, type ZipEntry,
} from '../../shared/interop/zip-directory.ts';
import type { ImportedFile, RefusedFile } from './imported-file.ts';

export interface ZipToRead {
  readonly path: string;
  readonly blob: Blob;
  readonly modifiedMs: number;
}

export interface ZipContent {
  readonly files: readonly ImportedFile[];
  readonly refused: readonly RefusedFile[];
}

/**
 * The files of a zip. Only its directory is read now; a file is unpacked when its bytes are asked for, one at a time,
 * never to more than the directory promised, and checked against its checksum.
 */
export async function readZip({ path, blob, modifiedMs }: ZipToRead): Promise<ZipContent> {
  const end = findZipEnd(await bytesOf(blob, Math.max(0, blob.size - ZIP_TAIL_BYTES), blob.size), blob.size);
  if (end === null) return refusedZip(path, 'This is no zip, or only a part of one.');
  const directory = parseZipDirectory(await bytesOf(blob, end.offset, end.offset + end.length), blob.size);
  if (directory.kind === 'refused') return refusedZip(path, directory.reason);
  return {
    files: directory.entries.map((entry) => ({ path: entry.path, byteLength: entry.size, modifiedMs, read: () => unpack(blob, entry) })),
    refused: directory.refused.map((entry) => ({ path: `${path}: ${entry.path}`, line: 0, reason: entry.reason })),
  };
}

async function unpack(blob: Blob, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.size > MAX_FILE_BYTES) throw new Error('This file in the zip is larger than 64 MB.');
  const header = await bytesOf(blob, entry.headerOffset, entry.headerOffset + ZIP_LOCAL_HEADER_BYTES);
  const start = zipDataOffset(header, entry);
  if (start === null) throw new Error('The zip is damaged here.');
  const packed = await bytesOf(blob, start, start + entry.compressedSize);
  const bytes = entry.method === 'stored' ? packed : inflate(packed, entry.size);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc32) throw new Error('The zip is damaged here.');
  return bytes;
}

function inflate(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(inflateSync(packed, { out: new Uint8Array(size) }));
  } catch {
    throw new Error('The zip is damaged here.');
  }
}

async function bytesOf(blob: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.slice(start, end).arrayBuffer());
}

function refusedZip(path: string, reason: string): ZipContent {
  return { files: [], refused: [{ path, line: 0, reason }] };
}
