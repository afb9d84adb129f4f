import type { Box } from '../../shared/ocr/ocr-page.ts';

export interface CropOptions {
  /** What the crop is about, in pixels of the picture. */
  readonly box: Box;
  /** The height of a line of text there: a dash or a dot says nothing about the size of the letters around it. */
  readonly lineHeightPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Keeps small letters from being enlarged until they are only a blur. */
  readonly leastHeightPx: number;
  /** Width by height of the crop. */
  readonly aspect: number;
}

/** A crop is about this many lines high: the line itself, and enough of its neighbours to find it on the page. */
const LINES_HIGH = 2.4;

/** A box as wide as the crop still has a margin. */
const ROOM_AROUND = 1.12;

/** The part of a picture to show around a box, always of the wanted shape and inside the picture where that is large enough. */
export function cropPicture({ box, lineHeightPx, leastHeightPx, widthPx, heightPx, aspect }: CropOptions): Box {
  const boxWidth = box.right - box.left;
  const boxHeight = box.bottom - box.top;
  const high = Math.max(lineHeightPx * LINES_HIGH, boxHeight * ROOM_AROUND, (boxWidth * ROOM_AROUND) / aspect, leastHeightPx);
  const wide = high * aspect;
  const left = startInside({ middle: (box.left + box.right) / 2, length: wide, available: widthPx });
  const top = startInside({ middle: (box.top + box.bottom) / 2, length: high, available: heightPx });
  return { left, top, right: left + wide, bottom: top + high };
}

/** Centred on the middle, pushed inside; a picture smaller than the crop stands in its middle. */
function startInside({ middle, length, available }: { readonly middle: number; readonly length: number; readonly available: number }): number {
  if (available <= length) return (available - length) / 2;
  return Math.min(Math.max(0, middle - length / 2), available - length);
}
