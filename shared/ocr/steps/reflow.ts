import type { FlowBlock, LayoutRow } from '../layout/layout.ts';
import { isBold, usualWeight } from '../layout/measure-weight.ts';
import { baseline, capHeight, quantile, rowEnd, rowStart, spaceWidth, textStart } from '../layout/measure-rows.ts';

/** Facts about a column that one pair of rows cannot tell. */
interface ColumnMeasure {
  readonly leftEdge: number;
  /** Where its longest row ends. */
  readonly rightEdge: number;
  /** Distance of baselines inside a paragraph, in heights of a capital. */
  readonly pitch: number;
  /** As `usualWeight` says. */
  readonly weight: number | null;
  /** Items of lists go on under their marker, or rows enough end at the right edge to be sure that it is one. */
  readonly isOutdentedSure: boolean;
  /** An item was seen to go on there. */
  readonly isOutdentedSeen: boolean;
}

/** More than this times the usual pitch sets a block apart: wrapped lines differ by rounding only. */
const APART = 1.14;
const FAR_APART = 1.45;

/** In heights of a capital: a line height of 1.9 makes 2.7. Lines that are further apart all of them are a list without bullets: facts beside a text. */
const WIDEST_PITCH = 2.85;

/** In heights of a capital. A centred line is wide and its neighbour starts elsewhere. */
const CENTRED = { shift: 1, indent: 2, pitch: 2.6 };

/** Rows that end beyond this share of the column's width end at its edge, as far as words allow. */
const AT_EDGE = 0.86;

/**
 * Joins the rows of a column into blocks. A row continues the one before when its first word *would not have
 * fitted* at that row's end:
 *
 * ```
 *   • Experience with data preprocessing and      │ right edge of the column
 *     model evaluation.                           │   "model" would not have fitted: same block
 *     Remote work                                 │   "Remote" would have fitted: a new block
 * ```
 */
export function reflow(rows: readonly LayoutRow[]): readonly FlowBlock[] {
  const measure = measureColumn(rows);
  const groups: LayoutRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group !== undefined && continues(group, row, measure)) group.push(row);
    else groups.push([row]);
  }
  return groups.map((group, index) => toBlock(group, groups[index - 1]?.at(-1), measure));
}

function toBlock(rows: readonly LayoutRow[], before: LayoutRow | undefined, measure: ColumnMeasure): FlowBlock {
  const first = rows[0];
  const marker = first?.marker.kind ?? 'none';
  return {
    kind: marker === 'bullet' ? 'bullet' : marker === 'number' ? 'numbered' : 'paragraph',
    rows,
    level: 0,
    isSetApart: before !== undefined && first !== undefined && pitchBetween(before, first) > FAR_APART * measure.pitch,
  };
}

function measureColumn(rows: readonly LayoutRow[]): ColumnMeasure {
  const prose = rows.filter((row) => !hasWideGap(row));
  const pitches = rows.slice(1).flatMap((row, index) => {
    const above = rows[index];
    // A label and the first line of its text stand side by side.
    return above !== undefined && isSameSize(above, row) && pitchBetween(above, row) > 0.5 ? [pitchBetween(above, row)] : [];
  });
  const isOutdentedSeen = rows.some((row, index) => goesOnOutdented(rows[index - 1], row));
  return {
    leftEdge: Math.min(...rows.map(rowStart)),
    rightEdge: Math.max(...(prose.length > 0 ? prose : rows).map(rowEnd)),
    pitch: pitches.length > 0 ? quantile(pitches, 0.15) : 2,
    weight: usualWeight(rows),
    isOutdentedSure: isOutdentedSeen || hasEdge(prose),
    isOutdentedSeen,
  };
}

function goesOnOutdented(item: LayoutRow | undefined, row: LayoutRow): boolean {
  return item !== undefined && row.marker.kind === 'none' && isOutdented(item, row, capHeight(item.words)) && /^\p{Ll}/u.test(row.words[0]?.text ?? '');
}

/** A column in which no line was broken has no edge: its longest line is just that. */
function hasEdge(rows: readonly LayoutRow[]): boolean {
  const left = Math.min(...rows.map(rowStart));
  const right = Math.max(...rows.map(rowEnd));
  return rows.filter((row) => rowEnd(row) - left > AT_EDGE * (right - left)).length > 2;
}

