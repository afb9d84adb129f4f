import { describe, expect, it } from 'vitest';
import { layOut } from '../layout/lay-out.contract.ts';
import { wordsText } from '../layout/layout.ts';
import { findTables } from './find-tables.ts';
import { rowTexts } from './step-cases.contract.ts';

const tables = (drawing: string, leastColumns = 2) =>
  findTables(layOut(drawing), { leastColumns, leastRows: 3 }).map((part) => (part.kind === 'table' ? part.rows.map((cells) => cells.map(wordsText)) : rowTexts(part.rows)));

describe('findTables', () => {
  it('reads rows of cells that stand below each other', () => {
    expect(tables('Index       Recall\nFlat        1.000\nHNSW 16     0.981')).toEqual([[['Index', 'Recall'], ['Flat', '1.000'], ['HNSW 16', '0.981']]]);
  });

  it('leaves the text before and after it alone', () => {
    expect(tables('Recall by index\n\nIndex       Recall\nFlat        1.000\nHNSW 16     0.981\n\n\n\n\nMeasured on one machine')).toEqual([
      ['Recall by index'],
      [['Index', 'Recall'], ['Flat', '1.000'], ['HNSW 16', '0.981']],
      ['Measured on one machine'],
    ]);
  });

  it('keeps an empty cell in its column', () => {
    expect(tables('Plan      Seats    Support\nFree               Forum\nTeam      10       Mail')).toEqual([[['Plan', 'Seats', 'Support'], ['Free', '', 'Forum'], ['Team', '10', 'Mail']]]);
  });

  it('reads a cell of two lines as one', () => {
    const rows = layOut('Plan      Support\nFree      Forum\n          online\n\nTeam      Mail\n\nOffice    Phone');
    // The second line of a cell is closer than the next row.
    const close = rows.map((row, index) => (index < 2 ? { ...row, words: row.words.map((word) => ({ ...word, box: { ...word.box, top: word.box.top - 30 * (1 - index), bottom: word.box.bottom - 30 * (1 - index) } })) } : row));
    const [table] = findTables(close, { leastColumns: 2, leastRows: 3 });
    expect(table?.kind === 'table' ? table.rows.map((cells) => cells.map(wordsText)) : null).toEqual([['Plan', 'Support'], ['Free', 'Forum online'], ['Team', 'Mail'], ['Office', 'Phone']]);
  });

  it.each([
    ['running text', 'We help small shops to plan\ntheir deliveries every day\nand measure it'],
    ['two buttons', 'Apply      Save\nWe help small shops to plan'],
    ['a list with wide bullets', '• Build\n• Run\n• Measure'],
  ])('does not take %s for one', (_, drawing) => {
    expect(findTables(layOut(drawing), { leastColumns: 2, leastRows: 3 }).every((part) => part.kind === 'rows')).toBe(true);
  });

  it('asks for more columns where tables are not expected', () => {
    expect(findTables(layOut('Berlin      2019\nLisbon      2021\nVienna      2024'), { leastColumns: 3, leastRows: 3 })).toHaveLength(1);
  });
});
