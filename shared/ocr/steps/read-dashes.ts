import type { LayoutRow, LayoutWord } from '../layout/layout.ts';
import { capHeight } from '../layout/measure-rows.ts';

/**
 * Shares of a capital's height. On pages in five languages, set in seven fonts, hyphens were .36 to .45 wide, short dashes .49 to
 * .75, long ones .85 to 1.20.
 */
const LONGEST = { hyphen: 0.47, short: 0.8, long: 2 };

/**
 * The engine reads dashes that stand alone for one another, and now and then for an underscore: `Málaga — y en remoto` where the page
 * has `–`. How long they are tells them apart. The first word of a row is left to the steps that look for bullets.
 */
export function readDashes(rows: readonly LayoutRow[]): readonly LayoutRow[] {
  return rows.map((row) => {
    if (!row.words.some(({ text }, index) => index > 0 && isDash(text))) return row;
    const size = capHeight(row.words);
    return { ...row, words: row.words.map((word, index) => (index > 0 ? readDash(word, size) : word)) };
  });
}

const isDash = (text: string): boolean => /^[-–—_]$/.test(text);

function readDash(word: LayoutWord, size: number): LayoutWord {
  const { text, box } = word;
  const length = (box.right - box.left) / size;
  if (!isDash(text) || length > LONGEST.long) return word;
  const printed = length <= LONGEST.hyphen ? '-' : length <= LONGEST.short ? '–' : '—';
  return printed === text ? word : { ...word, text: printed, rule: 'dash by its length' };
}
