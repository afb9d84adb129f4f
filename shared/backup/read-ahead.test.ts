import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ByteRange } from '../journal/journal-files.ts';
import { memoryFile } from './sample-backup.contract.ts';
import { readAhead } from './read-ahead.ts';

/** A file that counts how often it is asked. */
function countedFile(byteLength: number) {
  const bytes = Uint8Array.from({ length: byteLength }, (_, index) => index % 251);
  const asked: ByteRange[] = [];
  const file = memoryFile(bytes);
  return { bytes, asked, file: { byteLength, read: (range: ByteRange) => { asked.push(range); return file.read(range); } } };
}

test('gives the same bytes as the file, whatever is asked for in which order', async () => {
  const { bytes, file } = countedFile(3_000);
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ offset: fc.nat(3_000), byteLength: fc.nat(400) })), async (ranges) => {
    const ahead = readAhead(file);
    for (const range of ranges) expect(await ahead.read(range)).toEqual(bytes.slice(range.offset, range.offset + range.byteLength));
  }));
});

test('asks once for what lies together', async () => {
  const { asked, file } = countedFile(100_000);
  const ahead = readAhead(file);
  for (let offset = 0; offset < 100_000; offset += 1_000) await ahead.read({ offset, byteLength: 1_000 });
  expect(asked).toHaveLength(1);
});

test('asks for a large piece as it is', async () => {
  const { asked, file } = countedFile(3 * 1024 * 1024);
  await readAhead(file).read({ offset: 5, byteLength: 2 * 1024 * 1024 });
  expect(asked).toEqual([{ offset: 5, byteLength: 2 * 1024 * 1024 }]);
});
