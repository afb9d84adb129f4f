import type { OcrMark } from '../ocr-page.ts';
import { INK_BELOW, type Blob } from './find-blobs.ts';
import type { GreyPicture } from './picture.ts';

/** Bullets are 3 px (small print) to 28 px (a slide) wide and about as high. */
const SIZE_PX = { least: 3, most: 28 };
const MOST_SLANT = 1.4;

/** A disc fills .79 of its box, a square all; a ring is hollow. A diamond fills half, which many a letter does. */
const LEAST_FILL = 0.55;
const RING_FILL = { least: 0.2, most: 0.6 };

/**
 * Small round or square blobs with clear space around them: what a list's bullets look like and letters do not.
 * Whether one begins a line is for the layout to say. `picture` has dark ink on white, `blobs` are its pieces of ink.
 *
 * ```
 *      clear           the dot of an i has a stem below it,
 *    ┌───────┐         a full stop a letter to its left,
 *  ← │   ●   │ →       a colon its twin
 *    └───────┘
 * ```
 */
export function findBullets(picture: GreyPicture, blobs: readonly Blob[]): readonly OcrMark[] {
  return blobs
    .filter((blob) => hasBulletShape(picture, blob) && standsAlone(picture, blob))
    .map(({ box }) => ({ kind: 'bullet', box }));
}

/** As large as a bullet and as round or square, or a ring. */
export function hasBulletShape(picture: GreyPicture, { box, areaPx }: Blob, inkBelow = INK_BELOW): boolean {
  const widthPx = box.right - box.left;
  const heightPx = box.bottom - box.top;
  if (Math.min(widthPx, heightPx) < SIZE_PX.least || Math.max(widthPx, heightPx) > SIZE_PX.most) return false;
  if (Math.max(widthPx, heightPx) > MOST_SLANT * Math.min(widthPx, heightPx)) return false;
  const fill = areaPx / (widthPx * heightPx);
  if (fill >= LEAST_FILL) return true;
  return fill >= RING_FILL.least && fill <= RING_FILL.most && isHollow(picture, box, inkBelow);
}

function isHollow(picture: GreyPicture, box: OcrMark['box'], inkBelow: number): boolean {
  const x = Math.floor((box.left + box.right) / 2);
  const y = Math.floor((box.top + box.bottom) / 2);
  const third = Math.max(1, Math.floor((box.right - box.left) / 6));
  return !hasInk(picture, { left: x - third, top: y - third, right: x + third, bottom: y + third }, inkBelow);
}

/** With the clear space around that a bullet has. */
export function standsAlone(picture: GreyPicture, { box }: Blob, inkBelow = INK_BELOW): boolean {
  const size = Math.max(box.right - box.left, box.bottom - box.top);
  const beside = Math.max(6, 1.2 * size);
  const behind = Math.max(3, 0.45 * size);
  const upright = Math.max(4, 0.9 * size);
  return (
    !hasInk(picture, { left: box.left - beside, top: box.top, right: box.left, bottom: box.bottom }, inkBelow) &&
    !hasInk(picture, { left: box.right, top: box.top, right: box.right + behind, bottom: box.bottom }, inkBelow) &&
    !hasInk(picture, { left: box.left - 1, top: box.top - upright, right: box.right + 1, bottom: box.top }, inkBelow) &&
    !hasInk(picture, { left: box.left - 1, top: box.bottom, right: box.right + 1, bottom: box.bottom + upright }, inkBelow)
  );
}

function hasInk({ widthPx, heightPx, data }: GreyPicture, area: OcrMark['box'], inkBelow: number): boolean {
  const left = Math.max(0, Math.round(area.left));
  const right = Math.min(widthPx, Math.round(area.right));
  const bottom = Math.min(heightPx, Math.round(area.bottom));
  for (let y = Math.max(0, Math.round(area.top)); y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) if ((data[y * widthPx + x] ?? 255) < inkBelow) return true;
  }
  return false;
}
