import { measurePitch, type LetterPitch } from '../layout/fixed-pitch.ts';
import type { LayoutRow } from '../layout/layout.ts';
import { splitCells } from '../layout/row-cells.ts';

/** What the rules look at; of all pages of a note together. */
export interface PageFacts {
  /** The rows as text, from top to bottom. */
  readonly rows: readonly string[];
  readonly pitch: LetterPitch;
  /** Share of the rows that stand in the columns of a table. */
  readonly tableShare: number;
  readonly bulletRows: number;
  readonly wordsPerRow: number;
}

/** Edges of cells that differ by less than this many pixels stand below each other. */
const ALIGNED_PX = 14;

export function gatherFacts(rows: readonly LayoutRow[]): PageFacts {
  const texts = rows.map((row) => row.words.map((word) => word.text).join(' '));
  const words = rows.reduce((sum, row) => sum + row.words.length, 0);
  return {
    rows: texts,
    pitch: measurePitch(rows.map((row) => row.words)),
    tableShare: shareInColumns(rows),
    bulletRows: rows.filter((row) => row.marker.kind === 'bullet').length,
    wordsPerRow: words / Math.max(1, rows.length),
  };
}

/** A row counts when it and a neighbour have three cells or more, of which two stand below each other. */
function shareInColumns(rows: readonly LayoutRow[]): number {
  if (rows.length < 3) return 0;
  const cells = rows.map((row) => splitCells(row));
  const matches = (one: number, other: number): boolean => {
    const [a = [], b = []] = [cells[one], cells[other]];
    if (a.length < 3 || b.length < 3) return false;
    const shared = a.slice(1).filter((cell) => b.some((twin) => Math.abs(cell.left - twin.left) < ALIGNED_PX || Math.abs(cell.right - twin.right) < ALIGNED_PX));
    return shared.length >= Math.min(2, a.length - 1);
  };
  return rows.filter((_, index) => matches(index, index - 1) || matches(index, index + 1)).length / rows.length;
}
