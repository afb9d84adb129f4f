import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolderFile, writeFolderFile } from './folder-files.ts';

const bytes = new TextEncoder().encode('new');

describe('files under a chosen folder', () => {
  let outside = '';
  let root = '';
  beforeEach(async () => {
    outside = await mkdtemp(path.join(tmpdir(), 'skillshot-folder-'));
    root = path.join(outside, 'chosen');
    await mkdir(root);
    await writeFile(path.join(outside, 'secret.txt'), 'secret');
  });
  afterEach(() => rm(outside, { recursive: true }));

  it('leave no temporary file behind', async () => {
    expect(await writeFolderFile(root, { path: 'notes/a.md', bytes })).toEqual({ kind: 'written' });
    expect(await readdir(path.join(root, 'notes'))).toEqual(['a.md']);
  });

  it('are not written through a link to a folder', async () => {
    await symlink(outside, path.join(root, 'notes'));
    expect(await writeFolderFile(root, { path: 'notes/secret.txt', bytes })).toEqual({ kind: 'failed', reason: '"notes" is not a folder; links are not followed.' });
    expect(await readFile(path.join(outside, 'secret.txt'), 'utf8')).toBe('secret');
  });

  it('are not written through a link to a file', async () => {
    await symlink(path.join(outside, 'secret.txt'), path.join(root, 'a.md'));
    expect(await writeFolderFile(root, { path: 'a.md', bytes })).toMatchObject({ kind: 'failed' });
    expect(await readFile(path.join(outside, 'secret.txt'), 'utf8')).toBe('secret');
  });

  it('are not read through links', async () => {
    await symlink(path.join(outside, 'secret.txt'), path.join(root, 'a.md'));
    await symlink(outside, path.join(root, 'notes'));
    expect(await readFolderFile(root, 'a.md')).toBeNull();
    expect(await readFolderFile(root, 'notes/secret.txt')).toBeNull();
  });

  it('do not bring back a folder that was removed', async () => {
    await rm(root, { recursive: true });
    expect(await writeFolderFile(root, { path: 'a.md', bytes })).toEqual({ kind: 'failed', reason: 'The folder is not there any more.' });
    await expect(stat(root)).rejects.toThrow();
  });

  it('do not replace a folder', async () => {
    await mkdir(path.join(root, 'a.md'));
    expect(await writeFolderFile(root, { path: 'a.md', bytes })).toMatchObject({ kind: 'failed' });
  });

  it('tell that a file stands where a folder should be', async () => {
    await writeFile(path.join(root, 'notes'), 'a file');
    expect(await writeFolderFile(root, { path: 'notes/a.md', bytes })).toEqual({ kind: 'failed', reason: '"notes" is not a folder; links are not followed.' });
  });

  it('give null for a folder', async () => {
    await mkdir(path.join(root, 'notes'));
    expect(await readFolderFile(root, 'notes')).toBeNull();
  });
});
