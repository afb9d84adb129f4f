import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { BackupCodec } from '../shared/backup/backup-codec.ts';

const deflateAsync = promisify(deflateRaw);
const inflateAsync = promisify(inflateRaw);

const encoder = new TextEncoder();
// Without `ignoreBOM` a text that begins with U+FEFF would come back without it.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Node packs and unpacks in threads of its own; the window of the app goes on meanwhile. */
export const nodeCodec: BackupCodec = {
  utf8: { encode: (text) => encoder.encode(text), decode: (bytes) => decoder.decode(bytes) },
  sha256: (bytes) => Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest())),
  deflate: async (bytes) => new Uint8Array(await deflateAsync(bytes)),
  async inflate(bytes, byteLength) {
    // Node takes no limit of 0.
    const unpacked = new Uint8Array(await inflateAsync(bytes, { maxOutputLength: Math.max(1, byteLength) }));
    if (unpacked.length !== byteLength) throw new Error('Unpacked to another length');
    return unpacked;
  },
};
