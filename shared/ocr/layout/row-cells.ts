import type { LayoutRow, LayoutWord } from './layout.ts';
import { capHeight } from './measure-rows.ts';

/** Words of a row with no wide gap between them: a cell of a table, a button, a whole line of prose. */
export interface Cell {
  readonly left: number;
  readonly right: number;
  readonly words: readonly LayoutWord[];
}

/** Between words of a sentence there is a third of a capital's height, in justified text up to one. */
const WIDE_GAP = 1.4;

export function splitCells(row: LayoutRow): readonly Cell[] {
  const size = capHeight(row.words);
  const groups: LayoutWord[][] = [];
  for (const word of row.words) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && word.box.left - last.box.right <= WIDE_GAP * size) group.push(word);
    else groups.push([word]);
  }
  return groups.map((words) => ({ left: words[0]?.box.left ?? 0, right: Math.max(...words.map((word) => word.box.right)), words }));
}
