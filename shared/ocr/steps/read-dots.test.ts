import { describe, expect, it } from 'vitest';
import { layOut } from '../layout/lay-out.contract.ts';
import { readDots } from './read-dots.ts';
import { rowTexts } from './step-cases.contract.ts';

/** The row `Berlin - hybrid` whose sign is so large; a capital is 15 px high. */
const read = (widthPx: number, heightPx: number): string => {
  const rows = layOut('Berlin - hybrid').map((row) => ({
    ...row,
    words: row.words.map((word) => (word.text === '-' ? { ...word, box: { ...word.box, right: word.box.left + widthPx, bottom: word.box.top + heightPx } } : word)),
  }));
  return rowTexts(readDots(rows))[0] ?? '';
};

describe('readDots', () => {
  it.each([
    [3, 3, 'Berlin · hybrid'],
    [2, 1, 'Berlin · hybrid'],
    [4, 4, 'Berlin · hybrid'],
    [6, 2, 'Berlin - hybrid'],
    [9, 2, 'Berlin - hybrid'],
    [4, 1, 'Berlin - hybrid'],
  ])('reads a sign of %d by %d pixels', (widthPx, heightPx, text) => {
    expect(read(widthPx, heightPx)).toBe(text);
  });
});
