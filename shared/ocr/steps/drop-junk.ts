import type { LayoutRow, LayoutWord, LeftOutWords, SiftedRows } from '../layout/layout.ts';
import { capHeight, median, rowBox } from '../layout/measure-rows.ts';

/** Below this the engine itself is unsure; icons and pictures are rarely read with more. */
const UNSURE = 66;

/** A dash or a bar that is text is read more surely than this. */
const STROKE_UNSURE = 52;

/** A dot or a dash this near before the text of another column may be its bullet. */
const BULLET_GAP = 4;

/** The arrow of a section that can be folded stands so many capitals from its title. */
const FAR_GAP = 4;

export interface JunkOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Brackets, digits and signs on their own are no scraps there. */
  readonly isCode: boolean;
}

/** Takes out what was never text: icons, avatars, charts and rules that were read as letters, the phone's status bar. */
export function dropJunk(rows: readonly LayoutRow[], page: JunkOptions): SiftedRows {
  const usual = rows.length === 0 ? 0 : median(rows.map((row) => capHeight(row.words)));
  const sifted = rows.map((row, index) => (isStatusBar(row, index, page) ? dropRow(row, 'status-bar') : siftRow(row, usual, page.isCode)));
  return { rows: sifted.flatMap((part) => part.rows), leftOut: sifted.flatMap((part) => part.leftOut) };
}

function siftRow(row: LayoutRow, usual: number, isCode: boolean): SiftedRows {
  const words = isCode ? row.words : dropArrow(dropIcons(dropOddSizes(row.words, usual)));
  const isBracket = isCode && words.every((word) => word.text.length <= 2);
  if (words.length === 0 || (isNoise(words) && !isBracket)) return dropRow(row, 'noise');
  const kept = new Set(words);
  const icons = row.words.filter((word) => !kept.has(word));
  return { rows: [{ ...row, words }], leftOut: icons.map((word) => ({ words: [word], why: 'icon' })) };
}

function dropRow({ words }: LayoutRow, why: LeftOutWords['why']): SiftedRows {
  return { rows: [], leftOut: [{ words, why }] };
}

/** Rules and borders between cells, read as `~~` or `|`: they would bridge the gap between two columns. */
export function dropStrokes(rows: readonly LayoutRow[]): SiftedRows {
  const sifted = rows.map((row) => ({ row, strokes: findStrokes(row) }));
  return {
    rows: sifted.map(({ row, strokes }) => (strokes.size === 0 ? row : { ...row, words: row.words.filter((word) => !strokes.has(word)) })),
    leftOut: sifted.flatMap(({ strokes }) => [...strokes].map((word): LeftOutWords => ({ words: [word], why: 'icon' }))),
  };
}

function findStrokes(row: LayoutRow): ReadonlySet<LayoutWord> {
  const size = capHeight(row.words);
  return new Set(row.words.filter((word, index) => (index > 0 ? isStroke(word, { before: row.words[index - 1], after: row.words[index + 1], size }) : isBorder(row))));
}

/** `|   quarter.`: the left border of a box. */
function isBorder({ words }: LayoutRow): boolean {
  const [first, second] = words;
  return first?.text === '|' && second !== undefined && gap(first, second) > 1.2 * capHeight(words.slice(1));
}

interface StrokeSurroundings {
  readonly before: LayoutWord | undefined;
  readonly after: LayoutWord | undefined;
  /** Height of a capital in the row. */
  readonly size: number;
}

