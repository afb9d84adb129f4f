import type { LayoutRow, LayoutWord } from '../layout/layout.ts';
import { capHeight } from '../layout/measure-rows.ts';

/**
 * Shares of a capital's height. On 60 screenshots dots were .07 to .25 wide and about as high; hyphens .21 and more,
 * and at least half again as wide as high.
 */
const DOT = { speck: 0.19, width: 0.27, slant: 1.5 };

/**
 * The engine reads the middle dot of `Berlin · hybrid` as a hyphen. Its box tells them apart: a dot is as wide as it
 * is high.
 */
export function readDots(rows: readonly LayoutRow[]): readonly LayoutRow[] {
  return rows.map((row) => {
    if (!row.words.some((word) => word.text === '-')) return row;
    const size = capHeight(row.words);
    return { ...row, words: row.words.map((word) => (isDot(word, size) ? { ...word, text: '·', rule: '- → ·' } : word)) };
  });
}

function isDot({ text, box }: LayoutWord, size: number): boolean {
  const widthPx = box.right - box.left;
  return text === '-' && (widthPx <= DOT.speck * size || (widthPx < DOT.width * size && widthPx < DOT.slant * (box.bottom - box.top)));
}
