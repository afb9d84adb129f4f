import { hasMiddleIn } from '../box.ts';
import type { Box, OcrLine, OcrWord } from '../ocr-page.ts';
import type { Blob } from './find-blobs.ts';
import type { GreyPicture } from './picture.ts';

/** A piece of ink that may be an apostrophe, and which one it would be. */
export interface ApostropheInk {
  readonly box: Box;
  readonly text: '\'' | '’';
}

/** Smaller ones tell nothing by their shape; what is larger is no sign of a line of text. */
const SIZE = { leastPx: 3, mostPx: 40, leastSlimness: 1.15 };

/**
 * `leastLean`: pixels to the right for each pixel up. `leastTop`: ink of the upper half for each of the lower. `'` leans by 0 to .06 and has
 * a top of up to 1.57; `’` leans by .1 to .3, or has a top of 1.64 to 2.05. On 30 words of screenshots and job posts 29 come out as printed
 * (18 before), on 72 of French pages 70 (41 before).
 */
const CURLY = { leastLean: 0.1, leastTop: 1.62 };

/** Of a word's height, from its top. */
const PLACE = { lowest: 0.55, tallest: 0.5 };

/**
 * What of the ink could be an apostrophe. `’` is a slanted wedge in some fonts and a comma in others; `'` is upright and as thick below as
 * above, or tapers a little:
 *
 * ```
 *    ▟▛    ▟█▙    █▌
 *   ▟▛     ▝█▛    █▌
 *   ▘      ▟▘     ▜▌
 * ```
 */
export function findApostrophes(ink: GreyPicture, blobs: readonly Blob[]): readonly ApostropheInk[] {
  return blobs.filter(isSlim).map(({ box }) => ({ box, text: isCurly(measureShape(ink, box)) ? '’' : '\'' }));
}

function isSlim({ box }: Blob): boolean {
  const heightPx = box.bottom - box.top;
  return heightPx >= SIZE.leastPx && heightPx <= SIZE.mostPx && heightPx >= SIZE.leastSlimness * (box.right - box.left);
}

interface Shape {
  readonly lean: number;
  readonly top: number;
}

function isCurly({ lean, top }: Shape): boolean {
  return lean >= CURLY.leastLean || top >= CURLY.leastTop;
}

/** From all of its ink, grey ones in part, with a pixel to either side, where the soft edges fade. */
function measureShape({ widthPx, data }: GreyPicture, box: Box): Shape {
  const half = Math.max(1, Math.floor((box.bottom - box.top) / 2));
  const [from, to] = [Math.max(0, box.left - 1), Math.min(widthPx, box.right + 1)];
  const sums = { ink: 0, x: 0, y: 0, yy: 0, xy: 0, upper: 0, lower: 0 };
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = from; x < to; x += 1) {
      const weight = 255 - (data[y * widthPx + x] ?? 255);
      const [across, down] = [x - box.left, y - box.top];
      sums.ink += weight;
      sums.x += weight * across;
      sums.y += weight * down;
      sums.yy += weight * down * down;
      sums.xy += weight * across * down;
      if (y < box.top + half) sums.upper += weight;
      if (y >= box.bottom - half) sums.lower += weight;
    }
  }
  const spread = sums.yy - (sums.y * sums.y) / sums.ink;
  return { lean: -(sums.xy - (sums.x * sums.y) / sums.ink) / spread, top: sums.upper / Math.max(1, sums.lower) };
}

/** Lines whose apostrophes are the ones that are printed: engines know the letters around them better than their shape. */
export function readApostrophes(lines: readonly OcrLine[], found: readonly ApostropheInk[]): readonly OcrLine[] {
  return lines.map((line) => ({ ...line, words: line.words.map((word) => (/['’]/.test(word.text) ? readWord(word, found) : word)) }));
}

function readWord(word: OcrWord, found: readonly ApostropheInk[]): OcrWord {
  const { text, box } = word;
  const heightPx = box.bottom - box.top;
  const inWord = found.filter(({ box: ink }) => hasMiddleIn(ink, box) && ink.bottom <= box.top + PLACE.lowest * heightPx && ink.bottom - ink.top <= PLACE.tallest * heightPx);
  const letterPx = (box.right - box.left) / text.length;
  const read = text.replace(/['’]/g, (sign, index: number) => {
    const x = box.left + (index + 0.5) * letterPx;
    const near = inWord.filter((ink) => distanceTo(x, ink) <= 1.5 * letterPx);
    const [nearest] = near.sort((a, b) => distanceTo(x, a) - distanceTo(x, b));
    return nearest?.text ?? sign;
  });
  return { ...word, text: read };
}

function distanceTo(x: number, { box }: ApostropheInk): number {
  return Math.abs((box.left + box.right) / 2 - x);
}

/** The word with the apostrophes of another reading of the same ink, where both have as many. */
export function withApostrophesOf(text: string, other: string): string {
  const theirs = other.match(/['’]/g) ?? [];
  let index = 0;
  return (text.match(/['’]/g) ?? []).length === theirs.length ? text.replace(/['’]/g, (sign) => theirs[index++] ?? sign) : text;
}
