import { addNoisyGrounds } from './add-noisy-grounds.ts';
import { findGrounds } from './find-grounds.ts';
import type { GreyPicture, RgbaPicture } from './picture.ts';

/** Contrast is stretched by the strongest ink in a neighbourhood of this many pixels each way. */
const TILE_PX = 24;

/** Fainter than this is noise and is not stretched to black. */
const FAINTEST_INK = 48;

/**
 * Dark text on white, whatever it was: each pixel's difference from the ground it stands on, the largest of the
 * three channels, stretched where the ink of the neighbourhood is faint. Dark mode, coloured buttons and chat
 * bubbles come out alike, which tesseract's one threshold for the whole page needs.
 */
export function darkenText(picture: RgbaPicture, { findsNoise = true } = {}): GreyPicture {
  const grounds = findGrounds(picture);
  const darkened = darkenOn(picture, grounds);
  const more = findsNoise ? addNoisyGrounds(picture, grounds, darkened) : null;
  return more === null ? darkened : darkenOn(picture, more);
}

/** The picture in grey as an eye weighs the colours: what `darkenText` is measured against. */
export function toGrey({ widthPx, heightPx, data }: RgbaPicture): GreyPicture {
  const grey = Uint8Array.from({ length: widthPx * heightPx }, (_, at) => Math.round(0.3 * (data[at * 4] ?? 0) + 0.59 * (data[at * 4 + 1] ?? 0) + 0.11 * (data[at * 4 + 2] ?? 0)));
  return { widthPx, heightPx, data: grey };
}

function darkenOn(picture: RgbaPicture, grounds: Uint8Array): GreyPicture {
  const written = listWritten(grounds);
  const ink = measureInk(picture, written, nearestGrounds(picture, { grounds, written }));
  return stretchInk({ widthPx: picture.widthPx, heightPx: picture.heightPx, data: ink });
}

/** The indexes of all pixels that are no ground. Nine in ten are: what follows looks at the others only. */
function listWritten(grounds: Uint8Array): Int32Array {
  const written = new Int32Array(grounds.length);
  let count = 0;
  for (let at = 0; at < grounds.length; at += 1) {
    if (grounds[at] === 1) continue;
    written[count] = at;
    count += 1;
  }
  return written.subarray(0, count);
}

interface Written {
  readonly grounds: Uint8Array;
  readonly written: Int32Array;
}

/** For each pixel that is no ground the index of a ground pixel close by, -1 where the picture has none: two chamfer sweeps. */
function nearestGrounds({ widthPx, heightPx }: RgbaPicture, { grounds, written }: Written): Int32Array {
  const nearest = new Int32Array(widthPx * heightPx);
  const distance = new Int32Array(widthPx * heightPx);
  for (const at of written) {
    nearest[at] = -1;
    distance[at] = 0x3fffffff;
  }
  const take = (at: number, from: number, step: number): void => {
    const isGround = grounds[from] === 1;
    const way = (isGround ? 0 : (distance[from] ?? 0)) + step;
    if (way >= (distance[at] ?? 0)) return;
    distance[at] = way;
    nearest[at] = isGround ? from : (nearest[from] ?? -1);
  };
  const lastRow = widthPx * (heightPx - 1);
  for (const at of written) {
    const x = at % widthPx;
    if (x > 0) take(at, at - 1, 3);
    if (at < widthPx) continue;
    take(at, at - widthPx, 3);
    if (x > 0) take(at, at - widthPx - 1, 4);
    if (x < widthPx - 1) take(at, at - widthPx + 1, 4);
  }
  for (let index = written.length - 1; index >= 0; index -= 1) {
    const at = written[index] ?? 0;
    const x = at % widthPx;
    if (x < widthPx - 1) take(at, at + 1, 3);
    if (at >= lastRow) continue;
    take(at, at + widthPx, 3);
    if (x < widthPx - 1) take(at, at + widthPx + 1, 4);
    if (x > 0) take(at, at + widthPx - 1, 4);
  }
  return nearest;
}

function measureInk({ data }: RgbaPicture, written: Int32Array, nearest: Int32Array): Uint8Array {
  const ink = new Uint8Array(nearest.length);
  for (const at of written) {
    const ground = (nearest[at] ?? -1) * 4;
    const pixel = at * 4;
    ink[at] =
      ground < 0
        ? 255 - (data[pixel + 1] ?? 0)
        : Math.max(
            Math.abs((data[pixel] ?? 0) - (data[ground] ?? 0)),
            Math.abs((data[pixel + 1] ?? 0) - (data[ground + 1] ?? 0)),
            Math.abs((data[pixel + 2] ?? 0) - (data[ground + 2] ?? 0)),
          );
  }
  return ink;
}

function stretchInk({ widthPx, heightPx, data }: GreyPicture): GreyPicture {
  const columns = Math.ceil(widthPx / TILE_PX);
  const rows = Math.ceil(heightPx / TILE_PX);
  const strongest = new Uint8Array(columns * rows);
  const tileOf = Int32Array.from({ length: widthPx }, (_, x) => Math.floor(x / TILE_PX));
  for (let y = 0; y < heightPx; y += 1) {
    const tileRow = Math.floor(y / TILE_PX) * columns;
    for (let x = 0; x < widthPx; x += 1) {
      const ink = data[y * widthPx + x] ?? 0;
      if (ink === 0) continue;
      const tile = tileRow + (tileOf[x] ?? 0);
      if (ink > (strongest[tile] ?? 0)) strongest[tile] = ink;
    }
  }
  const reach = spreadMaximum(strongest, columns, rows);
  const grey = new Uint8Array(data.length).fill(255);
  for (let y = 0; y < heightPx; y += 1) {
    const tileRow = Math.floor(y / TILE_PX) * columns;
    for (let x = 0; x < widthPx; x += 1) {
      const at = y * widthPx + x;
      const ink = data[at] ?? 0;
      if (ink === 0) continue;
      grey[at] = 255 - Math.round((ink * 255) / Math.max(FAINTEST_INK, reach[tileRow + (tileOf[x] ?? 0)] ?? 0));
    }
  }
  return { widthPx, heightPx, data: grey };
}

/** Each tile takes the largest value of itself and its eight neighbours. */
function spreadMaximum(values: Uint8Array, columns: number, rows: number): Uint8Array {
  const spread = new Uint8Array(values.length);
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      let largest = 0;
      for (let v = Math.max(0, y - 1); v <= Math.min(rows - 1, y + 1); v += 1) {
        for (let u = Math.max(0, x - 1); u <= Math.min(columns - 1, x + 1); u += 1) largest = Math.max(largest, values[v * columns + u] ?? 0);
      }
      spread[y * columns + x] = largest;
    }
  }
  return spread;
}
