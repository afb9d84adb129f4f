import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tailSegmentName } from '../shared/journal/segment-names.ts';
import { fileErrorSentence } from './file-error.ts';
import { writeFolderFile } from './folder-files.ts';
import { createJournalFiles } from './journal-files.ts';

describe('a failed file operation', () => {
  it.each([
    ['ENOSPC', 'The disk is full.'],
    ['EDQUOT', 'The disk quota is used up.'],
    ['EROFS', 'This place is read-only.'],
    ['EACCES', 'This place is read-only.'],
    ['ENOENT', 'The folder is not there any more.'],
    ['EBUSY', 'Another program has the file open.'],
    ['EIO', 'The disk could not read or write.'],
  ])('is told in words: %s', (code, sentence) => {
    expect(fileErrorSentence(Object.assign(new Error(`${code}: x, write`), { code }))).toBe(sentence);
  });

  it('keeps what the system says where there are no words for it', () => {
    expect(fileErrorSentence(new Error('ENOTSUP: operation not supported'))).toBe('ENOTSUP: operation not supported');
  });

  it.each([
    "EXDEV: cross-device link not permitted, rename '/home/me/a' -> '/media/b'",
    "EXDEV: cross-device link not permitted, copyfile 'C:\\Users\\me\\it, open \'s.md'",
  ])('tells no path: %s', (message) => {
    expect(fileErrorSentence(Object.assign(new Error(message), { code: 'EXDEV' }))).toBe('EXDEV: cross-device link not permitted');
  });
});

const SEGMENTS = [tailSegmentName(1, '00000000'), tailSegmentName(2, '00000000')] as const;
const bytes = new Uint8Array(64);

/** The system's own full disk: every write to it fails as on a disk without room. */
const FULL = '/dev/full';

describe('the files of the journal on a disk that fails', () => {
  let root = '';
  beforeEach(async () => { root = await mkdtemp(path.join(tmpdir(), 'skillshot-fault-')); });
  afterEach(async () => { await rm(root, { recursive: true, force: true }); });

  it.runIf(existsSync(FULL))('say that the disk is full, and go on in another segment when there is room again', async () => {
    await mkdir(path.join(root, 'segments'), { recursive: true });
    await symlink(FULL, path.join(root, 'segments', SEGMENTS[0]));
    const files = createJournalFiles(root);
    expect(await files.appendToSegment(SEGMENTS[0], bytes)).toEqual({ kind: 'failed', reason: 'The disk is full.' });
    expect(await files.appendToSegment(SEGMENTS[1], bytes)).toEqual({ kind: 'written' });
    await files.close();
  });

  it('say so when their folder cannot be made, and work again when it can', async () => {
    await writeFile(path.join(root, 'segments'), 'a file in the way');
    const files = createJournalFiles(root);
    expect(await files.appendToSegment(SEGMENTS[0], bytes)).toMatchObject({ kind: 'failed' });
    expect(await files.putPicture('a'.repeat(64), bytes)).toEqual({ kind: 'written' });
    await rm(path.join(root, 'segments'));
    expect(await files.appendToSegment(SEGMENTS[0], bytes)).toEqual({ kind: 'written' });
    await files.close();
  });

  it('leave no half of a file behind that could not be written into a chosen folder', async () => {
    await mkdir(path.join(root, 'a.md'));
    expect(await writeFolderFile(root, { path: 'a.md', bytes })).toMatchObject({ kind: 'failed' });
    expect(await readdir(root)).toEqual(['a.md']);
    await rm(path.join(root, 'a.md'), { recursive: true });
    expect(await writeFolderFile(root, { path: 'a.md', bytes })).toEqual({ kind: 'written' });
  });

  it('say so when the chosen folder is gone', async () => {
    expect(await writeFolderFile(path.join(root, 'removed'), { path: 'a.md', bytes })).toEqual({ kind: 'failed', reason: 'The folder is not there any more.' });
  });
});
