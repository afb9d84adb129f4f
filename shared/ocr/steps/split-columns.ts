import type { LayoutRow, LayoutWord } from '../layout/layout.ts';
import { NO_MARKER } from '../layout/layout.ts';
import { capHeight, median, rowBox } from '../layout/measure-rows.ts';
import { splitCells } from '../layout/row-cells.ts';

/** A gutter is wider than this many capitals, and this many rows on either side keep clear of it. */
const GUTTER = { width: 1.8, rows: 3 };

/** Rows of a table stand on the same lines on both sides; those of a column and its sidebar seldom do. */
const ALIGNED = 0.7;

/** A cell of a table is short; rows of running text on both sides are columns even when they align. */
const PROSE_WORDS = 5;

/** A line ends at the edge of its column, and the next follows at the usual distance. */
const FULL = 0.8;
const FLOWING = 1.3;

/** A sidebar is less than this share as wide as the text beside it. */
const SIDEBAR = 0.6;

interface Gutter {
  readonly x: number;
  readonly first: number;
  readonly end: number;
  readonly weight: number;
}

/**
 * Rows in reading order, taken apart where columns stand side by side:
 *
 * ```
 *   ───────── above ─────────        above,
 *   menu      │  the text            the text of the page,
 *   menu      │  of the page         menu,
 *   ───────── below ─────────        below
 * ```
 *
 * Each of the groups it returns is read on its own: the left one of two columns first, a sidebar after the text.
 */
export function splitColumns(rows: readonly LayoutRow[]): readonly (readonly LayoutRow[])[] {
  const gutter = findGutter(rows);
  if (gutter === null) return rows.length === 0 ? [] : [rows];
  const middle = rows.slice(gutter.first, gutter.end);
  const left = middle.flatMap((row) => part(row, (word) => centre(word) < gutter.x));
  const right = middle.flatMap((row) => part(row, (word) => centre(word) >= gutter.x));
  const sides = isSidebar(left, right) ? [right, left] : [left, right];
  return [...splitColumns(rows.slice(0, gutter.first)), ...sides.flatMap((side) => splitColumns(side)), ...splitColumns(rows.slice(gutter.end))];
}

/** Links and facts in a narrow column on the left; the text is what the page is about and comes first. */
function isSidebar(left: readonly LayoutRow[], right: readonly LayoutRow[]): boolean {
  const width = (side: readonly LayoutRow[]): number => Math.max(...side.map((row) => rowBox(row).right)) - Math.min(...side.map((row) => rowBox(row).left));
  return median(right.map(proseWords)) >= PROSE_WORDS && median(left.map(proseWords)) < PROSE_WORDS && width(left) < SIDEBAR * width(right);
}

function part(row: LayoutRow, belongs: (word: LayoutWord) => boolean): readonly LayoutRow[] {
  const words = row.words.filter(belongs);
  return words.length === 0 ? [] : [{ marker: NO_MARKER, words }];
}

/** The gutter with the most rows beside it, of those that part columns. */
function findGutter(rows: readonly LayoutRow[]): Gutter | null {
  if (rows.length < GUTTER.rows) return null;
  const size = median(rows.map((row) => capHeight(row.words)));
  let best: Gutter | null = null;
  for (const x of candidates(rows, size)) {
    for (const gutter of stretchesAt(rows, x, size)) {
      if ((best === null || gutter.weight > best.weight) && partsColumns(rows.slice(gutter.first, gutter.end), x, size)) best = gutter;
    }
  }
  return best;
}

/** Just left of everything that follows a wide gap. */
function candidates(rows: readonly LayoutRow[], size: number): readonly number[] {
  const edges = rows.flatMap((row) => splitCells(row).map((cell) => Math.round(cell.left - (GUTTER.width * size) / 2)));
  return [...new Set(edges)];
}

/** Stretches of rows that keep clear of x, cut to where both sides are written on. */
function stretchesAt(rows: readonly LayoutRow[], x: number, size: number): readonly Gutter[] {
  const half = (GUTTER.width * size) / 2 - 1;
  const stretches: Gutter[] = [];
  let first = 0;
  for (let end = 0; end <= rows.length; end += 1) {
    const row = rows[end];
    if (row !== undefined && !row.words.some((word) => word.box.right > x - half && word.box.left < x + half)) continue;
    const gutter = trim(rows, { x, first, end });
    if (gutter !== null) stretches.push(gutter);
    first = end + 1;
  }
  return stretches;
}

