import type { PictureSize } from './sample-pixels.ts';

/** The network was trained on photographs: small pictures are enlarged, sharp screens with many pixels reduced. */
const SHORT_SIDE_PX = 736;
const LONG_SIDE_PX = 2000;
const MOST_ENLARGED = 2;

/** The network halves its picture five times. */
const STEP_PX = 32;

/** How much larger the detector should see a picture. The long side of a picture in strips is its width. */
export function detectorScale({ widthPx, heightPx }: PictureSize): number {
  const enlarged = Math.min(MOST_ENLARGED, Math.max(1, SHORT_SIDE_PX / Math.min(widthPx, heightPx)));
  return Math.min(enlarged, Math.max(0.25, LONG_SIDE_PX / widthPx));
}

/** The size of a strip for the detector, in whole steps of the network. */
export function detectorSize({ widthPx, heightPx }: PictureSize, scale: number): PictureSize {
  return { widthPx: toSteps(widthPx * scale), heightPx: toSteps(heightPx * scale) };
}

function toSteps(px: number): number {
  return Math.max(1, Math.round(px / STEP_PX)) * STEP_PX;
}
