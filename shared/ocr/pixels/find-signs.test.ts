import { describe, expect, it } from 'vitest';
import type { Box } from '../ocr-page.ts';
import { drawColours, wordOf, type Colour } from './drawn-pictures.contract.ts';
import { findSigns } from './find-signs.ts';
import { knowInk } from './know-ink.ts';
import type { GreyPicture, RgbaPicture } from './picture.ts';

const SIZE = { widthPx: 400, heightPx: 200 };
const LETTER_PX = 14;
const LINE_TOPS = [20, 60, 100, 140];
const BLACK: Colour = [20, 20, 20];

/** A sign as boxes inside a square of 14. */
type Shape = readonly Box[];
const ARROW: Shape = [{ left: 0, top: 6, right: 14, bottom: 8 }, { left: 8, top: 3, right: 10, bottom: 11 }, { left: 10, top: 5, right: 12, bottom: 9 }];
const CROSS: Shape = [{ left: 6, top: 0, right: 8, bottom: 14 }, { left: 0, top: 6, right: 14, bottom: 8 }];
const BLOCK: Shape = [{ left: 0, top: 0, right: 14, bottom: 14 }];

interface Line {
  readonly shape?: Shape;
  readonly colour?: Colour;
  readonly gapPx?: number;
}

/** Four lines of text, with what begins each of them. */
function draw(lines: readonly Line[]): { readonly ink: GreyPicture; readonly colours: RgbaPicture } {
  const boxes = LINE_TOPS.flatMap((top, index): (readonly [Box, Colour])[] => {
    const { shape = [], colour = BLACK, gapPx = 8 } = lines[index] ?? {};
    const sign = shape.map((box): readonly [Box, Colour] => [{ left: box.left + 20, top: box.top + top, right: box.right + 20, bottom: box.bottom + top }, colour]);
    return [...sign, ...wordOf(12, 34 + gapPx, top, LETTER_PX).map((box): readonly [Box, Colour] => [box, BLACK])];
  });
  const colours = drawColours(SIZE, [255, 255, 255], boxes);
  const data = Uint8Array.from({ length: SIZE.widthPx * SIZE.heightPx }, (_, at) => Math.min(...colours.data.subarray(at * 4, at * 4 + 3)));
  return { ink: { ...SIZE, data }, colours };
}

const found = (lines: readonly Line[]): number[] => {
  const { ink, colours } = draw(lines);
  return findSigns(knowInk(ink, colours)).map(({ box }) => box.top).sort((one, other) => one - other);
};

describe('findSigns', () => {
  it.each<[string, readonly Line[], number]>([
    ['arrows below each other', [{ shape: ARROW }, { shape: ARROW }, {}, { shape: ARROW }], 3],
    ['emoji of different shapes', [{ shape: BLOCK, colour: [240, 60, 20] }, {}, { shape: CROSS, colour: [20, 160, 60] }, {}], 2],
  ])('finds %s', (_title, lines, count) => {
    expect(found(lines)).toHaveLength(count);
  });

  it('gives the box of the sign, in pixels of the picture', () => {
    const { ink, colours } = draw([{ shape: CROSS }, { shape: CROSS }]);
    expect(findSigns(knowInk(ink, colours))).toEqual([20, 60].map((top) => ({ kind: 'sign', box: { left: 20, top, right: 34, bottom: top + 14 } })));
  });

  it.each<[string, readonly Line[]]>([
    ['a sign alone', [{ shape: ARROW }, {}, {}, {}]],
    ['different shapes of one colour', [{ shape: ARROW }, { shape: CROSS }]],
    ['what touches its text, as the first letter of a word does', [{ shape: CROSS, gapPx: 2 }, { shape: CROSS, gapPx: 2 }]],
    ['what has no text behind it', [{ shape: CROSS, gapPx: 200 }, { shape: CROSS, gapPx: 200 }]],
    ['text without signs', [{}, {}, {}, {}]],
  ])('finds nothing in %s', (_title, lines) => {
    expect(found(lines)).toEqual([]);
  });

  it('finds nothing where there are too few letters to tell their size', () => {
    const colours = drawColours(SIZE, [255, 255, 255], []);
    expect(findSigns(knowInk({ ...SIZE, data: new Uint8Array(SIZE.widthPx * SIZE.heightPx).fill(255) }, colours))).toEqual([]);
  });
});