function continues(group: readonly LayoutRow[], row: LayoutRow, measure: ColumnMeasure): boolean {
  const above = group.at(-1);
  const first = group[0];
  if (above === undefined || first === undefined || row.marker.kind !== 'none') return false;
  if (!isSameSize(above, row) || hasWideGap(above) || hasWideGap(row)) return false;
  const size = capHeight(above.words);
  if (first.marker.kind === 'none' && turnsBold(above, row, measure) && !readsOn(above, row)) return false;
  const pitch = pitchBetween(above, row) / measure.pitch;
  if (first.marker.kind === 'none' && pitchBetween(above, row) < CENTRED.pitch && isCentred(above, row, size)) return missingAt(above, row, { rightEdge: textStart(above) + measure.rightEdge - measure.leftEdge }) > 0;
  if (pitch > FAR_APART || !isAligned(group, row, size)) return false;
  if (pitchBetween(above, row) > WIDEST_PITCH && !readsOn(above, row)) return false;
  const missing = missingAt(above, row, measure);
  if (first.marker.kind !== 'none' && group.length === 1 && isHanging(first, row, size)) return missing > -6;
  if (isOutdented(first, row, size) && pitch <= APART) return missing > -1 && (readsOn(above, row) || (measure.isOutdentedSure && (!endsSentence(above) || ((measure.isOutdentedSeen || group.length > 1) && missing > 0))));
  if (pitch > APART) return missing > 0 && readsOn(above, row);
  return missing > (readsOn(above, row) ? -1 : 0);
}

/** A heading in bold ends where regular letters begin, and begins where they end. */
function turnsBold(above: LayoutRow, row: LayoutRow, { weight }: ColumnMeasure): boolean {
  const [before, after] = [isBold(above, weight), isBold(row, weight)];
  return before !== null && after !== null && before !== after;
}

/** How many capitals the first word of a row would have gone over the edge at the end of the row above. */
function missingAt(above: LayoutRow, row: LayoutRow, { rightEdge }: Pick<ColumnMeasure, 'rightEdge'>): number {
  const word = row.words[0];
  return word === undefined ? Number.NEGATIVE_INFINITY : (rowEnd(above) + spaceWidth(above) + (word.box.right - word.box.left) - rightEdge) / capHeight(above.words);
}

/** Two lines of a centred title: neither begins where the other does, and both have the same middle. */
function isCentred(above: LayoutRow, row: LayoutRow, size: number): boolean {
  const shift = textStart(above) + rowEnd(above) - textStart(row) - rowEnd(row);
  return Math.abs(shift) < CENTRED.shift * size && Math.abs(textStart(above) - textStart(row)) > CENTRED.indent * size;
}

/** Same left edge as the row above; after the first row of an item also its text's edge, or the marker's. */
function isAligned(group: readonly LayoutRow[], row: LayoutRow, size: number): boolean {
  const above = group.at(-1);
  const first = group[0];
  if (above === undefined || first === undefined) return false;
  const left = textStart(row);
  const close = (edge: number): boolean => Math.abs(left - edge) <= 0.8 * size;
  if (first.marker.kind === 'none') return close(textStart(above)) || (group.length === 1 && left < textStart(above) && textStart(above) - left < 4 * size);
  return group.length > 1 ? close(textStart(above)) : close(textStart(first)) || close(rowStart(first));
}

function isHanging(first: LayoutRow, row: LayoutRow, size: number): boolean {
  return Math.abs(textStart(row) - textStart(first)) <= 0.5 * size && textStart(first) - rowStart(first) > 0.8 * size;
}

/** Under an item's marker, where a new paragraph begins or, in lists without a hanging indent, the item goes on. */
function isOutdented(first: LayoutRow, row: LayoutRow, size: number): boolean {
  return first.marker.kind !== 'none' && textStart(first) - textStart(row) > 0.8 * size;
}

/** The text itself says that the sentence goes on. */
function readsOn(above: LayoutRow, row: LayoutRow): boolean {
  const last = above.words.at(-1)?.text ?? '';
  const next = row.words[0]?.text ?? '';
  return /^[\p{Ll}(&]/u.test(next) || /[,\-–—/&(]$/.test(last);
}

function endsSentence({ words }: LayoutRow): boolean {
  return /[.!?:;]["”'’)]?$/u.test(words.at(-1)?.text ?? '');
}

function isSameSize(one: LayoutRow, other: LayoutRow): boolean {
  const a = capHeight(one.words);
  const b = capHeight(other.words);
  return Math.max(a, b) <= 1.22 * Math.min(a, b) + 1;
}

/** Cells of a table or buttons, not words of a sentence. */
function hasWideGap(row: LayoutRow): boolean {
  const size = capHeight(row.words);
  return row.words.some((word, index) => {
    const next = row.words[index + 1];
    return next !== undefined && next.box.left - word.box.right > 2.5 * size;
  });
}

function pitchBetween(above: LayoutRow, row: LayoutRow): number {
  return (baseline(row) - baseline(above)) / Math.max(1, Math.min(capHeight(above.words), capHeight(row.words)));
}
