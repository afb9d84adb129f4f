import type { Box, OcrMark } from '../ocr-page.ts';
import { findBlobs, INK_BELOW, type Blob } from './find-blobs.ts';
import { hasBulletShape, standsAlone } from './find-bullets.ts';
import type { GreyPicture } from './picture.ts';

/** Ink lighter than letters and darker than what compression leaves around them. */
const FAINT_BELOW = 230;

/** In heights of the picture's letters. */
const FAINT = { mostSide: 0.9, reachOfText: 4.5 };

/** In pixels: bullets of one list stand below each other and are equally large. */
const SAME = 1;

/** So many below each other are a list, fewer may be noise. */
const LEAST = 2;

/**
 * Bullets that are too pale to be ink beside their text, grey ones before black letters: below each other, equally large,
 * with text behind. `letterPx` is null where there are too few letters to tell.
 */
export function findFaintBullets(picture: GreyPicture, letterPx: number | null): readonly OcrMark[] {
  if (letterPx === null) return [];
  const faint = findBlobs(picture, Math.ceil(FAINT.mostSide * letterPx), FAINT_BELOW).filter(
    (blob) => isPale(picture, blob) && hasBulletShape(picture, blob, FAINT_BELOW) && standsAlone(picture, blob, FAINT_BELOW) && hasTextBehind(picture, blob.box, letterPx),
  );
  return faint.filter(({ box }) => faint.filter(({ box: other }) => isTwin(box, other)).length >= LEAST).map(({ box }) => ({ kind: 'bullet', box }));
}

/** None of it is dark enough for the other search. */
function isPale({ widthPx, data }: GreyPicture, { box }: Blob): boolean {
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1) if ((data[y * widthPx + x] ?? 255) < INK_BELOW) return false;
  }
  return true;
}

function isTwin(one: Box, other: Box): boolean {
  const differences = [one.left - other.left, one.right - other.right, one.bottom - one.top - (other.bottom - other.top)];
  return differences.every((difference) => Math.abs(difference) <= SAME);
}

/** Letters, not only other pale specks, within reach. */
function hasTextBehind({ widthPx, heightPx, data }: GreyPicture, box: Box, letterPx: number): boolean {
  const right = Math.min(widthPx, Math.round(box.right + FAINT.reachOfText * letterPx));
  const middle = (box.top + box.bottom) / 2;
  for (let y = Math.max(0, Math.round(middle - letterPx / 2)); y < Math.min(heightPx, middle + letterPx / 2); y += 1) {
    for (let x = box.right; x < right; x += 1) if ((data[y * widthPx + x] ?? 255) < INK_BELOW) return true;
  }
  return false;
}
