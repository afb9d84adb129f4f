import { describe, expect, it } from 'vitest';
import { layOut } from '../layout/lay-out.contract.ts';
import { readDashes } from './read-dashes.ts';
import { rowTexts } from './step-cases.contract.ts';

/** The row whose second word is so wide; a capital is 15 px high. */
const read = (row: string, widthPx: number): string => {
  const rows = layOut(row).map((one) => ({ ...one, words: one.words.map((word, index) => (index === 1 ? { ...word, box: { ...word.box, right: word.box.left + widthPx } } : word)) }));
  return rowTexts(readDashes(rows))[0] ?? '';
};

describe('readDashes', () => {
  it.each([
    ['Köln — gemeinsam', 9, 'Köln – gemeinsam'],
    ['Köln - gemeinsam', 9, 'Köln – gemeinsam'],
    ['Colleagues _ Work', 6, 'Colleagues - Work'],
    ['Colleagues – Work', 6, 'Colleagues - Work'],
    ['Казани - и', 15, 'Казани — и'],
    ['Name ____ Date', 60, 'Name ____ Date'],
    ['Name _ Date', 60, 'Name _ Date'],
  ])('reads %s with a sign of %d pixels', (row, widthPx, text) => {
    expect(read(row, widthPx)).toBe(text);
  });

  it('leaves a dash at the start of a row to those who look for bullets', () => {
    expect(rowTexts(readDashes(layOut('— Own it')))).toEqual(['— Own it']);
  });

  it('tells what was read', () => {
    const [row] = readDashes(layOut('Köln — gemeinsam').map((one) => ({ ...one, words: one.words.map((word, index) => (index === 1 ? { ...word, box: { ...word.box, right: word.box.left + 9 } } : word)) })));
    expect(row?.words[1]).toMatchObject({ text: '–', readAs: '—', rule: 'dash by its length' });
  });
});
