import { describe, expect, it } from 'vitest';
import { drawPage, layOut } from '../layout/lay-out.contract.ts';
import { markBullets } from './mark-bullets.ts';
import { rowTexts } from './step-cases.contract.ts';

const mark = (drawing: string, isCode = false) => rowTexts(markBullets(layOut(drawing), [], { isCode }));

describe('markBullets', () => {
  it.each<[string, string, readonly string[]]>([
    ['a glyph the engine makes of a bullet', '¢  Own the roadmap', ['* Own the roadmap']],
    ['two dashes below each other', '-  Own the roadmap\n-  Measure it', ['* Own the roadmap', '* Measure it']],
    ['dashes of different lengths', '–  Own the roadmap\n—  Measure it', ['* Own the roadmap', '* Measure it']],
    ['one dash as a dash', '-  the end of a sentence', ['- the end of a sentence']],
    ['rings read as o', 'o  Own the roadmap\no  Measure it', ['* Own the roadmap', '* Measure it']],
    ['a doubtful glyph below a sure one', '•  Own the roadmap\n>  Measure it', ['* Own the roadmap', '* Measure it']],
    ['check marks', '✓  Own the roadmap\n✓  Measure it', ['* Own the roadmap', '* Measure it']],
    ['a glyph glued to its word', '•  Own the roadmap\n«5+ years of Python', ['* Own the roadmap', '* 5+ years of Python']],
    ['check marks read as v', 'v Own the roadmap\nv Measure it', ['* Own the roadmap', '* Measure it']],
    ['one item inside another', '¢  Own the roadmap\n   o  Measure it', ['* Own the roadmap', '* Measure it']],
    ['the hands of an emoji', '&  Own the roadmap\n&  Measure it', ['* Own the roadmap', '* Measure it']],
    ['a preposition of one letter below bullets', '•  Опыт работы\nО  компании', ['* Опыт работы', 'О компании']],
    ['rings read as a Cyrillic letter', 'О  Опыт работы\nО  Знание языка', ['* Опыт работы', '* Знание языка']],
    ['a quotation below a bullet', '•  Un accent oublié, et\n«  pêcheur  » devient', ['* Un accent oublié, et', '« pêcheur » devient']],
    ['a quotation without blanks', '•  Diseñarás el\n«buscador» del mañana', ['* Diseñarás el', '«buscador» del mañana']],
    ['prices as they are', '$  5 a month\n$  9 a year', ['$ 5 a month', '$ 9 a year']],
  ])('reads %s', (_, drawing, rows) => {
    expect(mark(drawing)).toEqual(rows);
  });

  it('does not believe an unsure glyph that stands alone', () => {
    const rows = layOut('©  Harbour Lights').map((row) => ({ ...row, words: row.words.map((word) => (word.text === '©' ? { ...word, confidence: 40 } : word)) }));
    expect(rowTexts(markBullets(rows, [], { isCode: false }))).toEqual(['© Harbour Lights']);
  });

  it('leaves the signs of code alone', () => {
    expect(mark('-  name: build\n-  name: test', true)).toEqual(['- name: build', '- name: test']);
  });

  it('takes the mark on the picture, and the glyph that was read from it', () => {
    const page = drawPage('• Own the roadmap');
    const rows = layOut('e Own the roadmap').map((row) => ({ ...row, words: row.words.map((word, index) => (index === 0 ? { ...word, box: page.marks[0]!.box } : word)) }));
    expect(rowTexts(markBullets(rows, page.marks, { isCode: false }))).toEqual(['* Own the roadmap']);
  });

  it('takes no preposition of one letter for a mark, though it is as round', () => {
    const rows = layOut('О компании');
    const round = { kind: 'bullet' as const, box: rows[0]!.words[0]!.box };
    expect(rowTexts(markBullets(rows, [round], { isCode: false }))).toEqual(['О компании']);
  });

  it('believes a bullet far from its text only where it has company', () => {
    const rows = layOut('    Own the roadmap of the search\n    Measure it every single day');
    const far = [0, 1].map((line) => ({ kind: 'bullet' as const, box: { left: 18, top: 30 + 30 * line, right: 22, bottom: 34 + 30 * line } }));
    expect(rowTexts(markBullets(rows, far.slice(0, 1), { isCode: false }))).toEqual(['Own the roadmap of the search', 'Measure it every single day']);
    expect(rowTexts(markBullets(rows, far, { isCode: false }))).toEqual(['* Own the roadmap of the search', '* Measure it every single day']);
  });

  it('does not take a full stop inside a row for a bullet', () => {
    const rows = layOut('dependencies. If progress is stalled');
    const stop = { kind: 'bullet' as const, box: { left: 146, top: 35, right: 150, bottom: 39 } };
    expect(rowTexts(markBullets(rows, [stop], { isCode: false }))).toEqual(['dependencies. If progress is stalled']);
  });
});
