import { describe, expect, it } from 'vitest';
import { layOut } from '../layout/lay-out.contract.ts';
import { wordsText } from '../layout/layout.ts';
import { dropJunk, dropStrokes } from './drop-junk.ts';
import { rowTexts } from './step-cases.contract.ts';

/** The engine is as sure of the words between underscores as of an icon. */
const unsure = (drawing: string, confidence = 30) =>
  layOut(drawing).map((row) => ({ ...row, words: row.words.map((word) => (/^_.+_$/.test(word.text) ? { ...word, text: word.text.slice(1, -1), confidence } : word)) }));

const drop = (drawing: string, isCode = false) => {
  const { rows, leftOut } = dropJunk(unsure(drawing), { widthPx: 800, heightPx: 600, isCode });
  return { kept: rowTexts(rows), leftOut: leftOut.map(({ words, why }) => `${why}: ${wordsText(words)}`) };
};

describe('dropJunk', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['an icon before a menu item', '_[@_   Share the transcript', ['Share the transcript'], ['icon: [@']],
    ['an icon behind a button', 'Open on the web   _(3_', ['Open on the web'], ['icon: (3']],
    ['a row of scraps', '_p)_ _Bf]_ _|E_', [], ['noise: p) Bf] |E']],
    ['nothing from a last word on a row of its own', 'and pipelines for\n_CI/CD._', ['and pipelines for', 'CI/CD.'], []],
    ['nothing from surely read text', 'A5 [x] of 12', ['A5 [x] of 12'], []],
    ['nothing from an unsure word inside a sentence', 'the _teh_ way', ['the teh way'], []],
  ])('takes out %s', (_, drawing, kept, leftOut) => {
    expect(drop(drawing)).toEqual({ kept, leftOut });
  });

  it('keeps brackets and signs in code', () => {
    expect(drop('if ok   _{_\n_}_', true)).toEqual({ kept: ['if ok {', '}'], leftOut: [] });
  });
});

describe('dropJunk at the end of a row', () => {
  it.each([
    ['the arrow of a section that can be folded', 'Your tasks                 A', 'Your tasks'],
    ['no letter close by', 'Vitamin A', 'Vitamin A'],
    ['no cell of a table', 'Maths        first        A', 'Maths first A'],
  ])('takes out %s', (_, drawing, row) => {
    expect(rowTexts(dropJunk(layOut(drawing), { widthPx: 800, heightPx: 600, isCode: false }).rows)).toEqual([row]);
  });
});

describe('dropStrokes', () => {
  it.each([
    ['a rule between cells', 'Price   _~~_   Seats', ['Price Seats']],
    ['a bar beside a gap', '2.2 |      0.953', ['2.2 0.953']],
    ['no dash of a sentence', 'Colleagues _-_ Work closely', ['Colleagues - Work closely']],
    ['the border of a box', '|    quarter of the year', ['quarter of the year']],
    ['no bar at the end of a line', 'London (hybrid) |', ['London (hybrid) |']],
    ['no bar between words', 'pass | T-0127 | next', ['pass | T-0127 | next']],
  ])('takes out %s', (_, drawing, rows) => {
    expect(rowTexts(dropStrokes(unsure(drawing)).rows)).toEqual(rows);
  });
});
