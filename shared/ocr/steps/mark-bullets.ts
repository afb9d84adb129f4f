import type { LayoutRow, LayoutWord } from '../layout/layout.ts';
import { NO_MARKER } from '../layout/layout.ts';
import { capHeight, rowBox, textStart } from '../layout/measure-rows.ts';
import type { Box, OcrMark } from '../ocr-page.ts';
import { columnFacts, isIconOfHeading, markSigns } from './mark-signs.ts';

/** In heights of a capital: a bullet further than this from its text has others below it or above, or it is a speck of what stands beside. */
const FAR_GAP = 2;
const MOST_GAP = 4;

/** What the engine makes of a bullet: all seen at the start of list items in real screenshots. */
const BULLET_GLYPHS = /^[•●○◦∙▪■□◆◇►▸➢➤*¢©®«»°¤§+]$/u;

/** Read from bullets too, but words and dashes in their own right: believed only beside other bullets or each other. */
const DOUBTFUL_GLYPHS = /^[eo0Oc@¥>·~✓✔-]$|^[–—]$|^[^\p{L}\p{N}\s]{1,2}$|^(?![AaI])\p{L}$/u;

/** Rings, discs and ticks read as a letter: beside each other they are bullets only where more than a space follows. */
const LETTER_SIGN = /^(?![vVY])[\p{L}0]$/u;

/** Never read from a bullet when the engine is sure: `a` in justified text looks like one, and so does the dot of `if`. */
const SURE_WORD = /^(?:[a-bdf-np-zABD-NP-Z1-9]|\p{L}{2})$/u;

/** One letter that is a word in French or Russian: `À propos`, `О компании`. Behind a ring that was read as one, an item begins with a capital. */
const WORD_OF_ONE_LETTER = /^[ÀàАаВвИиКкОоСсУуЯя]$/;

/** Bullets are often read with less than this; alone they are believed above it. */
const UNSURE = 60;

