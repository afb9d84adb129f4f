import type { Box } from '../ocr-page.ts';
import type { RgbaPicture } from '../pixels/picture.ts';

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * A part of a picture as the networks want it: scaled (bilinear), one plane after the other in the order blue, green,
 * red, each value from −1 to 1. `rowLength` may be more than the width; what is right of it stays 0, a middle grey.
 */
export function samplePixels(picture: RgbaPicture, area: Box, { widthPx, heightPx, rowLength = widthPx }: PictureSize & { readonly rowLength?: number }): Float32Array {
  const planes = new Float32Array(3 * heightPx * rowLength);
  const across = planTaps({ from: area.left, to: area.right, most: picture.widthPx, count: widthPx });
  const down = planTaps({ from: area.top, to: area.bottom, most: picture.heightPx, count: heightPx });
  const { data } = picture;
  for (let y = 0; y < heightPx; y += 1) {
    const upper = (down.firsts[y] ?? 0) * picture.widthPx;
    const lower = (down.seconds[y] ?? 0) * picture.widthPx;
    const fy = down.shares[y] ?? 0;
    for (let x = 0; x < widthPx; x += 1) {
      const left = across.firsts[x] ?? 0;
      const right = across.seconds[x] ?? 0;
      const fx = across.shares[x] ?? 0;
      for (let channel = 0; channel < 3; channel += 1) {
        const a = data[(upper + left) * 4 + channel] ?? 0;
        const b = data[(upper + right) * 4 + channel] ?? 0;
        const c = data[(lower + left) * 4 + channel] ?? 0;
        const d = data[(lower + right) * 4 + channel] ?? 0;
        const top = a + (b - a) * fx;
        const value = top + (c + (d - c) * fx - top) * fy;
        planes[((2 - channel) * heightPx + y) * rowLength + x] = value / 127.5 - 1;
      }
    }
  }
  return planes;
}

/** For each target index the two source indices around it and the share of the second. */
function planTaps({ from, to, most, count }: { readonly from: number; readonly to: number; readonly most: number; readonly count: number }) {
  const firsts = new Int32Array(count);
  const seconds = new Int32Array(count);
  const shares = new Float32Array(count);
  for (let index = 0; index < count; index += 1) {
    const centre = from + ((index + 0.5) * (to - from)) / count - 0.5;
    const first = Math.floor(centre);
    firsts[index] = clamp(first, most);
    seconds[index] = clamp(first + 1, most);
    shares[index] = centre - first;
  }
  return { firsts, seconds, shares };
}

function clamp(index: number, most: number): number {
  return Math.min(most - 1, Math.max(0, index));
}
