import type { LayoutRow } from '../layout/layout.ts';
import { capHeight } from '../layout/measure-rows.ts';

/** `1.`, `12)`, `(3)`, `a)`, `iv.` at the start of a row. */
const LABEL = /^(?:\(?\d{1,2}[.)]|\(?[a-h][.)]|\(?[ivx]{1,4}[.)])$/;

/**
 * Takes the label of numbered list items out of the text. A lone `1.` keeps its place: it is all the row says. A bare
 * number is a label when the next one stands below it: `1 take on projects`, `2 teach what you learn`.
 */
export function readNumbers(rows: readonly LayoutRow[]): readonly LayoutRow[] {
  return rows.map((row) => {
    const [label, ...words] = row.words;
    if (row.marker.kind !== 'none' || label === undefined || words.length === 0) return row;
    return LABEL.test(label.text) || isCounted(row, rows) ? { marker: { kind: 'number', box: label.box, label }, words } : row;
  });
}

function isCounted(row: LayoutRow, rows: readonly LayoutRow[]): boolean {
  const own = bareNumber(row);
  if (own === null) return false;
  return rows.some((other) => {
    const number = bareNumber(other);
    const isBelow = Math.abs((other.words[0]?.box.left ?? 0) - (row.words[0]?.box.left ?? 0)) < 0.6 * capHeight(row.words);
    return number !== null && Math.abs(number - own) === 1 && isBelow && Math.min(number, own) <= rows.length;
  });
}

/** `3` before a word in small letters: figures in a table are followed by other figures or names. */
function bareNumber({ words }: LayoutRow): number | null {
  const [first, second] = words;
  return first !== undefined && second !== undefined && /^[1-9]\d?$/.test(first.text) && /^\p{Ll}{2}/u.test(second.text) ? Number(first.text) : null;
}
