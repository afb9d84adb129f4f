import { toHex } from '../checksum/hex.ts';
import { joinBytes } from '../checksum/join-bytes.ts';
import type { BackupCodec } from './backup-codec.ts';

/** A file is hashed in pieces, so that one of any size is made and read with the memory of one piece. */
export const SEAL_PIECE_BYTES = 1024 * 1024;

/** Stands as the comment of the zip, at the very end of the file; the seal behind it covers every byte before the seal. */
export const SEAL_LABEL = 'Skillshot backup, sealed with ';

export const SEAL_DIGITS = 64;

export const SEAL_COMMENT_BYTES = SEAL_LABEL.length + SEAL_DIGITS;

/** How many bytes of a sealed file the seal covers. */
export const sealedBytes = (byteLength: number): number => byteLength - SEAL_DIGITS;

/** The SHA-256 of the SHA-256s of all pieces, in hex. */
export class Seal {
  readonly #codec: BackupCodec;
  readonly #digests: Uint8Array[] = [];

  constructor(codec: BackupCodec) {
    this.#codec = codec;
  }

  /** Every piece but the last has `SEAL_PIECE_BYTES`. */
  async add(piece: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#digests.push(await this.#codec.sha256(piece));
  }

  async digits(): Promise<string> {
    return toHex(await this.#codec.sha256(joinBytes(this.#digests)));
  }
}
