import { crc32 } from '../checksum/crc32.ts';
import { toHex } from '../checksum/hex.ts';
import { joinBytes } from '../checksum/join-bytes.ts';
import type { BackupCodec } from './backup-codec.ts';
import { Seal, SEAL_DIGITS, SEAL_LABEL, SEAL_PIECE_BYTES } from './seal.ts';
import { centralHeader, localHeader, zipEnd, zipStamp, type ZipMember } from './zip-headers.ts';

/** Where the bytes of a zip go, in order. Rejects when they cannot be written. */
export interface ByteSink {
  append(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** An entry as the manifest tells of it. */
export interface SealedEntry {
  readonly path: string;
  readonly byteLength: number;
  /** Of the unpacked bytes, in hex. */
  readonly sha256: string;
}

export interface SealedZipOptions {
  readonly sink: ByteSink;
  readonly codec: BackupCodec;
  readonly date: Date;
}

/** Writes a zip one entry after the other and seals it. Any program opens it; `openSealedZip` notices every changed bit. */
export class SealedZipWriter {
  readonly #options: SealedZipOptions;
  readonly #seal: Seal;
  readonly #members: ZipMember[] = [];
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #written = 0;

  constructor(options: SealedZipOptions) {
    this.#options = options;
    this.#seal = new Seal(options.codec);
  }

  /** Packs the bytes unless told to store them: pictures are compressed already. */
  async add(path: string, bytes: Uint8Array<ArrayBuffer>, packing: 'stored' | 'deflated'): Promise<SealedEntry> {
    const { codec, date } = this.#options;
    const deflated = packing === 'deflated' ? await codec.deflate(bytes) : bytes;
    const packed = deflated.length < bytes.length ? deflated : bytes;
    const member: ZipMember = {
      path, pathBytes: codec.utf8.encode(path), method: packed === bytes ? 'stored' : 'deflated', crc32: crc32(bytes),
      packedBytes: packed.length, byteLength: bytes.length, stamp: zipStamp(date), offset: this.#written,
    };
    this.#members.push(member);
    await this.#write(localHeader(member));
    await this.#write(packed);
    return { path, byteLength: bytes.length, sha256: toHex(await codec.sha256(bytes)) };
  }

  /** Writes the directory and the seal; gives the length of the file. */
  async finish(): Promise<number> {
    const { codec, sink } = this.#options;
    const directoryOffset = this.#written;
    for (const member of this.#members) await this.#write(centralHeader(member));
    const end = { entries: this.#members.length, directoryOffset, directoryBytes: this.#written - directoryOffset };
    const withEmptySeal = zipEnd(end, codec.utf8.encode(SEAL_LABEL + '0'.repeat(SEAL_DIGITS)));
    await this.#write(withEmptySeal.subarray(0, -SEAL_DIGITS));
    await this.#flush(this.#waitingBytes);
    await sink.append(codec.utf8.encode(await this.#seal.digits()));
    return this.#written + SEAL_DIGITS;
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#written += bytes.length;
    if (this.#waitingBytes >= SEAL_PIECE_BYTES) await this.#flush(this.#waitingBytes - (this.#waitingBytes % SEAL_PIECE_BYTES));
  }

  /** Hands the first bytes on, in pieces of the seal. */
  async #flush(byteLength: number): Promise<void> {
    const all = joinBytes(this.#waiting);
    for (let at = 0; at < byteLength; at += SEAL_PIECE_BYTES) {
      const piece = all.slice(at, Math.min(byteLength, at + SEAL_PIECE_BYTES));
      await this.#seal.add(piece);
      await this.#options.sink.append(piece);
    }
    this.#waiting = [all.subarray(byteLength)];
    this.#waitingBytes = all.length - byteLength;
  }
}
