import { expect, it } from 'vitest';
import { telegramFolders } from './telegram-folders.ts';

it.each([
  ['no export', ['a.png', 'b/c.png'], []],
  ['its own folder', ['chat/result.json', 'chat/photos/1.jpg', 'other/2.jpg'], [['chat/result.json', ['chat/photos/1.jpg']]]],
  ['the root', ['result.json', 'photos/1.jpg', 'notes/a.md'], [['result.json', ['photos/1.jpg']]]],
  ['an absolute path', ['/x/result.json', '/x/photos/1.jpg', '/y/2.jpg'], [['/x/result.json', ['/x/photos/1.jpg']]]],
  ['the nearest of two', ['a/result.json', 'a/b/result.json', 'a/b/p.png', 'a/c/q.png'], [['a/result.json', ['a/c/q.png']], ['a/b/result.json', ['a/b/p.png']]]],
  ['a folder whose name only begins alike', ['chat/result.json', 'chat2/1.jpg'], [['chat/result.json', []]]],
])('gives pictures to the export in whose folder they lie: %s', (_case, paths, expected) => {
  expect(telegramFolders(paths).map(({ resultPath, picturePaths }) => [resultPath, picturePaths])).toEqual(expected);
});
