import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { testCodec } from './backup-codec.contract.ts';
import { BackupError } from './backup-codec.ts';
import { openSealedZip } from './open-sealed-zip.ts';
import { memoryFile, NO_CONTROL, sealedZip } from './sample-backup.contract.ts';
import { needsZip64, parseZipEnd, zipEnd } from './zip-headers.ts';

const long = 'a line of a note\n'.repeat(400);

/** Everything in the zip after its seal was checked; throws what reading throws. */
async function readAll(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const zip = await openSealedZip(memoryFile(bytes), testCodec);
  await zip.checkSeal(NO_CONTROL);
  const entries = [];
  for (const member of zip.members) entries.push([member.path, new TextDecoder().decode(await zip.readMember(member))] as const);
  return Object.fromEntries(entries);
}

const FILES = [['notes/ünï.md', long], ['empty.txt', ''], ['records/1.txt', 'x']] as const;

describe('a sealed zip', () => {
  it('gives back what was put in', async () => {
    expect(await readAll(await sealedZip(FILES))).toEqual(Object.fromEntries(FILES));
  });

  it('is opened by any other program', async () => {
    const files = unzipSync(await sealedZip(FILES));
    expect(Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))).toEqual(Object.fromEntries(FILES));
  });

  it('keeps larger files than a piece of the seal', async () => {
    const noise = Uint8Array.from({ length: 2_500_000 }, (_, index) => Math.imul(index, 2_654_435_761) >>> 13);
    const zip = await openSealedZip(memoryFile(await sealedZip([['a', 'x'], ['noise', noise], ['b', 'y']])), testCodec);
    await zip.checkSeal(NO_CONTROL);
    expect(await zip.readMember(zip.members[1]!)).toEqual(noise);
  });

  it('gives the same bytes again', async () => {
    expect(await sealedZip(FILES)).toEqual(await sealedZip(FILES));
  });

  it('has any number of files', async () => {
    const many = Array.from({ length: 66_000 }, (_, index) => [`${String(index)}.md`, ''] as const);
    const zip = await openSealedZip(memoryFile(await sealedZip(many)), testCodec);
    expect(zip.members).toHaveLength(66_000);
    expect(zip.members.at(-1)?.path).toBe('65999.md');
  });

  it.each([
    ['a small zip', { entries: 3, directoryBytes: 200, directoryOffset: 5000 }],
    ['65,535 files', { entries: 65_535, directoryBytes: 5_000_000, directoryOffset: 5000 }],
    ['more than 4 GB', { entries: 3, directoryBytes: 200, directoryOffset: 6_000_000_000 }],
  ])('finds its directory again: %s', (_what, end) => {
    expect(parseZipEnd(zipEnd(end, new Uint8Array(0)))).toEqual(end);
    expect(needsZip64(end)).toBe(end.entries > 3 || end.directoryOffset > 5000);
  });
});

describe('a changed sealed zip', () => {
  it('is noticed, whichever bit was flipped', async () => {
    const bytes = await sealedZip(FILES);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = bytes.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      await expect(readAll(flipped), `bit ${String(bit)}`).rejects.toBeInstanceOf(BackupError);
    }
  });

  it('is noticed, wherever it was cut', async () => {
    const bytes = await sealedZip(FILES);
    for (let length = 0; length < bytes.length; length += 1) await expect(readAll(bytes.subarray(0, length)), String(length)).rejects.toBeInstanceOf(BackupError);
  });

  it('is noticed when something stands before or behind it', async () => {
    const bytes = await sealedZip(FILES);
    await expect(readAll(Uint8Array.from([...bytes, 0]))).rejects.toBeInstanceOf(BackupError);
    await expect(readAll(Uint8Array.from([0, ...bytes]))).rejects.toBeInstanceOf(BackupError);
  });
});

describe('a sealed zip that somebody made to do harm', () => {
  it.each(['../evil', '/etc/evil', 'a/../../evil', 'C:/evil', '..\\evil', 'a//b', 'a\u0000b'])('is refused for the name %j', async (path) => {
    await expect(readAll(await sealedZip([[path, 'x']]))).rejects.toThrow('names a file outside of itself');
  });

  it.each([['the same name', 'notes/a.md'], ['a name that some disks take for the same', 'notes/A.md']])('is refused for %s twice', async (_what, twin) => {
    await expect(readAll(await sealedZip([['notes/a.md', 'x'], [twin, 'y']]))).rejects.toThrow('two files of one name');
  });

  it('is refused when it would unpack to far more than it holds', async () => {
    await expect(readAll(await sealedZip([['zeros', new Uint8Array(70 * 1024 * 1024)]]))).rejects.toThrow('far more than it holds');
  });
});

describe('any bytes at all', () => {
  it('are read or refused, and never crash the reader', async () => {
    const whole = await sealedZip(FILES);
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(whole.length), async (changed, cut) => {
      const bytes = whole.slice();
      for (const { at, byte } of changed) bytes[at] = byte;
      const given = bytes.subarray(0, cut);
      const isUnchanged = given.length === whole.length && given.every((byte, index) => byte === whole[index]);
      const outcome = await readAll(given).then(() => 'read', (error: unknown) => (error instanceof BackupError ? 'refused' : String(error)));
      expect(outcome).toBe(isUnchanged ? 'read' : 'refused');
    }), { numRuns: 500, seed: 5 });
  });

  it('are refused when they are something else', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      await expect(readAll(bytes)).rejects.toBeInstanceOf(BackupError);
    }), { numRuns: 300, seed: 5 });
  });
});
