import { describe, expect, it } from 'vitest';
import { createPictureLookup } from './picture-lookup.ts';

const FILES = [
  'vault/assets/images/ai/post.jpg',
  'vault/assets/images/data/post.jpg',
  'vault/notes/beside.png',
  'vault/notes/ai/post.jpg',
  'vault/My Picture.png',
  'assets/images/rooted.png',
  'vault/caf\u00e9.PNG',
];

describe('createPictureLookup', () => {
  const find = createPictureLookup(FILES);

  it.each([
    ['beside the note', 'beside.png', 'vault/notes/beside.png'],
    ['relative to the note', '../assets/images/data/post.jpg', 'vault/assets/images/data/post.jpg'],
    ['from the root of the import', 'assets/images/rooted.png', 'assets/images/rooted.png'],
    ['by the longest ending', '../../elsewhere/images/data/post.jpg', 'vault/assets/images/data/post.jpg'],
    ['by name anywhere, the nearest first', 'old/post.jpg', 'vault/notes/ai/post.jpg'],
    ['by name out of a folder that is not there', '/home/me/beside.png', 'vault/notes/beside.png'],
    ['written for Windows', '..\\assets\\images\\ai\\post.jpg', 'vault/assets/images/ai/post.jpg'],
    ['with an encoded space', '../My%20Picture.png', 'vault/My Picture.png'],
    ['in another case and form of Unicode', '../CAFE\u0301.png', 'vault/caf\u00e9.PNG'],
    ['with a lone percent sign', '100%.png', null],
    ['nowhere', 'gone.png', null],
    ['with no name at all', '', null],
  ])('finds a picture %s', (_how, reference, found) => {
    expect(find('vault/notes/a.md', reference)).toBe(found);
  });
});
