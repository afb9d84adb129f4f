import { describe, expect, it } from 'vitest';
import type { Box, OcrWord } from '../ocr-page.ts';
import type { LetterInk } from './measure-strokes.ts';
import { weighWords } from './weigh-words.ts';

const boxAt = (left: number, right: number): Box => ({ left, top: 0, right, bottom: 10 });
const word = (left: number, right: number): OcrWord => ({ text: 'ab', confidence: 90, box: boxAt(left, right) });
const letter = (left: number, areaPx: number, outlinePx: number): LetterInk => ({ box: boxAt(left, left + 6), areaPx, outlinePx });

const strokes = (letters: readonly LetterInk[]) => weighWords([{ box: boxAt(0, 60), words: [word(0, 20), word(30, 60)] }], letters).flatMap(({ words }) => words.map(({ strokePx }) => strokePx));

describe('weighWords', () => {
  it('takes all the ink of a word over all of its outline', () => {
    expect(strokes([letter(1, 20, 20), letter(10, 40, 20), letter(32, 30, 20)])).toEqual([3, 3]);
  });

  it('says nothing about a word without letters', () => {
    expect(strokes([letter(1, 20, 20)])).toEqual([2, undefined]);
  });

  it('leaves out the ink of other lines', () => {
    expect(strokes([letter(1, 20, 20), { ...letter(1, 90, 20), box: { left: 1, top: 12, right: 7, bottom: 22 } }])).toEqual([2, undefined]);
  });
});
