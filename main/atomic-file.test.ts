import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically } from './atomic-file.ts';
import { fileErrorSentence } from './file-error.ts';

describe('an atomic write', () => {
  let folder = '';
  beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'skillshot-atomic-')); });
  afterEach(() => rm(folder, { recursive: true }));

  it('replaces the old bytes', async () => {
    const file = path.join(folder, 'a.md');
    await writeFile(file, 'a long old text');
    await writeFileAtomically(file, new TextEncoder().encode('new'));
    expect(await readFile(file, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.md']);
  });

  it('leaves the old file and nothing else when it fails', async () => {
    // A rename cannot put a file over a folder that holds something.
    const file = path.join(folder, 'a.md');
    await mkdir(path.join(file, 'inside'), { recursive: true });
    await expect(writeFileAtomically(file, new Uint8Array(3))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['a.md']);
  });
});

describe('a failed file operation', () => {
  it.each([
    ['ENOSPC', 'The disk is full.'],
    ['EROFS', 'This place is read-only.'],
    ['ENAMETOOLONG', 'The name is too long for this disk.'],
  ])('%s becomes a sentence', (code, sentence) => {
    expect(fileErrorSentence(Object.assign(new Error(`${code}: /a/secret/path`), { code }))).toBe(sentence);
  });

  it('keeps the words of errors it does not know', () => {
    expect(fileErrorSentence(new Error('odd'))).toBe('odd');
    expect(fileErrorSentence('odd')).toBe('The file could not be written.');
  });
});
