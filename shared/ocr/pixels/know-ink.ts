import { measureLetters } from './choose-scale.ts';
import { findBlobs } from './find-blobs.ts';
import type { InkedPicture } from './find-signs.ts';
import type { GreyPicture, RgbaPicture } from './picture.ts';

/** No letter and no bullet is larger. */
const LARGEST_PX = 120;

/** Looks at the ink once for all that want to know about it. */
export function knowInk(ink: GreyPicture, colours: RgbaPicture): InkedPicture {
  const blobs = findBlobs(ink, LARGEST_PX);
  return { ink, colours, blobs, letterPx: measureLetters(blobs) };
}
