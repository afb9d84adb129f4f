import type { LayoutRow } from '../layout/layout.ts';
import { NO_MARKER } from '../layout/layout.ts';
import { capHeight, rowBox } from '../layout/measure-rows.ts';
import { splitCells, type Cell } from '../layout/row-cells.ts';

/** All in heights of a capital: how far a label stands from its text, and how exactly lines begin below each other. */
const LABEL = { gap: 2, edge: 0.8, mostWords: 5 };

/** So many lines of the text have nothing at their left for each that has a label. */
const LINES_PER_LABEL = 1.5;
const LEAST_LINES = 3;

/**
 * Takes the names of sections that stand at the left of their text out of its lines:
 *
 * ```
 *   Your tasks     • Own the roadmap of search,      Your tasks
 *                    and explain it to everybody     • Own the roadmap of search, and explain …
 *   Your profile   • Five years of Python            Your profile
 *                                                    • Five years of Python
 * ```
 *
 * In a table each row has cells; here most lines of the right side stand alone.
 */
export function partLabels(rows: readonly LayoutRow[]): readonly LayoutRow[] {
  const lines = rows.map((row) => ({ row, cells: row.marker.kind === 'none' ? splitCells(row) : [], left: rowBox(row).left }));
  return lines.flatMap(({ row, cells: [label, text] }): readonly LayoutRow[] => {
    if (label === undefined || text === undefined || !isLabel(label, text, row)) return [row];
    const size = capHeight(row.words);
    const isAtEdge = (left: number): boolean => Math.abs(left - text.left) < LABEL.edge * size;
    const below = lines.filter(({ left }) => isAtEdge(left) || (left > text.left && left < text.left + 3 * size)).length;
    const beside = lines.filter(({ cells }) => cells.length > 1 && isAtEdge(cells[1]?.left ?? 0)).length;
    if (below < LEAST_LINES || below < LINES_PER_LABEL * beside) return [row];
    const words = row.words.filter((word) => !label.words.includes(word));
    return [{ marker: NO_MARKER, words: label.words }, { marker: NO_MARKER, words }];
  });
}

function isLabel(label: Cell, text: Cell, { words }: LayoutRow): boolean {
  const said = words.filter((word) => !label.words.includes(word));
  const isNamed = label.words.length <= LABEL.mostWords && label.words.some((word) => /\p{L}{3}/u.test(word.text));
  return isNamed && text.left - label.right > LABEL.gap * capHeight(words) && said.length >= 4;
}
