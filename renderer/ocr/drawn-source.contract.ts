import type { RgbaPicture } from '../../shared/ocr/pixels/picture.ts';
import type { PixelSource } from './prepare-picture.ts';

/** A picture in memory, read in parts as a canvas gives them. */
export function drawnSource({ widthPx, heightPx, data }: RgbaPicture): PixelSource {
  return {
    widthPx,
    heightPx,
    readPart: ({ left, top, right, bottom }) => {
      const part = { widthPx: right - left, heightPx: bottom - top, data: new Uint8ClampedArray((right - left) * (bottom - top) * 4) };
      for (let y = top; y < bottom; y += 1) part.data.set(data.subarray((y * widthPx + left) * 4, (y * widthPx + right) * 4), (y - top) * part.widthPx * 4);
      return part;
    },
  };
}
