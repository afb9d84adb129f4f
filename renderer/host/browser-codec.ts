import type { BackupCodec } from '../../shared/backup/backup-codec.ts';

const encoder = new TextEncoder();
// Without `ignoreBOM` a text that begins with U+FEFF would come back without it.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The browser's own means, in a page and in a worker: hashing and packing go on beside the thread that asks. */
export const browserCodec: BackupCodec = {
  utf8: { encode: (text) => encoder.encode(text), decode: (bytes) => decoder.decode(bytes) },
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  deflate: async (bytes) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer()),
  async inflate(bytes, byteLength) {
    const unpacked = new Uint8Array(byteLength);
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    let at = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (at + value.length > byteLength) {
        await reader.cancel();
        throw new Error('Unpacked to more than was promised');
      }
      unpacked.set(value, at);
      at += value.length;
    }
    if (at !== byteLength) throw new Error('Unpacked to another length');
    return unpacked;
  },
};
