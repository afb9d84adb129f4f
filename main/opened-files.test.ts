import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseLaunchData } from './launch-data.ts';
import { createOpenedFiles, fileArguments } from './opened-files.ts';
import { expandFiles } from './picture-files.ts';

describe('the files among the arguments', () => {
  const here = { isPackaged: false, cwd: '/home/me' };
  it.each([
    ['of a start from the sources', ['electron', '--no-sandbox', '/app', 'a.png', '/b.png'], here, ['/home/me/a.png', '/b.png']],
    ['of a packaged start', ['skillshot', 'a.png'], { ...here, isPackaged: true }, ['/home/me/a.png']],
    ['of a start without files', ['electron', '/app'], here, []],
    ['among switches', ['skillshot', '--remote=1', 'a.png', '-x', ''], { ...here, isPackaged: true }, ['/home/me/a.png']],
  ])('%s', (_which, argv, options, files) => {
    expect(fileArguments(argv, options)).toEqual(files);
  });
});

describe('what a second start hands over', () => {
  it('is a list of files', () => {
    expect(parseLaunchData({ files: ['/a.png'] })).toEqual(['/a.png']);
  });

  it.each([null, undefined, 'x', {}, { files: 'x' }, { files: [1] }])('is nothing when it is %j', (data) => {
    expect(parseLaunchData(data)).toEqual([]);
  });
});

describe('opened files', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'skillshot-opened-'));
    await mkdir(path.join(folder, 'sub'));
    for (const name of ['b.PNG', 'a.jpg', 'sub/c.webp', 'notes.txt']) await writeFile(path.join(folder, name), name);
    await symlink(folder, path.join(folder, 'sub/loop'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are the pictures of a named folder in order of name, without following links', async () => {
    expect(await expandFiles([path.basename(folder)], path.dirname(folder))).toEqual(['a.jpg', 'b.PNG', 'sub/c.webp'].map((name) => path.join(path.basename(folder), name)));
  });

  it('are named files whatever their ending, also missing ones', async () => {
    expect(await expandFiles(['notes.txt', 'gone.png'], folder)).toEqual(['notes.txt', 'gone.png']);
  });

  it('announce themselves and are handed out once', async () => {
    let announced = 0;
    const opened = createOpenedFiles(() => { announced += 1; });
    await opened.add([path.join(folder, 'a.jpg'), path.join(folder, 'gone.png')]);
    expect(announced).toBe(1);
    expect((await opened.take()).map(({ name, bytes }) => [name, bytes.byteLength])).toEqual([['a.jpg', 5], ['gone.png', 0]]);
    expect(await opened.take()).toEqual([]);
  });

  it('come in portions when they are large', async () => {
    const large = path.join(folder, 'large.png');
    await writeFile(large, new Uint8Array(64 * 1024 * 1024));
    const opened = createOpenedFiles(() => undefined);
    await opened.add([large, path.join(folder, 'a.jpg')]);
    expect((await opened.take()).map(({ name }) => name)).toEqual(['large.png']);
    expect((await opened.take()).map(({ name }) => name)).toEqual(['a.jpg']);
  });
});
