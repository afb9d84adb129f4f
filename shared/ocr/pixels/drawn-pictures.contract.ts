import type { Box } from '../ocr-page.ts';
import type { GreyPicture, RgbaPicture } from './picture.ts';

/** Red, green, blue and, when it is not opaque, alpha. */
export type Colour = readonly [red: number, green: number, blue: number, alpha?: number];

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A picture of one colour with boxes of other colours on it, drawn in order. */
export function drawColours({ widthPx, heightPx }: Size, ground: Colour, boxes: readonly (readonly [Box, Colour])[] = []): RgbaPicture {
  const data = new Uint8ClampedArray(widthPx * heightPx * 4);
  const whole: Box = { left: 0, top: 0, right: widthPx, bottom: heightPx };
  for (const [box, [red, green, blue, alpha = 255]] of [[whole, ground] as const, ...boxes]) {
    for (let y = box.top; y < box.bottom; y += 1) {
      for (let x = box.left; x < box.right; x += 1) data.set([red, green, blue, alpha], (y * widthPx + x) * 4);
    }
  }
  return { widthPx, heightPx, data };
}

/** White with boxes of ink on it, black when their grey is not said. */
export function drawInk({ widthPx, heightPx }: Size, boxes: readonly (readonly [Box, number?])[]): GreyPicture {
  const data = new Uint8Array(widthPx * heightPx).fill(255);
  for (const [box, grey = 0] of boxes) {
    for (let y = box.top; y < box.bottom; y += 1) data.fill(grey, y * widthPx + box.left, y * widthPx + box.right);
  }
  return { widthPx, heightPx, data };
}

/** Rows of characters: a blank is white, `#` is ink. */
export function drawArt(rows: readonly string[]): GreyPicture {
  const widthPx = Math.max(...rows.map((row) => row.length));
  const data = Uint8Array.from(rows.flatMap((row) => [...row.padEnd(widthPx)].map((character) => (character === '#' ? 0 : 255))));
  return { widthPx, heightPx: rows.length, data };
}

/** The letter H, `size` high, with strokes a sixth of it: what stands for text in tests. */
export function letterH(left: number, top: number, size: number): readonly Box[] {
  const stroke = Math.max(1, Math.round(size / 6));
  const widthPx = Math.round(size * 0.8);
  const middle = top + Math.floor((size - stroke) / 2);
  return [
    { left, top, right: left + stroke, bottom: top + size },
    { left: left + widthPx - stroke, top, right: left + widthPx, bottom: top + size },
    { left, top: middle, right: left + widthPx, bottom: middle + stroke },
  ];
}

/** A word of so many H. */
export function wordOf(count: number, left: number, top: number, size: number): readonly Box[] {
  return Array.from({ length: count }, (_, index) => letterH(left + index * size, top, size)).flat();
}

export const greyAt = ({ widthPx, data }: GreyPicture, x: number, y: number): number => data[y * widthPx + x] ?? -1;
