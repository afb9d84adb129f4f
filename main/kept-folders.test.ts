import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeKeptFolders } from '../shared/host/kept-folders.contract.ts';
import type { KeptFolders } from '../shared/host/kept-folders.ts';
import { createElectronKeptFolders } from './electron-kept-folders.ts';
import { createKeptFolderHandlers } from './kept-folder-handlers.ts';
import { createKeptFolderPaths } from './kept-folder-paths.ts';
import { createKeptFolders } from './kept-folders.ts';
import { findScreenshotsFolder } from './screenshots-folder.ts';

let home = '';
const chosen = (): string => path.join(home, 'chosen');

function openFolders({ closesDialog = false } = {}): ReturnType<typeof createKeptFolders> {
  return createKeptFolders({
    paths: createKeptFolderPaths(path.join(home, 'profile', 'kept-folders.json')),
    chooseFolder: () => Promise.resolve(closesDialog ? null : chosen()),
    suggest: () => Promise.resolve(null),
  });
}

/** Over both ends of the bridge; what crosses is copied as IPC copies it. */
function overBridge(folders: KeptFolders): KeptFolders {
  const handlers = createKeptFolderHandlers(folders) as unknown as Readonly<Record<string, (request: unknown) => Promise<unknown>>>;
  return createElectronKeptFolders({
    call: async (channel, request) => structuredClone(await handlers[channel]?.(structuredClone(request))) as never,
    on: (_channel, listener) => folders.onChange((purpose) => { listener(purpose as never); }),
  });
}

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'skillshot-kept-'));
  await mkdir(chosen());
});
afterEach(() => rm(home, { recursive: true, force: true }));

describeKeptFolders('the main process and its bridge', ({ closesDialog }) => {
  const file = (relative: string): string => path.join(chosen(), relative);
  return Promise.resolve({
    folders: overBridge(openFolders({ closesDialog })),
    restart: () => Promise.resolve(overBridge(openFolders({ closesDialog }))),
    write: async (relative, text) => {
      await mkdir(path.dirname(file(relative)), { recursive: true });
      await writeFile(file(relative), text);
    },
    read: (relative) => readFile(file(relative), 'utf8').catch(() => null),
    remove: (relative) => rm(file(relative)),
    removeFolder: () => rm(chosen(), { recursive: true }),
    stop: () => Promise.resolve(),
  });
});

describe('kept folders of the main process', () => {
  const encode = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));

  it('tells of a file that another program puts anywhere in the folder', async () => {
    const folders = openFolders();
    await folders.choose('mirror');
    await mkdir(path.join(chosen(), 'notes'));
    await folders.listFiles('mirror');
    const told = new Promise((resolve) => { folders.onChange(resolve); });
    await writeFile(path.join(chosen(), 'notes', 'a.md'), 'x');
    expect(await told).toBe('mirror');
    folders.close();
  });

  it('removes what a killed process left half-written, once nobody can still be writing it', async () => {
    const folders = openFolders();
    await folders.choose('mirror');
    const [old, young, foreign] = ['.skillshot-00112233aabbccdd.tmp', '.skillshot-ffeeddccbbaa9988.tmp', '.editor.tmp'].map((name) => path.join(chosen(), name));
    for (const file of [old, young, foreign]) await writeFile(String(file), 'half');
    for (const file of [old, foreign]) await utimes(String(file), new Date('2026-01-01'), new Date('2026-01-01'));
    expect(await folders.listFiles('mirror')).toEqual({ kind: 'listed', files: [] });
    expect((await readdir(chosen())).sort()).toEqual(['.editor.tmp', '.skillshot-ffeeddccbbaa9988.tmp']);
    folders.close();
  });

  it('neither reads, writes nor moves through links', async () => {
    const folders = openFolders();
    await folders.choose('mirror');
    await mkdir(path.join(home, 'outside'));
    await writeFile(path.join(home, 'outside', 'secret.md'), 'secret');
    await symlink(path.join(home, 'outside'), path.join(chosen(), 'notes'));
    await symlink(path.join(home, 'outside', 'secret.md'), path.join(chosen(), 'link.md'));
    expect(await folders.listFiles('mirror')).toEqual({ kind: 'listed', files: [] });
    expect(await folders.readFile('mirror', 'notes/secret.md')).toBeNull();
    expect(await folders.readFile('mirror', 'link.md')).toBeNull();
    expect(await folders.putFile({ path: 'notes/new.md', bytes: encode('x'), seen: null })).toMatchObject({ kind: 'failed' });
    const { size, mtimeMs } = await stat(path.join(home, 'outside', 'secret.md'));
    expect(await folders.trashFile({ path: 'notes/secret.md', byteLength: size, modifiedMs: mtimeMs })).toMatchObject({ kind: 'failed' });
    expect(await readFile(path.join(home, 'outside', 'secret.md'), 'utf8')).toBe('secret');
  });

  it('comes back when the folder does', async () => {
    const folders = openFolders();
    await folders.choose('mirror');
    await writeFile(path.join(chosen(), 'a.md'), 'x');
    await rename(chosen(), path.join(home, 'unmounted'));
    expect(await folders.listFiles('mirror')).toMatchObject({ kind: 'gone' });
    await rename(path.join(home, 'unmounted'), chosen());
    expect(await folders.listFiles('mirror')).toMatchObject({ kind: 'listed', files: [{ path: 'a.md' }] });
    folders.close();
  });

  it('takes a damaged list of folders for an empty one', async () => {
    await mkdir(path.join(home, 'profile'));
    await writeFile(path.join(home, 'profile', 'kept-folders.json'), '{"mirror": 7');
    expect(await openFolders().kept('mirror')).toBeNull();
  });
});

describe('the folder of screenshots', () => {
  const system = () => ({ platform: 'linux' as const, home, pictures: path.join(home, 'Bilder'), desktop: path.join(home, 'Desktop') });

  it('is the one below the pictures', async () => {
    await mkdir(path.join(home, 'Bilder', 'Screenshots'), { recursive: true });
    expect(await findScreenshotsFolder(system())).toBe(path.join(home, 'Bilder', 'Screenshots'));
  });

  it('is unknown where there is none', async () => {
    expect(await findScreenshotsFolder(system())).toBeNull();
  });
});
