import type { LayoutRow, LayoutWord } from '../layout/layout.ts';
import { isBold, usualWeight } from '../layout/measure-weight.ts';
import { capHeight, median, rowBox, rowEnd, spaceWidth, textStart } from '../layout/measure-rows.ts';
import type { Box, OcrMark } from '../ocr-page.ts';

/** In heights of a capital. An emoji is higher than its text; behind a sign there is a blank at least. */
const SIGN = { mostHeight: 2.2, before: 0.4, leastGap: 0.12, mostGap: 4.5, sameColumn: 0.6 };

/** What a line may begin with in its own right: a word, a figure, a label, a price, a quotation. One letter is a word only where it is one. */
const WORD = /\p{L}.*\p{L}|\d|^[AaI]$|^\(?\p{L}[.)]$|^[$€£"“”'‘’([{]/u;

/** An empty check box, whose frame is read as brackets. */
const CHECK_BOX = /^[[({|][\])}J|l]$/;

/** A sign much larger than a capital is an emoji, and the capital or figure that follows the first letter read there begins the text: `V3 to 5 years` of `✅ 3 to 5 years`. */
const EMOJI = { height: 1.3, width: 1.1 };
const SWALLOWED = /^[^\p{Ll}](?=[\p{Lu}\p{N}])/u;

/** A word as much wider than its letters as this has swallowed something. */
const MUCH_WIDER = 2.2;

/** Surer than this of a word, the engine is believed. */
const SURE = 75;

/** An icon before a heading: no mere dash, the line is short, and what follows neither hangs below its text nor has the same sign. */
const HEADING = { words: 9, shareOfWidth: 0.8, otherSize: 1.3, leastSide: 0.6 };

/** Rows that begin with a sign of `findSigns` and have company in their column are items of a list, unless a word was read there. */
export function markSigns(rows: readonly LayoutRow[], marks: readonly OcrMark[]): readonly LayoutRow[] {
  const signs = marks.filter(({ kind }) => kind === 'sign');
  if (signs.length === 0) return rows;
  const items = rows.map((row) => (row.marker.kind === 'none' ? itemOf(row, signs) : null));
  return rows.map((row, index): LayoutRow => {
    const item = items[index] ?? null;
    return item !== null && (hasCompany(item, items) || hasCompany(item, rows)) ? item : row;
  });
}

function itemOf(row: LayoutRow, signs: readonly OcrMark[]): LayoutRow | null {
  const size = capHeight(row.words);
  const box = rowBox(row);
  const letterPx = letterWidth(row.words);
  for (const { box: sign } of signs) {
    const middle = (sign.top + sign.bottom) / 2;
    if (middle < box.top - 0.2 * size || middle > box.bottom + 0.2 * size || sign.bottom - sign.top > SIGN.mostHeight * size) continue;
    const isEmoji = sign.bottom - sign.top >= EMOJI.height * size && sign.right - sign.left >= EMOJI.width * size;
    const swallows = (word: LayoutWord): boolean => isEmoji && SWALLOWED.test(word.text) && shared(word.box, sign) > 0.5 * (sign.right - sign.left);
    if (row.words.some((word) => word.box.left < sign.left - SIGN.before * size || (!swallows(word) && isWordAt(word, sign, letterPx)))) continue;
    const words = row.words.flatMap((word) => (swallows(word) ? [withoutFirst(word, sign)] : cutSign(word, sign, letterPx)));
    const gap = (words[0]?.box.left ?? Number.POSITIVE_INFINITY) - sign.right;
    if (gap >= SIGN.leastGap * size && gap <= SIGN.mostGap * size) return { marker: { kind: 'bullet', box: sign }, words };
  }
  return null;
}

/** The engine read a word there and is sure of it: the sign is most of the word, or no more than its first letter. */
function isWordAt({ text, confidence, box }: LayoutWord, sign: Box, letterPx: number): boolean {
  if (confidence < SURE || !WORD.test(text) || CHECK_BOX.test(text) || shared(box, sign) <= 0) return false;
  return shared(box, sign) > 0.5 * (box.right - box.left) ? box.right - box.left < MUCH_WIDER * letterPx * text.length : !isTooWide({ text, box }, sign, letterPx) && /^[\p{L}\p{N}]/u.test(text);
}

/** Wider than its letters, by the sign that it swallowed. */
function isTooWide({ text, box }: Pick<LayoutWord, 'text' | 'box'>, sign: Box, letterPx: number): boolean {
  return box.right - box.left - text.length * letterPx >= 0.8 * (sign.right - sign.left);
}

/** A word that was read from the sign goes. One that swallowed it keeps its letters: the sign became the first of them, or none. */
function cutSign(word: LayoutWord, sign: Box, letterPx: number): readonly LayoutWord[] {
  const { box, text: read } = word;
  if (shared(box, sign) <= 0.25 * (sign.right - sign.left)) return [word];
  const left = Math.max(box.left, Math.round(sign.right + 0.2 * (box.bottom - box.top)));
  if (box.right - left < 0.5 * letterPx || CHECK_BOX.test(read)) return [];
  const isFirstLetter = /^[^\p{L}\p{N}]./u.test(read) || (read.length > 1 && !isTooWide(word, sign, letterPx));
  const text = isFirstLetter ? [...read].slice(1).join('') : read;
  return [{ ...word, text, readAs: text, box: { ...box, left } }];
}

/** What follows the letter that was read from the sign. */
function withoutFirst(word: LayoutWord, sign: Box): LayoutWord {
  const text = [...word.text].slice(1).join('');
  return { ...word, text, readAs: text, box: { ...word.box, left: Math.min(word.box.right - 1, Math.round(sign.right + 0.2 * (sign.right - sign.left))) } };
}

function letterWidth(words: readonly LayoutWord[]): number {
  return median(words.filter(({ text }) => text.length > 2).map(({ text, box }) => (box.right - box.left) / text.length)) || 0.6 * capHeight(words);
}

function shared(one: Box, other: Box): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

function hasCompany(item: LayoutRow, others: readonly (LayoutRow | null)[]): boolean {
  const left = markerLeft(item);
  return left !== null && others.some((other) => other !== null && other !== item && Math.abs((markerLeft(other) ?? Number.NaN) - left) <= SIGN.sameColumn * capHeight(item.words));
}

function markerLeft({ marker }: LayoutRow): number | null {
  return marker.kind === 'bullet' ? marker.box.left : null;
}

/** What is known about a column before its rows are asked. */
export interface ColumnFacts {
  /** Where its longest row ends. */
  readonly rightPx: number;
  /** As `usualWeight` says. */
  readonly weight: number | null;
}

export function columnFacts(rows: readonly LayoutRow[]): ColumnFacts {
  return { rightPx: Math.max(...rows.map(rowEnd)), weight: usualWeight(rows) };
}

/** Whether the marker of a row is no bullet but the icon of a heading: `🚀 What you will do`. */
export function isIconOfHeading(rows: readonly LayoutRow[], index: number, { rightPx, weight }: ColumnFacts): boolean {
  const row = rows[index];
  const [above, below] = [rows[index - 1], rows[index + 1]];
  if (row?.marker.kind !== 'bullet' || below === undefined || above?.marker.kind === 'bullet') return false;
  const isShort = row.words.length <= HEADING.words && !/(?<!\.\.)[.;,]$/.test(row.words.at(-1)?.text ?? '') && rowEnd(row) < HEADING.shareOfWidth * rightPx;
  const size = capHeight(row.words);
  const { box } = row.marker;
  if (!isShort || Math.min(box.right - box.left, box.bottom - box.top) < HEADING.leastSide * size || goesOn(row, below, rightPx)) return false;
  if (below.marker.kind === 'none') return textStart(below) < textStart(row) - 0.5 * size;
  if (below.marker.kind !== 'bullet' || below.marker.box.left >= textStart(row) - 0.3 * size) return false;
  return isOfOtherSize(row.marker.box, below.marker.box) || standsOutBold(row, below, weight);
}

/** `🚀 What you will do` in bold above items that begin with emoji of the same size. */
function standsOutBold(row: LayoutRow, below: LayoutRow, usual: number | null): boolean {
  return isBold(row, usual) === true && isBold(below, usual) === false;
}

/** The line below continues the item: it begins with a small letter, or its first word would not have fitted. */
function goesOn(row: LayoutRow, below: LayoutRow, rightPx: number): boolean {
  const first = below.words[0];
  if (below.marker.kind !== 'none' || first === undefined) return false;
  return /^\p{Ll}/u.test(first.text) || rowEnd(row) + spaceWidth(row) + first.box.right - first.box.left > rightPx;
}

/** Bullets of one list are equally large, up to a pixel. */
function isOfOtherSize(one: Box, other: Box): boolean {
  const [lower, higher] = [one.bottom - one.top, other.bottom - other.top].sort((a, b) => a - b);
  return (higher ?? 0) >= HEADING.otherSize * (lower ?? 0) + 1;
}
