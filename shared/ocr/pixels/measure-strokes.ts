import type { Box } from '../ocr-page.ts';
import type { Blob } from './find-blobs.ts';
import type { GreyPicture } from './picture.ts';

/** A letter, or a few that touch, with what tells how thick its strokes are. */
export interface LetterInk {
  readonly box: Box;
  /** Pixels of ink, grey ones in part. */
  readonly areaPx: number;
  /** How far it is around all of its ink, inside and outside. */
  readonly outlinePx: number;
}

/** Pieces of ink that may be letters: print nobody can read, up to a title; wider ones touch their neighbours. */
const LETTER = { leastPx: 4, mostPx: 80, mostSlant: 4 };

/**
 * What ink each letter of a picture has, and how long its outline is. A stroke has two sides, so that twice the area over
 * the outline is its thickness, whatever the letter and however soft its edges are:
 *
 * ```
 *   ┌──┐ 2      area 2 × 20 = 40, outline 44:   1.8
 *   │  │ 20     bold, 4 × 20 = 80, outline 48:  3.3
 *   └──┘
 * ```
 */
export function measureStrokes(ink: GreyPicture, blobs: readonly Blob[]): readonly LetterInk[] {
  return blobs.filter(isLetter).map(({ box }) => ({ box, ...measureBox(ink, box) }));
}

function isLetter({ box }: Blob): boolean {
  const [widthPx, heightPx] = [box.right - box.left, box.bottom - box.top];
  return heightPx >= LETTER.leastPx && heightPx <= LETTER.mostPx && widthPx <= LETTER.mostSlant * heightPx;
}

/** With a pixel around, where the soft edges of the ink fade. */
function measureBox({ widthPx, heightPx, data }: GreyPicture, box: Box): Pick<LetterInk, 'areaPx' | 'outlinePx'> {
  const right = Math.min(widthPx - 1, box.right);
  const bottom = Math.min(heightPx - 1, box.bottom);
  let area = 0;
  let outline = 0;
  for (let y = Math.max(0, box.top - 1); y <= bottom; y += 1) {
    for (let x = Math.max(0, box.left - 1); x <= right; x += 1) {
      const at = y * widthPx + x;
      const here = data[at] ?? 255;
      area += 255 - here;
      const across = (x + 1 < widthPx ? (data[at + 1] ?? 255) : 255) - here;
      const down = (y + 1 < heightPx ? (data[at + widthPx] ?? 255) : 255) - here;
      outline += Math.sqrt(across * across + down * down);
    }
  }
  return { areaPx: area / 255, outlinePx: outline / 255 };
}
