import type { Box } from '../ocr-page.ts';
import { INK_BELOW } from './find-blobs.ts';
import type { GreyPicture, RgbaPicture } from './picture.ts';

/** Tiles are low so that a highlighted line of small text holds at least one row of them. */
const TILE = { widthPx: 16, heightPx: 8 };

/** Even bold text leaves a third of a tile to its ground; more "ink" than this is no ink. */
const DENSE = 0.72;

/** Letters do not fill this many tiles in a row, highlights and buttons do. */
const LEAST_TILES = 4;

/** Compression noise on a saturated colour. */
const NOISE = 36;

interface Stretch {
  readonly tileRow: number;
  readonly firstTile: number;
  readonly endTile: number;
}

/**
 * Adds the grounds that compression made too noisy to be found as areas: a marked line, a small coloured button.
 * In `darkened`, a first try without them, they show as stretches full of "ink"; their commonest colour is the
 * ground there, and just above and below. Null when there are none.
 */
export function addNoisyGrounds(picture: RgbaPicture, grounds: Uint8Array, darkened: GreyPicture): Uint8Array | null {
  const stretches = findDenseStretches(darkened);
  if (stretches.length === 0) return null;
  const more = grounds.slice();
  for (const stretch of stretches) {
    const { firstTile, endTile, tileRow } = stretch;
    const inside = { top: tileRow, bottom: tileRow + 1, left: firstTile, right: endTile };
    const around = { top: tileRow - 3, bottom: tileRow + 4, left: firstTile, right: endTile };
    const colour = commonestColour(picture, inside, () => true);
    markColour(picture, { stretch, colour, outside: commonestColour(picture, around, (at) => grounds[at] === 1), grounds: more });
  }
  return more;
}

function findDenseStretches(darkened: GreyPicture): readonly Stretch[] {
  const columns = Math.floor(darkened.widthPx / TILE.widthPx);
  const rows = Math.floor(darkened.heightPx / TILE.heightPx);
  const stretches: Stretch[] = [];
  for (let tileRow = 0; tileRow < rows; tileRow += 1) {
    let firstTile = 0;
    for (let tile = 0; tile <= columns; tile += 1) {
      if (tile < columns && isDense(darkened, { x: tile * TILE.widthPx, y: tileRow * TILE.heightPx })) continue;
      if (tile - firstTile >= LEAST_TILES) stretches.push({ tileRow, firstTile, endTile: tile });
      firstTile = tile + 1;
    }
  }
  return stretches;
}

function isDense({ widthPx, data }: GreyPicture, at: { readonly x: number; readonly y: number }): boolean {
  let ink = 0;
  for (let y = at.y; y < at.y + TILE.heightPx; y += 1) {
    for (let x = at.x; x < at.x + TILE.widthPx; x += 1) if ((data[y * widthPx + x] ?? 255) < INK_BELOW) ink += 1;
  }
  return ink >= DENSE * TILE.widthPx * TILE.heightPx;
}

type Colour = readonly [red: number, green: number, blue: number];

/** The mean of the fullest cell of a coarse colour histogram; `tiles` counts in tiles. */
function commonestColour({ widthPx, heightPx, data }: RgbaPicture, tiles: Box, counts: (at: number) => boolean): Colour {
  const cells = new Map<number, { count: number; red: number; green: number; blue: number }>();
  let fullest = { count: 0, red: 0, green: 0, blue: 0 };
  const bottom = Math.min(heightPx, tiles.bottom * TILE.heightPx);
  for (let y = Math.max(0, tiles.top * TILE.heightPx); y < bottom; y += 1) {
    for (let x = tiles.left * TILE.widthPx; x < tiles.right * TILE.widthPx; x += 1) {
      const at = y * widthPx + x;
      if (!counts(at)) continue;
      const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
      const key = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5);
      const cell = cells.get(key) ?? { count: 0, red: 0, green: 0, blue: 0 };
      cells.set(key, cell);
      cell.count += 1;
      cell.red += red;
      cell.green += green;
      cell.blue += blue;
      if (cell.count > fullest.count) fullest = cell;
    }
  }
  const count = Math.max(1, fullest.count);
  return [fullest.red / count, fullest.green / count, fullest.blue / count];
}

interface ColourMark {
  readonly stretch: Stretch;
  readonly colour: Colour;
  /** The ground that the stretch lies on. */
  readonly outside: Colour;
  readonly grounds: Uint8Array;
}

function markColour({ widthPx, heightPx, data }: RgbaPicture, { stretch, colour, outside, grounds }: ColourMark): void {
  const bottom = Math.min(heightPx, (stretch.tileRow + 2) * TILE.heightPx);
  const right = Math.min(widthPx, (stretch.endTile + 1) * TILE.widthPx);
  for (let y = Math.max(0, (stretch.tileRow - 1) * TILE.heightPx); y < bottom; y += 1) {
    for (let x = Math.max(0, (stretch.firstTile - 1) * TILE.widthPx); x < right; x += 1) {
      const [red = 0, green = 0, blue = 0] = data.subarray((y * widthPx + x) * 4, (y * widthPx + x) * 4 + 3);
      if (distanceFrom([red, green, blue], colour, outside) <= NOISE) grounds[y * widthPx + x] = 1;
    }
  }
}

/**
 * Distance from the colour, or from what lies up to halfway to the colour outside: the stretch's edge is a blend.
 * Not further, because text on a coloured button often has the colour of the page.
 */
function distanceFrom(pixel: Colour, colour: Colour, outside: Colour): number {
  const way = outside.map((value, channel) => value - (colour[channel] ?? 0));
  const length = way.reduce((sum, value) => sum + value * value, 0);
  const along = way.reduce((sum, value, channel) => sum + value * ((pixel[channel] ?? 0) - (colour[channel] ?? 0)), 0);
  const share = Math.min(0.55, Math.max(0, length === 0 ? 0 : along / length));
  return Math.max(...way.map((value, channel) => Math.abs((pixel[channel] ?? 0) - (colour[channel] ?? 0) - share * value)));
}
