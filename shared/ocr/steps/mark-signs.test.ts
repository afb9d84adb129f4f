import { describe, expect, it } from 'vitest';
import { layOut } from '../layout/lay-out.contract.ts';
import type { LayoutRow } from '../layout/layout.ts';
import type { Box, OcrMark } from '../ocr-page.ts';
import { markBullets } from './mark-bullets.ts';
import { inWeights, rowTexts } from './step-cases.contract.ts';

/** Where the sign of a line of the drawing is seen: three columns wide, before the text. */
const signAt = (line: number): OcrMark => ({ kind: 'sign', box: { left: 20, top: 26 + 30 * line, right: 34, bottom: 40 + 30 * line } });

/** The first word of a row as if the engine had read it from the sign too. */
function swallow(row: LayoutRow, box: Box, changes: { readonly text: string; readonly confidence?: number }): LayoutRow {
  const [first, ...words] = row.words;
  if (first === undefined) throw new Error('an empty row');
  return { ...row, words: [{ ...first, ...changes, box: { ...first.box, left: box.left } }, ...words] };
}

const mark = (rows: readonly LayoutRow[], marks: readonly OcrMark[], isCode = false) => rowTexts(markBullets(rows, marks, { isCode }));

const ITEMS = '   Own the roadmap of the search\n   Measure it every single day';

describe('signs before text', () => {
  it('are bullets when they have company', () => {
    expect(mark(layOut(ITEMS), [signAt(0), signAt(1)])).toEqual(['* Own the roadmap of the search', '* Measure it every single day']);
  });

  it('are none alone', () => {
    expect(mark(layOut(ITEMS), [signAt(0)])).toEqual(['Own the roadmap of the search', 'Measure it every single day']);
  });

  it('are none in code', () => {
    expect(mark(layOut(ITEMS), [signAt(0), signAt(1)], true)).toEqual(['Own the roadmap of the search', 'Measure it every single day']);
  });

  it.each([
    ['an article', 'A', 'A'],
    ['a figure', '5+', '5+'],
    ['a label', 'a)', 'a)'],
  ])('stay what the engine is sure of: %s', (_what, text, first) => {
    const rows = layOut(`${text.padEnd(4)}roadmap of the search\n${text.padEnd(4)}day to measure it all`);
    expect(mark(rows, [signAt(0), signAt(1)])).toEqual([`${first} roadmap of the search`, `${first} day to measure it all`]);
  });

  it('go with the glyph that was read from them', () => {
    const rows = layOut('&  Own the roadmap of the search\n&  Measure it every single day');
    expect(mark(rows, [signAt(0), signAt(1)])).toEqual(['* Own the roadmap of the search', '* Measure it every single day']);
  });

  it.each([
    ['as a letter of its own', '@Own', 'Own'],
    ['as nothing', 'Own', 'Own'],
  ])('are cut from a word that swallowed them %s', (_how, text, word) => {
    const [one, two] = layOut(ITEMS);
    if (one === undefined || two === undefined) throw new Error('two rows');
    const rows = [swallow(one, signAt(0).box, { text }), two];
    expect(mark(rows, [signAt(0), signAt(1)])[0]).toBe(`* ${word} the roadmap of the search`);
  });

  it('are cut from a capital or a figure that the engine glued an emoji to', () => {
    const emoji = (line: number): OcrMark => ({ kind: 'sign', box: { left: 16, top: 22 + 30 * line, right: 36, bottom: 44 + 30 * line } });
    const rows = layOut('   Own the roadmap of the search\nV3 to 5 years of measuring it');
    expect(mark(rows, [emoji(0), emoji(1)])[1]).toBe('* 3 to 5 years of measuring it');
  });

  it('may be a check box that was read as brackets', () => {
    const rows = layOut('[J Own the roadmap of the search\n[J Measure it every single day');
    expect(mark(rows, [signAt(0), signAt(1)])).toEqual(['* Own the roadmap of the search', '* Measure it every single day']);
  });

  it('are bullets where the line below goes on under them', () => {
    const rows = layOut('   Own all of the\nroadmap of the search on every single day\n   Measure what it takes and what comes out');
    expect(mark(rows, [signAt(0), signAt(2)])).toEqual(['* Own all of the', 'roadmap of the search on every single day', '* Measure what it takes and what comes out']);
  });

  it('are the icon of a heading when what follows stands below them', () => {
    const rows = layOut('   What you will do\nWe plan the deliveries of a hundred small shops\n   Who you are\nSomebody who likes to plan their own days well');
    expect(mark(rows, [signAt(0), signAt(2)])).toEqual(['What you will do', 'We plan the deliveries of a hundred small shops', 'Who you are', 'Somebody who likes to plan their own days well']);
  });

  it('are the icon of a bold heading before a list with signs of the same size', () => {
    const rows = layOut('   What you will do\n   Own the roadmap of the search\n   Measure it every single day');
    const signs = [0, 1, 2].map(signAt);
    expect(mark(inWeights(rows, ['What you will do']), signs)).toEqual(['What you will do', '* Own the roadmap of the search', '* Measure it every single day']);
    expect(mark(inWeights(rows, []), signs)[0]).toBe('* What you will do');
  });

  it('are the icon of a heading before a list with smaller bullets', () => {
    const bullets = [1, 2].map((line): OcrMark => ({ kind: 'bullet', box: { left: 22, top: 30 + 30 * line, right: 28, bottom: 36 + 30 * line } }));
    const rows = layOut('   What you will do\n   Own the roadmap of the search\n   Measure it every single day');
    expect(mark(rows, [signAt(0), ...bullets])).toEqual(['What you will do', '* Own the roadmap of the search', '* Measure it every single day']);
  });
});