/** Signs that mean something at the start of a line: a price, an address, a quotation, a path, a prompt. */
const TELLING_SIGN = /^[$€£#@&"“”'‘’([{/|\\]/;

/** Those that an emoji is read as, believed to be one where more than a space follows. */
const EMOJI_SIGN = /^[#@&]+$/;

/**
 * Finds the bullet at the start of each row: a mark seen on the pixels, else a glyph that the engine made of one.
 * The words that were read from it go. In code a sign at the start of a line is what it is.
 *
 * ```
 *   – Own the roadmap        one dash is a dash,
 *   – Measure it             two below each other are a list
 * ```
 */
export function markBullets(rows: readonly LayoutRow[], marks: readonly OcrMark[], { isCode }: { readonly isCode: boolean }): readonly LayoutRow[] {
  const shaped = markShapes(rows, marks.filter(({ kind }) => kind === 'bullet'));
  const seen = markGlyphs(shaped);
  if (isCode) return seen;
  const marked = markDoubtful(markSigns(seen, marks));
  const facts = columnFacts(marked);
  return marked.map((row, index) => (row !== shaped[index] && isIconOfHeading(marked, index, facts) ? { ...row, marker: NO_MARKER } : row));
}

function markShapes(rows: readonly LayoutRow[], bullets: readonly OcrMark[]): readonly LayoutRow[] {
  const items = rows.map((row) => bulletFromMarks(row, bullets));
  return rows.map((row, index) => {
    const item = items[index] ?? null;
    return item !== null && (gapBehind(item) <= FAR_GAP * capHeight(item.words) || hasTwin(item, items)) ? item : row;
  });
}

/** Another bullet stands in the same column. */
function hasTwin(item: LayoutRow, others: readonly (LayoutRow | null)[]): boolean {
  if (item.marker.kind !== 'bullet') return false;
  const { left } = item.marker.box;
  return others.some((other) => other !== null && other !== item && other.marker.kind === 'bullet' && Math.abs(other.marker.box.left - left) <= 0.6 * capHeight(item.words));
}

function gapBehind({ marker, words }: LayoutRow): number {
  return marker.kind === 'bullet' ? (words[0]?.box.left ?? 0) - marker.box.right : 0;
}

/** A glyph that the engine is unsure of and that stands alone in its column may be the corner of a picture. */
function markGlyphs(rows: readonly LayoutRow[]): readonly LayoutRow[] {
  const items = rows.map((row) => (row.marker.kind === 'none' ? bulletFromGlyph(row, BULLET_GLYPHS) : null) ?? row);
  return items.map((item, index) => {
    const row = rows[index] ?? item;
    if (item === row || item.marker.kind !== 'bullet' || (row.words[0]?.confidence ?? 0) >= UNSURE) return item;
    return hasTwin(item, items) ? item : row;
  });
}

function markDoubtful(rows: readonly LayoutRow[]): readonly LayoutRow[] {
  const columns = rows.flatMap((row) => (row.marker.kind === 'bullet' ? [row.marker.box.left] : []));
  const doubtful = rows.map((row) => (row.marker.kind === 'none' ? bulletFromGlyph(row, DOUBTFUL_GLYPHS) : null));
  return rows.map((row, index) => {
    const glued = row.marker.kind === 'none' ? bulletGluedOn(row, rows) : null;
    if (glued !== null) return glued;
    const item = doubtful[index];
    if (item === null || item === undefined || item.marker.kind !== 'bullet') return row;
    const { left } = item.marker.box;
    const close = (other: number): boolean => Math.abs(other - left) <= 0.6 * capHeight(item.words);
    const sign = signOf(row);
    const twins = doubtful.filter((other, at) => other?.marker.kind === 'bullet' && close(other.marker.box.left) && signOf(rows[at]) === sign);
    const isPair = twins.length > 1 && (!TELLING_SIGN.test(sign) || (EMOJI_SIGN.test(sign) && isWideApart(item))) && (!LETTER_SIGN.test(sign) || isWideApart(item));
    return columns.some(close) || isPair || isFirstOfInner(rows[index - 1], item) ? item : row;
  });
}

/** One item inside another: `o` right below the text of a bullet has nothing to be compared with. */
function isFirstOfInner(above: LayoutRow | undefined, item: LayoutRow): boolean {
  if (above?.marker.kind !== 'bullet' || item.marker.kind !== 'bullet' || !isWideApart(item)) return false;
  const size = capHeight(item.words);
  const indent = item.marker.box.left - textStart(above);
  return item.marker.box.left - above.marker.box.left > size && indent > -0.6 * size && indent < 3 * size;
}

/** Dashes of all lengths and dots are read for each other. */
function signOf(row: LayoutRow | undefined): string {
  return (row?.words[0]?.text ?? '').replace(/^[–—·~]$/, '-');
}

function isWideApart({ marker, words }: LayoutRow): boolean {
  const first = words[0];
  return marker.kind === 'bullet' && first !== undefined && first.box.left - marker.box.right > 0.6 * capHeight(words);
}

function bulletFromMarks(row: LayoutRow, marks: readonly OcrMark[]): LayoutRow | null {
  const size = capHeight(row.words);
  const box = rowBox(row);
  for (const mark of marks) {
    const middle = (mark.box.top + mark.box.bottom) / 2;
    if (middle < box.top || middle > box.bottom || mark.box.bottom - mark.box.top > 1.15 * size) continue;
    // A full stop inside the row looks like a bullet too; a bullet has nothing to its left.
    if (row.words.some((word) => word.box.left < mark.box.left - 0.4 * size)) continue;
    const words = row.words.flatMap((word, index) => (isWordBefore(word, row.words[index + 1]) ? [word] : withoutMark(word, mark.box)));
    const first = words[0];
    if (first === undefined) continue;
    const gap = first.box.left - mark.box.right;
    if (gap < 0.15 * size || gap > MOST_GAP * size) continue;
    return { marker: { kind: 'bullet', box: mark.box }, words };
  }
  return null;
}

/** Takes what was read from the mark off the word: all of a glyph, the first letter of a word that swallowed it. */
function withoutMark(word: LayoutWord, mark: Box): readonly LayoutWord[] {
  const middle = (mark.left + mark.right) / 2;
  if (word.box.left > middle || word.box.right < mark.left) return [word];
  const letters = [...word.text];
  if (SURE_WORD.test(word.text) && word.confidence >= 80) return [word];
  if (letters.length <= 2 || word.box.right <= mark.right + (mark.right - mark.left)) return [];
  const text = letters.slice(1).join('');
  return [{ ...word, text, readAs: text, box: { ...word.box, left: Math.min(word.box.right, mark.right + 1) } }];
}

/** `«5+` below other bullets: the glyph stands so close that the engine made one word of both. */
function bulletGluedOn(row: LayoutRow, others: readonly LayoutRow[]): LayoutRow | null {
  const [first, ...words] = row.words;
  if (first === undefined || !/^[•●▪■«»*¢©®°]\S/u.test(first.text) || isQuotation(row)) return null;
  const size = capHeight(row.words);
  const twin = others.find(({ marker }) => marker.kind === 'bullet' && Math.abs(marker.box.left - first.box.left) <= 0.6 * size);
  if (twin === undefined) return null;
  const text = first.text.slice(1);
  const box = { ...first.box, right: first.box.left + Math.round(size / 3) };
  const start = Math.min(first.box.right - 1, twin.words[0]?.box.left ?? first.box.left);
  return { marker: { kind: 'bullet', box }, words: [{ ...first, text, readAs: text, box: { ...first.box, left: start } }, ...words] };
}

function isWordBefore({ text }: LayoutWord, next: LayoutWord | undefined): boolean {
  return WORD_OF_ONE_LETTER.test(text) && next !== undefined && /^[\p{Ll}\d«„"]/u.test(next.text);
}

/** `« pêcheur » devient`: what opens and closes in a row is no bullet. */
function isQuotation({ words: [first, ...words] }: LayoutRow): boolean {
  return first?.text.startsWith('«') === true && (first.text.includes('»') || words.some(({ text }) => text.includes('»')));
}

function bulletFromGlyph(row: LayoutRow, glyphs: RegExp): LayoutRow | null {
  const [first, ...words] = row.words;
  const next = words[0];
  if (first === undefined || next === undefined || !glyphs.test(first.text) || isWordBefore(first, next) || isQuotation(row)) return null;
  const size = capHeight(words);
  const gap = next.box.left - first.box.right;
  if (gap < 0.25 * size || gap > MOST_GAP * size || first.box.bottom - first.box.top > 1.4 * size) return null;
  return { marker: { kind: 'bullet', box: first.box }, words };
}
