import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Length } from '../note/slug.ts';
import { imageFilesOf, safeFileName } from './export-names.ts';

describe('safeFileName', () => {
  it.each([
    ['senior-ai-engineer', 'senior-ai-engineer'],
    ['../../x', '-..-x'],
    ['..', 'note'],
    ['', 'note'],
    ['CON', 'CON-note'],
    ['aux.md', 'aux-note.md'],
    ['com1 .txt', 'com1-note.txt'],
    ['console', 'console'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['[[link]]#tag^block', '-link-tag-block'],
    ['.hidden. ', 'hidden'],
    ['gpj.\u202egnp', 'gpj.-gnp'],
    ['e\u0301', '\u00e9'],
    ['🎉', '🎉'],
  ])('makes %j into %j', (text, name) => {
    expect(safeFileName(text)).toBe(name);
  });

  it('is one short safe segment for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = safeFileName(text);
        expect(name).toMatch(/^[^[\]#^|\\/:*?"<>\p{Cc}\p{Cf}\p{Cs}]+$/u);
        expect(name).not.toMatch(/^[\s.]|[\s.]$/u);
        expect(utf8Length(name)).toBeLessThanOrEqual(225);
      }),
    );
  });
});

describe('imageFilesOf', () => {
  const image = { imageId: 'aa', mediaType: 'image/png', widthPx: 1, heightPx: 1 };

  it.each([
    ['', 'assets/images/unsorted/x.png'],
    ['ai-research', 'assets/images/ai-research/x.png'],
    ['research/roles', 'assets/images/research/roles/x.png'],
    ['../../etc', 'assets/images/note/note/etc/x.png'],
    ['/', 'assets/images/unsorted/x.png'],
  ])('keeps topic %j inside the folder of pictures', (topic, path) => {
    expect(imageFilesOf({ topic, images: [image] }, { stem: 'x' })).toEqual([{ path, imageId: 'aa' }]);
  });

  it('numbers further pictures', () => {
    expect(imageFilesOf({ topic: 't', images: [image, { ...image, mediaType: 'image/jpeg' }] }, { stem: 'x' }).map(({ path }) => path)).toEqual([
      'assets/images/t/x.png',
      'assets/images/t/x-2.jpg',
    ]);
  });

  it.each([
    ['the name it came with', ['Prompt Graph.jpeg'], 1, ['Prompt Graph.jpeg']],
    ['a name that is no file name, made safe', ['../a:b.png'], 1, ['-a-b.png']],
    ['a number when the name is another picture’s', ['a.png'], 2, ['a-2.png']],
    ['one name a picture', ['a.png', 'A.png', 'b.png'], 1, ['a.png', 'A-2.png', 'b.png']],
  ])('gives an imported picture %s', (_what, fileNames, number, names) => {
    const images = fileNames.map((fileName, index) => ({ ...image, imageId: String(index), fileName }));
    expect(imageFilesOf({ topic: 't', images }, { stem: 'x', number }).map(({ path }) => path)).toEqual(names.map((name) => `assets/images/t/${name}`));
  });
});
