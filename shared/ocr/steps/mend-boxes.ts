import type { LayoutRow, LayoutWord } from '../layout/layout.ts';
import { capHeight, lettersOf, median } from '../layout/measure-rows.ts';

/** Letters this much higher than their width lets expect are a box that is too large, not a larger font. */
const TOO_HIGH = 1.3;

/** Letters about half as wide as an `n`, and those about one and a half times as wide. */
const THIN = /[ijlftrI.,:;'’!|()[\]/-]/g;
const WIDE = /[mwMWQ@%—]/g;

/** The engine guesses the height of a line that has no more words than this. */
const FEW_WORDS = 3;

/**
 * Cuts the boxes of short rows to the height of their letters: the last line of a paragraph, `smaller.` alone, comes
 * out up to twice as high as it is and would be taken for a heading. The width of a letter tells: it grows with a larger
 * font, but not with a larger box.
 */
export function mendBoxes(rows: readonly LayoutRow[]): readonly LayoutRow[] {
  const long = rows.filter((row) => row.words.length > FEW_WORDS);
  if (long.length === 0) return rows;
  const sizes = [lettersIn, widthIn].map((count) => sizeByWidth(long, count));
  return rows.map((row) => {
    if (row.words.length > FEW_WORDS) return row;
    const size = Math.max(...sizes.map((sizeOf) => sizeOf(row)));
    return size > 0 && capHeight(row.words) > TOO_HIGH * size ? { ...row, words: row.words.map((word) => cutBox(word, size)) } : row;
  });
}

/** The height of a capital that the widths of a row's words let expect, going by the long rows. */
function sizeByWidth(long: readonly LayoutRow[], count: (text: string) => number): (row: LayoutRow) => number {
  const letterWidth = ({ words }: LayoutRow): number => {
    const letters = words.reduce((sum, word) => sum + count(word.text), 0);
    return words.reduce((sum, word) => sum + word.box.right - word.box.left, 0) / Math.max(1, letters);
  };
  const shape = median(long.map((row) => capHeight(row.words) / letterWidth(row)));
  return (row) => shape * letterWidth(row);
}

/** In a typewriter's font all letters are as wide. */
const lettersIn = (text: string): number => text.length;

/** In others `field.` is narrow: how many `n` wide a word is, near enough for every common font. */
function widthIn(text: string): number {
  const thin = text.match(THIN)?.length ?? 0;
  const wide = text.match(WIDE)?.length ?? 0;
  return Math.max(0.5, text.length - 0.5 * thin + 0.4 * wide);
}

/** The box reaches as far above the capitals as below the line; the letters stand in its middle. */
function cutBox(word: LayoutWord, size: number): LayoutWord {
  const { above, below } = lettersOf(word.text);
  const line = (word.box.top + word.box.bottom) / 2 + 0.37 * size;
  return { ...word, box: { ...word.box, top: Math.round(line - above * size), bottom: Math.round(line + below * size) } };
}
