import { describe, expect, it } from 'vitest';
import { layOut } from '../layout/lay-out.contract.ts';
import { capHeight } from '../layout/measure-rows.ts';
import { mendBoxes } from './mend-boxes.ts';

const grow = (rows: ReturnType<typeof layOut>, by: { readonly upPx: number; readonly widthFactor: number }) =>
  rows.map((row, index) =>
    index === 0 ? row : { ...row, words: row.words.map((word) => ({ ...word, box: { left: word.box.left, right: word.box.left + (word.box.right - word.box.left) * by.widthFactor, top: word.box.top - by.upPx, bottom: word.box.bottom + by.upPx } })) },
  );

describe('mendBoxes', () => {
  const rows = layOut('your work makes that pile of things\nsmaller');

  it('cuts the box of a short last line to its letters', () => {
    const [, last] = mendBoxes(grow(rows, { upPx: 8, widthFactor: 1 }));
    expect(capHeight(last!.words)).toBeLessThan(18);
  });

  it('leaves a larger font as it is', () => {
    const larger = grow(rows, { upPx: 6, widthFactor: 1.8 });
    expect(mendBoxes(larger)).toEqual(larger);
  });

  it('leaves a last line of thin letters as it is', () => {
    const thin = layOut('a degree in Statistics or a related\nfield.');
    const narrow = thin.map((row, index) => (index === 0 ? row : { ...row, words: row.words.map((word) => ({ ...word, box: { ...word.box, right: word.box.left + 0.7 * (word.box.right - word.box.left) } })) }));
    expect(mendBoxes(narrow)).toEqual(narrow);
  });

  it('leaves a page without long rows as it is', () => {
    expect(mendBoxes(layOut('Berlin\nfull time'))).toEqual(layOut('Berlin\nfull time'));
  });
});
