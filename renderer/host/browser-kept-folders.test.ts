import { expect, it } from 'vitest';
import { describeKeptFolders } from '../../shared/host/kept-folders.contract.ts';
import type { FolderPurpose } from '../../shared/host/kept-folders.ts';
import { createBrowserKeptFolders } from './browser-kept-folders.ts';
import { FakeDirectory } from './fake-directory.ts';
import type { FolderHandles } from './folder-handles.ts';

function memoryHandles(): FolderHandles {
  const handles = new Map<FolderPurpose, FileSystemDirectoryHandle>();
  return {
    get: (purpose) => Promise.resolve(handles.get(purpose) ?? null),
    set: (purpose, handle) => Promise.resolve(void (handle === null ? handles.delete(purpose) : handles.set(purpose, handle))),
  };
}

function start(closesDialog = false) {
  const directory = new FakeDirectory();
  const handles = memoryHandles();
  const pick = () => closesDialog ? Promise.reject(new DOMException('closed', 'AbortError')) : Promise.resolve(directory as unknown as FileSystemDirectoryHandle);
  return { directory, open: () => createBrowserKeptFolders(pick, handles) };
}

async function folderOf(root: FakeDirectory, path: string): Promise<readonly [FakeDirectory, string]> {
  const names = path.split('/');
  let folder = root;
  for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
  return [folder, names.at(-1) ?? ''];
}

describeKeptFolders('the browser', ({ closesDialog }) => {
  const { directory, open } = start(closesDialog);
  return Promise.resolve({
    folders: open(),
    restart: () => Promise.resolve(open()),
    write: async (path, text) => {
      const [folder, name] = await folderOf(directory, path);
      folder.write(name, text);
    },
    read: async (path) => {
      const [folder, name] = await folderOf(directory, path);
      return (await folder.files.get(name)?.text()) ?? null;
    },
    remove: async (path) => {
      const [folder, name] = await folderOf(directory, path);
      await folder.removeEntry(name);
    },
    removeFolder: () => Promise.resolve(void (directory.isGone = true)),
    stop: () => Promise.resolve(),
  });
});

it('asks for the permission again after a restart, and writes nothing before', async () => {
  const { directory, open } = start();
  await open().choose('mirror');
  directory.permission = 'prompt';
  const later = open();
  expect(await later.listFiles('mirror')).toEqual({ kind: 'needs-permission' });
  expect(await later.putFile({ path: 'a.md', bytes: new Uint8Array(1), seen: null })).toMatchObject({ kind: 'failed' });
  expect(await later.allow('mirror')).toBe(true);
  expect(await later.listFiles('mirror')).toEqual({ kind: 'listed', files: [] });
});

it('does not list what the browser has not finished writing', async () => {
  const { directory, open } = start();
  directory.write('a.md.crswap', 'half');
  const folders = open();
  await folders.choose('mirror');
  expect(await folders.listFiles('mirror')).toEqual({ kind: 'listed', files: [] });
});
