import { expect, it } from 'vitest';
import { describeKeptFolders } from './kept-folders.contract.ts';
import { createMemoryKeptFolders, MemoryFolder } from './memory-kept-folders.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describeKeptFolders('memory', ({ closesDialog }) => {
  const folder = new MemoryFolder();
  const folders = createMemoryKeptFolders({ chosen: closesDialog ? null : folder });
  return Promise.resolve({
    folders,
    restart: () => Promise.resolve(folders),
    write: (path, text) => Promise.resolve(folder.write(path, encode(text))),
    read: (path) => {
      const file = folder.files.get(path);
      return Promise.resolve(file === undefined ? null : new TextDecoder().decode(file.bytes));
    },
    remove: (path) => Promise.resolve(folder.remove(path)),
    removeFolder: () => Promise.resolve(void (folder.goneReason = 'The folder is not there any more.')),
    stop: () => Promise.resolve(),
  });
});

it('tells whoever has the folder open of every change', async () => {
  const folder = new MemoryFolder();
  const heard: string[] = [];
  for (const purpose of ['mirror', 'watch'] as const) {
    const folders = createMemoryKeptFolders({ chosen: folder });
    folders.onChange((changed) => heard.push(changed));
    await folders.choose(purpose);
  }
  folder.write('a.md', encode('x'));
  expect(heard).toEqual(['mirror', 'watch']);
});
