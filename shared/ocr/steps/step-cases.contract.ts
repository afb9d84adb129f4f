import { layOut, type Setting } from '../layout/lay-out.contract.ts';
import type { FlowBlock, LayoutRow } from '../layout/layout.ts';
import { wordsText } from '../layout/layout.ts';
import { markBullets } from './mark-bullets.ts';
import { readNumbers } from './read-numbers.ts';
import { reflow } from './reflow.ts';

/** Rows as text, list items with `* ` or their number: for tables of cases. */
export function rowTexts(rows: readonly LayoutRow[]): readonly string[] {
  return rows.map((row) => `${row.marker.kind === 'bullet' ? '* ' : row.marker.kind === 'number' ? `#${row.marker.label.text} ` : ''}${wordsText(row.words)}`);
}

/** The blocks of a drawing, as the steps after reflow get them. */
export function drawBlocks(drawing: string, setting: Setting = {}): readonly FlowBlock[] {
  return reflow(readNumbers(markBullets(layOut(drawing, setting), [], { isCode: false })));
}

/** The rows with strokes of two pixels, of three in bold: those whose text is one of `bold`. */
export function inWeights(rows: readonly LayoutRow[], bold: readonly string[]): readonly LayoutRow[] {
  return rows.map((row) => ({ ...row, words: row.words.map((word) => ({ ...word, strokePx: bold.includes(wordsText(row.words)) ? 3 : 2 })) }));
}

export function blockTexts(blocks: readonly FlowBlock[]): readonly string[] {
  return blocks.map((block) => `${'  '.repeat(block.level)}${block.kind}: ${block.rows.map((row) => wordsText(row.words)).join(' / ')}`);
}
