import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openDelivery } from './open-delivery.ts';

const zip = (name: string, text: string) => ({ name, blob: new Blob([new Uint8Array(zipSync({ 'notes/a.md': strToU8(text) }))]), modifiedMs: 0, source: 'file' as const });
const note = { name: 'a.md', blob: new Blob(['# Alone']), modifiedMs: 0, source: 'file' as const };

describe('openDelivery', () => {
  it('keeps the paths of one zip', async () => {
    const { files } = await openDelivery([zip('one.zip', '# One')]);
    expect(files.map(({ path }) => path)).toEqual(['notes/a.md']);
  });

  it('tells the same path of two zips apart, and each keeps its text', async () => {
    const { files, refused } = await openDelivery([zip('one.zip', '# One'), zip('two.zip', '# Two'), note]);
    expect(files.map(({ path }) => path)).toEqual(['one.zip/notes/a.md', 'two.zip/notes/a.md', 'a.md']);
    const texts = await Promise.all(files.map(async (file) => new TextDecoder().decode(await file.read())));
    expect(texts).toEqual(['# One', '# Two', '# Alone']);
    expect(refused).toEqual([]);
  });

  it('refuses a zip that was moved since it was dropped, and opens the rest', async () => {
    const moved = zip('moved.zip', '# One');
    moved.blob.slice = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new DOMException('Gone', 'NotFoundError')) });
    const { files, refused } = await openDelivery([moved, note]);
    expect(files.map(({ path }) => path)).toEqual(['a.md']);
    expect(refused).toEqual([{ path: 'moved.zip', line: 0, reason: 'This file could not be read. It may have been moved or deleted.' }]);
  });
});
