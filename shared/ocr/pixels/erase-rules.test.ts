import { describe, expect, it } from 'vitest';
import type { Box } from '../ocr-page.ts';
import { drawInk, greyAt, wordOf } from './drawn-pictures.contract.ts';
import { eraseRules } from './erase-rules.ts';

const SIZE = { widthPx: 200, heightPx: 120 };
const draw = (boxes: readonly (readonly [Box, number?])[]) => eraseRules(drawInk(SIZE, boxes));
const word = wordOf(6, 20, 30, 18).map((box) => [box] as const);

describe('rules are erased', () => {
  it.each<readonly [string, Box, number]>([
    ['a thin divider', { left: 10, top: 60, right: 190, bottom: 61 }, 0],
    ['a thick one', { left: 10, top: 60, right: 190, bottom: 64 }, 0],
    ['a faint one', { left: 10, top: 60, right: 190, bottom: 62 }, 220],
    ['the side of a table', { left: 60, top: 55, right: 62, bottom: 118 }, 0],
  ])('%s', (_title, rule, grey) => {
    const erased = draw([...word, [rule, grey]]);
    expect(greyAt(erased, rule.left + 1, rule.top)).toBe(255);
    expect(greyAt(erased, 21, 34)).toBe(0);
  });

  it('with their soft edges', () => {
    const erased = draw([[{ left: 10, top: 59, right: 190, bottom: 62 }, 230], [{ left: 10, top: 60, right: 190, bottom: 61 }, 100]]);
    expect([59, 60, 61].map((y) => greyAt(erased, 100, y))).toEqual([255, 255, 255]);
  });

  it('a frame around text, and the text stays', () => {
    const frame: readonly Box[] = [
      { left: 5, top: 10, right: 195, bottom: 11 }, { left: 5, top: 100, right: 195, bottom: 101 },
      { left: 5, top: 10, right: 6, bottom: 101 }, { left: 194, top: 10, right: 195, bottom: 101 },
    ];
    const erased = draw([...word, ...frame.map((box) => [box] as const)]);
    for (const { left, right, top, bottom } of frame) expect(greyAt(erased, Math.floor((left + right) / 2), Math.floor((top + bottom) / 2))).toBe(255);
    expect(greyAt(erased, 21, 34)).toBe(0);
  });
});

describe('what is no rule stays', () => {
  it.each<readonly [string, Box]>([
    ['a dash', { left: 20, top: 60, right: 50, bottom: 62 }],
    ['a solid area', { left: 20, top: 60, right: 150, bottom: 80 }],
    ['the strokes of a large letter', { left: 20, top: 10, right: 32, bottom: 110 }],
  ])('%s', (_title, box) => {
    expect(greyAt(draw([[box]]), box.left + 2, box.top + 1)).toBe(0);
  });

  it('the part of an underline that a letter crosses', () => {
    const tail: Box = { left: 80, top: 50, right: 83, bottom: 75 };
    const erased = draw([[{ left: 10, top: 60, right: 190, bottom: 61 }], [tail]]);
    expect(greyAt(erased, 81, 60)).toBe(0);
    expect(greyAt(erased, 30, 60)).toBe(255);
  });
});
