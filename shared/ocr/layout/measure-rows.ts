import { surround } from '../box.ts';
import type { Box } from '../ocr-page.ts';
import type { LayoutRow, LayoutWord } from './layout.ts';

const ASCENDS = /[A-Z0-9bdfhijklt!?()[\]{}|/\\"'%$#&@]/;
const DESCENDS = /[gjpqyQ()[\]{}|,;/@$]/;

/** Shares of the height of a capital letter in common screen fonts. */
const X_HEIGHT = 0.73;
const DESCENT = 0.27;

export function rowBox(row: LayoutRow): Box {
  return surround(row.words.map((word) => word.box));
}

/** Left edge of the row with its marker. */
export function rowStart(row: LayoutRow): number {
  const text = textStart(row);
  return row.marker.kind === 'none' ? text : Math.min(row.marker.box.left, text);
}

/** Left edge of the row's text, right of its marker. */
export function textStart(row: LayoutRow): number {
  return row.words[0]?.box.left ?? 0;
}

export function rowEnd(row: LayoutRow): number {
  return Math.max(...row.words.map((word) => word.box.right));
}

/** Height of a capital letter, worked out from what letters the words have: `are` is lower than `Are` is lower than `Arg`. */
export function capHeight(words: readonly LayoutWord[]): number {
  const wordy = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  return Math.max(1, median((wordy.length > 0 ? wordy : words).map(wordCapHeight)));
}

function wordCapHeight({ text, box }: LayoutWord): number {
  const { above, below } = lettersOf(text);
  return (box.bottom - box.top) / (above + below);
}

/** How far letters reach above and below the line they stand on, in heights of a capital. */
export function lettersOf(text: string): { readonly above: number; readonly below: number } {
  return { above: ASCENDS.test(text) ? 1 : X_HEIGHT, below: DESCENDS.test(text) ? DESCENT : 0 };
}

/** Where the letters of the row stand. */
export function baseline(row: LayoutRow): number {
  return median(row.words.map((word) => word.box.bottom - (DESCENDS.test(word.text) ? DESCENT * wordCapHeight(word) : 0)));
}

/** Usual width of the space between two words, about a third of a capital's height where a row has one word only. */
export function spaceWidth(row: LayoutRow): number {
  const size = capHeight(row.words);
  const gaps = row.words.slice(1).map((word, index) => word.box.left - (row.words[index]?.box.right ?? word.box.left));
  const usual = gaps.filter((gap) => gap > 0 && gap < 1.2 * size);
  return usual.length > 0 ? median(usual) : size / 3;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
