import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../journal/sample-journal.contract.ts';
import type { BackupCodec } from './backup-codec.ts';

/** A codec for tests of what is built on one. */
export const testCodec: BackupCodec = {
  utf8,
  sha256: (bytes) => Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest())),
  deflate: (bytes) => Promise.resolve(new Uint8Array(deflateRawSync(bytes))),
  inflate: async (bytes, byteLength) => {
    const unpacked = new Uint8Array(inflateRawSync(await Promise.resolve(bytes), { maxOutputLength: Math.max(1, byteLength) }));
    if (unpacked.length !== byteLength) throw new Error('another length');
    return unpacked;
  },
};

/** What packing and hashing promise on every platform. */
export function describeBackupCodec(name: string, codec: BackupCodec): void {
  const text = codec.utf8.encode('the same line again and again '.repeat(2000));

  describe(`${name} as a codec of backups`, () => {
    it('hashes', async () => {
      expect(Buffer.from(await codec.sha256(codec.utf8.encode('abc'))).toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    });

    it.each([['text', text], ['nothing', new Uint8Array(0)]])('unpacks %s that it packed, with any other program of the format', async (_what, bytes) => {
      const packed = await codec.deflate(bytes);
      expect(await codec.inflate(packed, bytes.length)).toEqual(bytes);
      expect(await testCodec.inflate(packed, bytes.length)).toEqual(bytes);
    });

    it.each([['more', text.length - 1], ['less', text.length + 1]])('refuses what unpacks to %s than was promised', async (_what, promised) => {
      await expect(codec.inflate(await codec.deflate(text), promised)).rejects.toThrow(/./);
    });

    it('refuses what is not packed at all', async () => {
      await expect(codec.inflate(codec.utf8.encode('no deflate'), 10)).rejects.toThrow(/./);
    });
  });
}
