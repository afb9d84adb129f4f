import type { OcrMark } from '../ocr-page.ts';
import { findBullets } from './find-bullets.ts';
import { findFaintBullets } from './find-faint-bullets.ts';
import { findSigns, type InkedPicture } from './find-signs.ts';

/** What begins the items of lists on a picture. */
export function findMarks(picture: InkedPicture): readonly OcrMark[] {
  return [...findBullets(picture.ink, picture.blobs), ...findFaintBullets(picture.ink, picture.letterPx), ...findSigns(picture)];
}
