import { median } from '../layout/measure-rows.ts';

/** Columns without ink, from the first to just after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A character with about the middle of its ink. */
export interface PlacedCharacter {
  readonly text: string;
  readonly confidence: number;
  readonly x: number;
}

interface LineInk {
  readonly gaps: readonly Span[];
  readonly heightPx: number;
}

/** A gap as wide as this share of the line's usual blank is one too. */
const AS_BLANK = 0.75;

/** Of the line's height; between letters there is a tenth. Where a line has too few blanks to learn from, only what is clearly wider is one. */
const LEAST = { known: 0.16, unknown: 0.3 };
const FEW_BLANKS = 2;

/** Digits of one width leave gaps as wide as blanks: `1,110`. */
const IN_NUMBER = /^[\d.,:]$/;

/**
 * Parts words where the recogniser left out the blank that the ink shows: `Feedback)or`, `Ledger·Rotterdam`.
 *
 * ```
 *   read    a l i n e · R o t t e r d a m
 *   ink     ▐▐ ▐▐▐▐   ▪   ▐▐▐▐▐▐▐▐▐▐▐▐▐▐      on either side of the dot there is as much room as between words
 * ```
 */
export function partAtLostBlanks(words: readonly (readonly PlacedCharacter[])[], ink: LineInk): readonly (readonly PlacedCharacter[])[] {
  const blanks = words.slice(1).map((word, index) => blankBetween(words[index]?.at(-1), word[0], ink.gaps));
  const found = blanks.filter((blank) => blank > 0);
  const least = found.length < FEW_BLANKS ? LEAST.unknown * ink.heightPx : Math.max(LEAST.known * ink.heightPx, AS_BLANK * median(found));
  return words.flatMap((word, index) => partWord(word, { leastPx: least, gaps: ink.gaps, blanks: [blanks[index - 1], blanks[index]] }));
}

interface WordInk {
  readonly leastPx: number;
  readonly gaps: readonly Span[];
  /** How wide the ink shows the blanks before and behind the word; undefined at the ends of the line. */
  readonly blanks: readonly [number | undefined, number | undefined];
}

function partWord(word: readonly PlacedCharacter[], { leastPx, gaps, blanks: [blankBefore, blankBehind] }: WordInk): readonly (readonly PlacedCharacter[])[] {
  // The recogniser is a step off now and then: a blank that was read, but not found where it was read, is the one beside it.
  const isTaken = (index: number): boolean => (index === 1 && (blankBefore ?? leastPx) < leastPx) || (index === word.length - 1 && (blankBehind ?? leastPx) < leastPx);
  const parts: PlacedCharacter[][] = [[]];
  word.forEach((character, index) => {
    const before = word[index - 1];
    const isInNumber = before !== undefined && IN_NUMBER.test(before.text) && IN_NUMBER.test(character.text);
    const isBlank = before !== undefined && !isInNumber && !isTaken(index) && widestBetween(before, character, gaps) >= leastPx;
    if (isBlank || isBesideDot(word, index)) parts.push([]);
    parts.at(-1)?.push(character);
  });
  return parts;
}

/** A middle dot stands between words and is often too small to leave ink; only Catalan has it inside one: `col·lega`. */
function isBesideDot(word: readonly PlacedCharacter[], index: number): boolean {
  const dot = [index - 1, index].find((at) => at >= 0 && word[at]?.text === '·');
  return dot !== undefined && index > 0 && !(word[dot - 1]?.text === 'l' && word[dot + 1]?.text === 'l');
}

/** The recogniser knows a comma's place by half a letter only: the blank behind it may begin before it. 0 where there is none. */
function blankBetween(one: PlacedCharacter | undefined, other: PlacedCharacter | undefined, gaps: readonly Span[]): number {
  if (one === undefined || other === undefined) return 0;
  return widest(gaps.filter(({ start, end }) => end > one.x && start < other.x));
}

function widestBetween(one: PlacedCharacter, other: PlacedCharacter, gaps: readonly Span[]): number {
  return widest(gaps.filter(({ start, end }) => start > one.x && end <= other.x));
}

function widest(gaps: readonly Span[]): number {
  return gaps.reduce((most, { start, end }) => Math.max(most, end - start), 0);
}
