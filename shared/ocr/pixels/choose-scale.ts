import type { Blob } from './find-blobs.ts';

/** Letters are 5 px (print nobody can read) to 60 px (a title) high; what is wider than this is no letter. */
const LETTER = { leastPx: 5, mostPx: 60, mostSlant: 2.5 };

/** Fewer letters say nothing about a picture. */
const LEAST_LETTERS = 20;

/** The median height of the letters among the pieces of ink of a picture; null when it has too few to tell. */
export function measureLetters(blobs: readonly Blob[]): number | null {
  const heights = blobs
    .map(({ box }) => ({ widthPx: box.right - box.left, heightPx: box.bottom - box.top }))
    .filter(({ widthPx, heightPx }) => heightPx >= LETTER.leastPx && heightPx <= LETTER.mostPx && widthPx <= LETTER.mostSlant * heightPx)
    .map(({ heightPx }) => heightPx)
    .sort((one, other) => one - other);
  return heights.length < LEAST_LETTERS ? null : (heights[Math.floor(heights.length / 2)] ?? null);
}

export interface ScaleSettings {
  /** What the letters are enlarged to. */
  readonly letterPx: number;
  /** Used where there are too few letters to measure. */
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

/** How much to enlarge a picture whose letters are so high for recognition. */
export function chooseScale(measured: number | null, { letterPx, usual, least, most }: ScaleSettings): number {
  return measured === null ? usual : Math.min(most, Math.max(least, letterPx / measured));
}
