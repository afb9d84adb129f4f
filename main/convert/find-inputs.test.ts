import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInputs } from './find-inputs.ts';

describe('the inputs of npm run convert', () => {
  let cwd = '';

  beforeEach(async () => {
    cwd = await mkdtemp(path.join(tmpdir(), 'inputs-'));
    const files = ['vault/b.md', 'vault/a/deep/c.PNG', 'vault/list.txt', 'vault/.obsidian/d.png', 'vault/out/notes/e.md', 'chat/result.json', 'chat/photos/1.jpg', 'in.zip', 'empty/x.pdf'];
    for (const file of files) {
      await mkdir(path.dirname(path.join(cwd, file)), { recursive: true });
      await writeFile(path.join(cwd, file), '');
    }
  });

  afterEach(() => rm(cwd, { recursive: true }));

  const find = async (...named: readonly string[]) =>
    (await findInputs(named, { cwd, outDir: path.join(cwd, 'vault/out') })).map(({ shown, missing }) => (missing === '' ? shown : `${shown}: ${missing}`));

  it('are what an import has a use for, to any depth, without the folder that is written', async () => {
    expect(await find('vault')).toEqual(['vault/a/deep/c.PNG', 'vault/b.md']);
    expect(await find('chat', './in.zip')).toEqual(['chat/photos/1.jpg', 'chat/result.json', 'in.zip']);
  });

  it('are whatever was named by name, each once', async () => {
    expect(await find('vault/list.txt', 'vault/b.md', 'vault', path.join(cwd, 'vault/b.md'))).toEqual(['vault/list.txt', 'vault/b.md', 'vault/a/deep/c.PNG']);
  });

  it('are missed by name', async () => {
    expect(await find('gone', 'empty')).toEqual(['gone: There is no such file.', 'empty: There are no notes or pictures in this folder.']);
  });

  it('are not looked for behind links, so that a loop ends', async () => {
    await symlink(path.join(cwd, 'chat'), path.join(cwd, 'chat/loop'));
    expect(await find('chat')).toEqual(['chat/photos/1.jpg', 'chat/result.json']);
  });
});
