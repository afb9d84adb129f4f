import type { Box } from '../ocr-page.ts';
import { findBlobs } from '../pixels/find-blobs.ts';

/** How likely each pixel is in the middle of a line of text, 0 to 1. */
export interface TextMap {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Float32Array;
}

/** The values that the model was published with. */
export interface BoxSettings {
  /** A pixel above this is text. */
  readonly pixelThreshold: number;
  /** Mean of a box below which it is none. */
  readonly boxThreshold: number;
  /** The network marks the core of a line; its box grows by this much of area ÷ perimeter. */
  readonly growth: number;
  readonly leastSidePx: number;
}

export const BOX_SETTINGS: BoxSettings = { pixelThreshold: 0.3, boxThreshold: 0.5, growth: 1.6, leastSidePx: 3 };

/**
 * Boxes around the lines of text on a map, in pixels of the map, from top to bottom. Upright: on a screen lines are
 * not slanted. Pieces of one line that stand far apart are boxes of their own.
 */
export function findTextBoxes(map: TextMap, settings: BoxSettings = BOX_SETTINGS): readonly Box[] {
  const { widthPx, heightPx } = map;
  const cores = findBlobs({ widthPx, heightPx, data: markText(map, settings.pixelThreshold) }, Math.max(widthPx, heightPx));
  return cores.flatMap(({ box }) => {
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    if (Math.min(width, height) < settings.leastSidePx || meanOf(map, box) < settings.boxThreshold) return [];
    const by = (width * height * settings.growth) / (2 * (width + height));
    return [{ left: Math.max(0, box.left - by), top: Math.max(0, box.top - by), right: Math.min(widthPx, box.right + by), bottom: Math.min(heightPx, box.bottom + by) }];
  });
}

/** Text black on white, each pixel spread one to the right and down so that hairlines do not tear a line apart. */
function markText({ widthPx, data }: TextMap, threshold: number): Uint8Array {
  const marked = new Uint8Array(data.length).fill(255);
  for (let at = 0; at < data.length; at += 1) {
    if ((data[at] ?? 0) <= threshold) continue;
    const isLast = (at + 1) % widthPx === 0;
    marked[at] = 0;
    if (!isLast) marked[at + 1] = 0;
    if (at + widthPx < data.length) marked[at + widthPx] = 0;
    if (!isLast && at + widthPx + 1 < data.length) marked[at + widthPx + 1] = 0;
  }
  return marked;
}

function meanOf({ widthPx, data }: TextMap, { left, top, right, bottom }: Box): number {
  let sum = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) sum += data[y * widthPx + x] ?? 0;
  }
  return sum / ((right - left) * (bottom - top));
}
