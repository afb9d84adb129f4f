import { describe, expect, it } from 'vitest';
import type { Box, OcrLine } from '../ocr-page.ts';
import { drawInk } from './drawn-pictures.contract.ts';
import { findBlobs } from './find-blobs.ts';
import { findApostrophes, readApostrophes, withApostrophesOf } from './read-apostrophes.ts';

/** Rows of ink, each from a column to another, drawn from (10, 10) down. */
function formOf(rows: readonly (readonly [from: number, to: number])[]): string | undefined {
  const strokes = rows.map(([from, to], y): [Box, number] => [{ left: 10 + from, top: 10 + y, right: 10 + to, bottom: 11 + y }, 0]);
  const ink = drawInk({ widthPx: 40, heightPx: 60 }, strokes);
  return findApostrophes(ink, findBlobs(ink, 60))[0]?.text;
}

describe('findApostrophes', () => {
  it.each([
    ['a bar', [[0, 2], [0, 2], [0, 2], [0, 2], [0, 2]], "'"],
    ['a bar that tapers', [[0, 4], [0, 4], [0, 4], [0, 4], [0, 4], [0, 4], [1, 3], [1, 3]], "'"],
    ['a slanted wedge', [[2, 4], [2, 4], [1, 3], [1, 3], [0, 2], [0, 2]], '’'],
    ['a comma', [[0, 4], [0, 4], [0, 4], [2, 4], [2, 4], [1, 3]], '’'],
  ] as const)('takes %s for %s', (_what, rows, text) => {
    expect(formOf(rows)).toBe(text);
  });

  it.each([
    ['a dot', [[0, 3], [0, 3], [0, 3]]],
    ['a speck', [[0, 1], [0, 1]]],
    ['a stroke as long as a title is high', Array.from({ length: 41 }, () => [0, 2] as const)],
  ])('leaves out %s', (_what, rows) => {
    expect(formOf(rows as readonly (readonly [number, number])[])).toBeUndefined();
  });
});

describe('readApostrophes', () => {
  const line = (text: string): OcrLine => {
    const box = { left: 0, top: 0, right: 10 * text.length, bottom: 20 };
    return { box, words: [{ text, confidence: 90, box }] };
  };
  /** A piece of ink at a letter's place. */
  const at = (letter: number, { top = 1, text = '’' as const } = {}) => ({ box: { left: 10 * letter + 4, top, right: 10 * letter + 7, bottom: top + 6 }, text });
  const read = (text: string, ...found: readonly ReturnType<typeof at>[]): string | undefined => readApostrophes([line(text)], found)[0]?.words[0]?.text;

  it('takes the ink at the place of the sign', () => {
    expect(read("You'll", at(3))).toBe('You’ll');
    expect(read("don't've", at(6))).toBe("don't’ve");
  });

  it.each([
    ['there is no ink that could be one', "You'll", []],
    ['the ink stands elsewhere in the word', "You'll", [at(0)]],
    ['the ink stands low, as a comma does', "You'll", [at(3, { top: 14 })]],
    ['the word has none', 'Youll', [at(3)]],
  ])('leaves the word where %s', (_why, text, found) => {
    expect(read(text, ...found)).toBe(text);
  });
});

describe('withApostrophesOf', () => {
  it.each([
    ["I've", 'l’ve', 'I’ve'],
    ['n’en', "n'en", "n'en"],
    ["I've", 'Ive', "I've"],
    ["'a'", '’a', "'a'"],
  ])('%s read as %s too', (text, other, expected) => {
    expect(withApostrophesOf(text, other)).toBe(expected);
  });
});
