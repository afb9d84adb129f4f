import { expect, it } from 'vitest';
import { readDropped } from './read-dropped.ts';

type Entry = FileSystemFileEntry | FileSystemDirectoryEntry;

const gone = (): DOMException => new DOMException('Gone', 'NotFoundError');

/** Entries of a drop, as far as reading one uses them: Node has none. */
function file(fullPath: string, bytes: string | null): Entry {
  const name = fullPath.slice(fullPath.lastIndexOf('/') + 1);
  const open = (resolve: (file: File) => void, reject: (error: DOMException) => void): void => {
    if (bytes === null) reject(gone());
    else resolve(new File([bytes], name));
  };
  return { isFile: true, isDirectory: false, name, fullPath, file: open } as unknown as Entry;
}

function folder(fullPath: string, entries: readonly Entry[] | null): Entry {
  let left = entries === null ? [] : [...entries];
  const readEntries = (resolve: (batch: readonly Entry[]) => void, reject: (error: DOMException) => void): void => {
    const batch = left.slice(0, 100);
    left = left.slice(100);
    if (entries === null) reject(gone());
    else resolve(batch);
  };
  return { isFile: false, isDirectory: true, name: fullPath.slice(fullPath.lastIndexOf('/') + 1), fullPath, createReader: () => ({ readEntries }) } as unknown as Entry;
}

it('gives the files of a folder in the order of their names, without what systems put beside them', async () => {
  const found = await readDropped([folder('/shots', [file('/shots/10.png', 'a'), file('/shots/.DS_Store', 'x'), file('/shots/9.png', 'b'), file('/shots/Thumbs.db', 'x')])]);
  expect(found.map(({ path }) => path)).toEqual(['shots/9.png', 'shots/10.png']);
});

it('gives all files of a folder that comes in portions', async () => {
  const many = Array.from({ length: 250 }, (_, index) => file(`/shots/${String(index)}.png`, 'a'));
  expect(await readDropped([folder('/shots', many)])).toHaveLength(250);
});

it('gives what cannot be opened as zero bytes with its name, and everything else', async () => {
  const found = await readDropped([folder('/shots', [file('/shots/a.png', 'a'), file('/shots/gone.png', null), folder('/shots/locked', null)]), file('/b.png', 'b')]);
  expect(found.map(({ name, blob }) => [name, blob.size])).toEqual([['a.png', 1], ['gone.png', 0], ['locked', 0], ['b.png', 1]]);
});
