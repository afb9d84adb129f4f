import { describe, expect, it } from 'vitest';
import { drawColours, wordOf, type Colour } from './drawn-pictures.contract.ts';
import { flattenAlpha } from './flatten-alpha.ts';

const SIZE = { widthPx: 100, heightPx: 40 };
const CLEAR: Colour = [0, 0, 0, 0];
const word = (colour: Colour) => wordOf(4, 10, 10, 16).map((box) => [box, colour] as const);

/** Brightness of the letter and of the ground beside it. */
function brightness(ink: Colour, ground: Colour = CLEAR): readonly [ink: number, ground: number] {
  const { data } = flattenAlpha(drawColours(SIZE, ground, word(ink)));
  const at = (x: number, y: number): number => data[(y * SIZE.widthPx + x) * 4] ?? -1;
  return [at(11, 14), at(90, 35)];
}

describe('a transparent picture gets the ground on which it can be read', () => {
  it.each<readonly [string, Colour, readonly [number, number]]>([
    ['dark text lies on white', [20, 20, 20, 255], [20, 255]],
    ['white text lies on dark', [255, 255, 255, 255], [255, 16]],
    ['bright yellow text lies on dark', [250, 220, 80, 255], [250, 16]],
    ['half-transparent black text is grey on white', [0, 0, 0, 128], [127, 255]],
  ])('%s', (_title, ink, expected) => {
    expect(brightness(ink)).toEqual(expected);
  });

  it('an empty one is white', () => {
    expect(new Set(flattenAlpha(drawColours(SIZE, CLEAR)).data)).toEqual(new Set([255]));
  });

  it('an opaque one comes back as it is', () => {
    const picture = drawColours(SIZE, [30, 30, 30], word([220, 220, 220]));
    expect(flattenAlpha(picture)).toBe(picture);
  });

  it('nothing of it is transparent afterwards', () => {
    const { data } = flattenAlpha(drawColours(SIZE, CLEAR, word([9, 9, 9, 40])));
    for (let at = 3; at < data.length; at += 4) expect(data[at]).toBe(255);
  });
});
