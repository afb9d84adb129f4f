import { describe, expect, it } from 'vitest';
import { zipped } from './interop-under-test.contract.ts';
import { readZip, type ZipContent } from './read-zip.ts';

const text = 'a note '.repeat(100);

/** The zip after `change` of its bytes. */
async function read(folder: Readonly<Record<string, string>>, change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes): Promise<ZipContent> {
  const bytes = change(new Uint8Array(await zipped('z.zip', folder).blob.arrayBuffer()));
  return readZip({ path: 'z.zip', blob: new Blob([Uint8Array.from(bytes)]), modifiedMs: 0 });
}

const texts = ({ files }: ZipContent) => Promise.all(files.map(async (file) => [file.path, new TextDecoder().decode(await file.read())]));

describe('readZip', () => {
  it('gives the files with their bytes', async () => {
    expect(await texts(await read({ 'notes/ä.md': text, 'b.md': '' }))).toEqual([['notes/ä.md', text], ['b.md', '']]);
  });

  it('leaves out folders and what systems add', async () => {
    expect((await read({ 'notes/': '', '__MACOSX/notes/._a.md': 'x', '.DS_Store': 'x', '.obsidian/app.json': 'x', 'notes/a.md': 'a' })).files.map(({ path }) => path)).toEqual(['notes/a.md']);
  });

  it.each(['../evil.md', '/etc/evil.md', 'a/../../evil.md', 'C:evil.md', '..\\evil.md'])('refuses the path %s alone', async (path) => {
    const content = await read({ [path]: 'x', 'good.md': 'good' });
    expect(content.files.map((file) => file.path)).toEqual(['good.md']);
    expect(content.refused).toMatchObject([{ reason: 'The path in the zip leads out of it.' }]);
  });

  it('refuses a zip that promises absurdly much', async () => {
    const lie = (bytes: Uint8Array) => {
      const at = directoryStart(bytes);
      new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, 4_000_000_000, true);
      return bytes;
    };
    expect((await read({ 'a.md': text }, lie)).refused).toMatchObject([{ path: 'z.zip', reason: 'This zip would unpack to far more than it holds.' }]);
  });

  it('never unpacks to more than was promised', async () => {
    const lie = (bytes: Uint8Array) => {
      new DataView(bytes.buffer, bytes.byteOffset).setUint32(directoryStart(bytes) + 24, 10, true);
      return bytes;
    };
    await expect(texts(await read({ 'a.md': text }, lie))).rejects.toThrow('damaged');
  });

  it('notices flipped bytes', async () => {
    const flip = (bytes: Uint8Array) => bytes.map((byte, index) => (index === 40 ? byte ^ 0xff : byte));
    await expect(texts(await read({ 'a.md': text }, flip))).rejects.toThrow('damaged');
  });

  it.each([
    ['is cut short', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 5)],
    ['is something else', () => new TextEncoder().encode('no zip at all, only some text')],
    ['is empty', () => new Uint8Array(0)],
  ])('refuses a file that %s', async (_what, change) => {
    expect(await read({ 'a.md': text }, change)).toEqual({ files: [], refused: [{ path: 'z.zip', line: 0, reason: 'This is no zip, or only a part of one.' }] });
  });
});

function directoryStart(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 22 + 16, true);
}