/** A dash between two words of a sentence is one however unsure the engine is of it. */
function isStroke({ text, confidence, box }: LayoutWord, { before, after, size }: StrokeSurroundings): boolean {
  const space = before === undefined ? Number.POSITIVE_INFINITY : Math.max(box.left - before.box.right, after === undefined ? 0 : after.box.left - box.right);
  const isBesideGap = space > 1.2 * size;
  if (text === '|' && isBesideGap) return true;
  const startsCell = before !== undefined && after !== undefined && box.left - before.box.right > 1.2 * size && after.box.left - box.right < BULLET_GAP * size;
  return confidence < STROKE_UNSURE && (/^[~_=|]{1,3}$/.test(text) || (isBesideGap && !startsCell && /^[—–‘’'.-]{1,3}$/.test(text)));
}

/** `20:07` and icons in the first few lines of a phone's screen. */
function isStatusBar(row: LayoutRow, index: number, { widthPx, heightPx }: JunkOptions): boolean {
  if (index > 0 || heightPx < 1.5 * widthPx || rowBox(row).bottom > 0.05 * heightPx) return false;
  return /^\d{1,2}[:.]?\d{2}\D{0,2}$/.test(row.words[0]?.text ?? '');
}

/** Much higher than its neighbours, or a flat streak: a frame or a picture. Real text of that shape is read surely. */
function dropOddSizes(words: readonly LayoutWord[], usual: number): readonly LayoutWord[] {
  return words.filter((word) => {
    if (word.confidence >= UNSURE) return true;
    const heightPx = word.box.bottom - word.box.top;
    const others = words.filter((other) => other !== word && other.confidence >= UNSURE);
    const size = others.length > 0 ? capHeight(others) : usual;
    if (heightPx > 1.75 * size && others.length > 0) return false;
    const isStroke = /^[-–—_.,=~…'’"“”·:]+$/.test(word.text);
    return isStroke ? word.text !== '_' : heightPx > 0.3 * size;
  });
}

/** Unsure scraps at the ends of a row, set apart from the text: the icon of a menu item, the arrow of a button. */
function dropIcons(words: readonly LayoutWord[]): readonly LayoutWord[] {
  let kept = words;
  for (;;) {
    const [first, second] = kept;
    if (first === undefined || second === undefined || !isScrap(first) || gap(first, second) < 0.55 * capHeight(kept.slice(1))) break;
    kept = kept.slice(1);
  }
  for (;;) {
    const last = kept.at(-1);
    const other = kept.at(-2);
    if (last === undefined || other === undefined || !isScrap(last) || gap(other, last) < 0.9 * capHeight(kept.slice(0, -1))) break;
    kept = kept.slice(0, -1);
  }
  return kept;
}

/** `Your tasks                ^`: an arrow read as a letter, however surely; a grade in a table has its like in other cells. */
function dropArrow(words: readonly LayoutWord[]): readonly LayoutWord[] {
  const last = words.at(-1);
  const others = words.slice(0, -1);
  const other = others.at(-1);
  if (last === undefined || other === undefined || !/^[AavVxX^<>›»~+]$/.test(last.text)) return words;
  const far = FAR_GAP * capHeight(others);
  const isAlone = others.every((word, index) => index === 0 || gap(others[index - 1] ?? word, word) < far);
  return isAlone && gap(other, last) > far ? others : words;
}

/** Up to three characters that make no word, number or list label. */
function isScrap({ text, confidence }: LayoutWord): boolean {
  if (confidence >= UNSURE || [...text].length > 3) return false;
  return !/^(?:[aAI]|\d+[.)%]?|\(?[a-h\d][.)]|[-–—•*#>$/&+]|\p{Lu}?\p{Ll}{2,})[,.:;]?$/u.test(text);
}

function gap(left: LayoutWord, right: LayoutWord): number {
  return right.box.left - left.box.right;
}

/** A row of which hardly a letter was read surely and hardly a word is one. */
function isNoise(words: readonly LayoutWord[]): boolean {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const sure = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / letters;
  const wordy = words.reduce((sum, word) => sum + (looksLikeWord(word) ? word.text.length : 0), 0) / letters;
  const plausible = words.reduce((sum, word) => sum + (word.confidence >= UNSURE && /[\p{L}\p{N}]{2}/u.test(word.text) ? word.text.length : 0), 0) / letters;
  return sure < 62 && wordy < 0.4 && plausible < 0.5;
}

function looksLikeWord({ text, confidence }: LayoutWord): boolean {
  const core = text.replace(/^\P{L}+|\P{L}+$/gu, '');
  if ((/[./\\_]\p{L}/u.test(text) && text.length > 8) || (confidence >= 40 && /^\p{Sc}?\d{2,}[\d.,:%]*$/u.test(text))) return true;
  if (confidence >= 30 && /^\p{Lu}{2,6}(?:[/&-]\p{Lu}{2,6})+$/u.test(core)) return true;
  return confidence >= 30 && /^(?:\p{Lu}?\p{Ll}{3,}|\p{Lu}{2,5})$/u.test(core) && /[aeiouyAEIOUY]/.test(core) && !/(.)\1\1/.test(core);
}
