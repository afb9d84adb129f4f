import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.contract.ts';
import type { LayoutRow } from './layout.ts';
import { isBold, usualWeight } from './measure-weight.ts';

/** The rows of a drawing, words with strokes of so many pixels each. */
const weighed = (drawing: string, strokesPx: readonly (readonly number[])[]): readonly LayoutRow[] =>
  layOut(drawing).map((row, line) => ({ ...row, words: row.words.map((word, index) => ({ ...word, strokePx: strokesPx[line]?.[index] ?? 2 })) }));

const boldness = (rows: readonly LayoutRow[]) => rows.map((row) => isBold(row, usualWeight(rows)));

const TEXT = 'Our team here\nWe help small shops\nto plan deliveries';

describe('isBold', () => {
  it.each<[string, readonly (readonly number[])[], readonly boolean[]]>([
    ['a row of thick strokes', [[3, 3.1, 2.9]], [true, false, false]],
    ['no row that begins in bold and goes on without', [[3, 3.1, 2]], [false, false, false]],
    ['no row that is hardly thicker', [[2.2, 2.2, 2.3]], [false, false, false]],
  ])('finds %s', (_what, strokes, expected) => {
    expect(boldness(weighed(TEXT, strokes))).toEqual(expected);
  });

  it('takes the size of the letters into account', () => {
    const rows = weighed(TEXT, [[3, 3, 3]]).map((row, line) => (line > 0 ? row : { ...row, words: row.words.map((word) => ({ ...word, box: { ...word.box, top: word.box.top - 8 } })) }));
    expect(boldness(rows)[0]).toBe(false);
  });

  it('says nothing where nobody measured', () => {
    expect(boldness(layOut(TEXT))).toEqual([null, null, null]);
  });

  it('asks no single letters', () => {
    expect(boldness(weighed('A team it is\nWe help small shops\nto plan deliveries', [[2, 3, 3, 3]]))[0]).toBe(true);
  });
});
