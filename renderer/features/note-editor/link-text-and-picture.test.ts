import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceSpan } from '../../../shared/ocr/recovered-text.ts';
import { placesOfRange, spanAtOffset, spanAtPoint, spansInRange, textLineAt } from './link-text-and-picture.ts';

/**
 * Two text lines; the second was wrapped on the picture after "Python":
 *
 *     You will            y  0–20
 *     use Python          y 30–50
 *     daily               y 60–80
 */
const TEXT = 'You will\nuse Python daily';
const word = (text: string, left: number, top: number): SourceSpan => {
  const start = TEXT.indexOf(text);
  return { start, end: start + text.length, pageIndex: 0, confidence: 90, box: { left, top, right: left + text.length * 10, bottom: top + 20 } };
};
const SPANS = [word('You', 0, 0), word('will', 40, 0), word('use', 0, 30), word('Python', 40, 30), word('daily', 0, 60)];
const wordOf = (span: SourceSpan | undefined) => (span === undefined ? undefined : TEXT.slice(span.start, span.end));

describe('the word at a caret', () => {
  it.each([
    ['inside a word', 1, 'You'],
    ['before a word', 4, 'will'],
    ['right behind a word', 3, 'You'],
    ['at the end of the text', TEXT.length, 'daily'],
    ['at the start of the text', 0, 'You'],
  ])('%s', (_where, offset, expected) => {
    expect(wordOf(spanAtOffset(SPANS, offset))).toBe(expected);
  });

  it('is none where the person typed words that no picture shows', () => {
    expect(spanAtOffset([SPANS[0]!, SPANS[4]!], 12)).toBeUndefined();
  });

  it('is none without spans', () => {
    expect(spanAtOffset([], 0)).toBeUndefined();
  });
});

describe('the word at a point of the picture', () => {
  it.each([
    ['in a word', { x: 45, y: 10 }, 'will'],
    ['between two words, nearer to the left one', { x: 33, y: 10 }, 'You'],
    ['between two lines, nearer to the lower one', { x: 45, y: 27 }, 'Python'],
    ['far from every word', { x: 400, y: 300 }, undefined],
  ])('%s', (_where, point, expected) => {
    expect(wordOf(spanAtPoint(SPANS, { pageIndex: 0, ...point }))).toBe(expected);
  });

  it('looks at the words of that picture only', () => {
    expect(spanAtPoint(SPANS, { pageIndex: 1, x: 45, y: 10 })).toBeUndefined();
  });
});

describe('the text line around an offset', () => {
  it.each([
    ['in the first line', 3, 'You will'],
    ['at the end of the first line', 8, 'You will'],
    ['at the start of the second line', 9, 'use Python daily'],
    ['at the end of the text', TEXT.length, 'use Python daily'],
  ])('%s', (_where, offset, expected) => {
    const { start, end } = textLineAt(TEXT, offset);
    expect(TEXT.slice(start, end)).toBe(expected);
  });
});

describe('the places of a range', () => {
  const boxes = (range: { start: number; end: number }) =>
    placesOfRange(SPANS, range).map(({ box }) => [box.left, box.top, box.right, box.bottom]);

  it('is one box for neighbouring words of a picture line', () => {
    expect(boxes({ start: 0, end: 8 })).toEqual([[0, 0, 80, 20]]);
  });

  it('is one box a picture line for a text line that was wrapped', () => {
    expect(boxes(textLineAt(TEXT, 10))).toEqual([[0, 30, 100, 50], [0, 60, 50, 80]]);
  });

  it('takes the share of a word that the range covers', () => {
    const start = TEXT.indexOf('Pyth');
    expect(boxes({ start: start + 2, end: start + 4 })).toEqual([[60, 30, 80, 50]]);
  });

  it('keeps cells of a table apart', () => {
    const cells = [SPANS[0]!, { ...SPANS[1]!, box: { left: 300, top: 0, right: 340, bottom: 20 } }];
    expect(placesOfRange(cells, { start: 0, end: 8 })).toHaveLength(2);
  });

  it('keeps pictures apart', () => {
    const pages = [SPANS[0]!, { ...SPANS[1]!, pageIndex: 1 }];
    expect(placesOfRange(pages, { start: 0, end: 8 }).map((place) => place.pageIndex)).toEqual([0, 1]);
  });

  it('is nothing for an empty range or words without a source', () => {
    expect(boxes({ start: 2, end: 2 })).toEqual([]);
    expect(placesOfRange([], { start: 0, end: 8 })).toEqual([]);
  });
});

it('finds the same spans as a plain search over all of them', () => {
  const offset = fc.integer({ min: 0, max: TEXT.length });
  fc.assert(
    fc.property(offset, offset, (one, other) => {
      const range = { start: Math.min(one, other), end: Math.max(one, other) };
      const plain = SPANS.filter((span) => Math.max(span.start, range.start) < Math.min(span.end, range.end));
      expect(spansInRange(SPANS, range)).toEqual(plain);
    }),
  );
});