function trim(rows: readonly LayoutRow[], stretch: { readonly x: number; readonly first: number; readonly end: number }): Gutter | null {
  const { x } = stretch;
  const sides = rows.slice(stretch.first, stretch.end).map((row) => ({
    left: row.words.some((word) => centre(word) < x),
    right: row.words.some((word) => centre(word) >= x),
  }));
  const lefts = sides.flatMap((side, index) => (side.left ? [index] : []));
  const rights = sides.flatMap((side, index) => (side.right ? [index] : []));
  const start = Math.max(lefts[0] ?? 0, rights[0] ?? 0);
  const stop = Math.min(lefts.at(-1) ?? -1, rights.at(-1) ?? -1) + 1;
  // What one side has before the other begins, on the same stretch, still belongs beside it when it is close by.
  const from = start > 0 && isClose(rows, stretch.first + start) ? extendUp(rows, stretch.first, stretch.first + start) : stretch.first + start;
  const weight = Math.min(lefts.length, rights.length);
  return weight < GUTTER.rows || stop <= start ? null : { x, first: from, end: extendDown(rows, stretch.first + stop, stretch.end), weight };
}

function isClose(rows: readonly LayoutRow[], index: number): boolean {
  const above = rows[index - 1];
  const row = rows[index];
  if (above === undefined || row === undefined) return false;
  return rowBox(row).top - rowBox(above).bottom < 3 * capHeight(row.words);
}

function extendUp(rows: readonly LayoutRow[], least: number, from: number): number {
  let first = from;
  while (first > least && isClose(rows, first)) first -= 1;
  // The last line of a paragraph above reaches under both columns no more than into one of them.
  while (first < from && isClose(rows, first)) first += 1;
  return first;
}

function extendDown(rows: readonly LayoutRow[], from: number, most: number): number {
  let end = from;
  while (end < most && isClose(rows, end)) end += 1;
  return end;
}

function partsColumns(rows: readonly LayoutRow[], x: number, size: number): boolean {
  const left = rows.flatMap((row) => part(row, (word) => centre(word) < x));
  const right = rows.flatMap((row) => part(row, (word) => centre(word) >= x));
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
  const aligned = fewer.filter((row) => more.some((other, index) => Math.abs(rowBox(row).bottom - rowBox(other).bottom) <= 0.3 * size && !flowsOn(more, index)));
  if (!isWritten(left) || !isWritten(right)) return false;
  const isProse = (side: readonly LayoutRow[]): boolean => median(side.map(proseWords)) >= PROSE_WORDS;
  return (isProse(left) && isProse(right)) || (aligned.length < ALIGNED * fewer.length && (isProse(left) || isProse(right)));
}

/** A line in the middle of a paragraph: what stands beside it stands there by chance, a cell begins with a line of its own. */
function flowsOn(rows: readonly LayoutRow[], index: number): boolean {
  const [above, row] = [rows[index - 1], rows[index]];
  if (above === undefined || row === undefined || proseWords(above) < PROSE_WORDS || !/^[\p{Ll}\p{N}(&]/u.test(row.words[0]?.text ?? '')) return false;
  const pitches = rows.slice(1).map((other, at) => rowBox(other).bottom - rowBox(rows[at] ?? other).bottom);
  const isFull = rowBox(above).right >= FULL * Math.max(...rows.map((other) => rowBox(other).right));
  return isFull && rowBox(row).bottom - rowBox(above).bottom <= FLOWING * median(pitches);
}

/** Words of a row of running text; a bullet or a number at its start stands apart from it. */
function proseWords(row: LayoutRow): number {
  const cells = splitCells(row).filter((cell) => cell.words.some((word) => word.text.length > 2));
  return cells.length === 1 ? row.words.length : 0;
}

/** Not only bullets, numbers or icons. */
function isWritten(side: readonly LayoutRow[]): boolean {
  return side.filter((row) => row.words.some((word) => /\p{L}{3}/u.test(word.text))).length >= side.length / 2;
}

function centre(word: LayoutWord): number {
  return (word.box.left + word.box.right) / 2;
}
