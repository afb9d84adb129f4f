import type { RgbaPicture } from './picture.ts';

/**
 * Neighbours that differ by no more than this in every channel belong to one area. JPEG noise on a flat ground
 * stays below it; the edge of even faint grey-on-dark text does not.
 */
const SAME_COLOUR = 6;

/** A ground is large, or it is a bar (a button, a bubble) too wide to be a letter. */
const LARGE_AREA_PX = 3000;
const BAR = { areaPx: 500, heightPx: 12, widthToHeight: 2.5, fill: 0.35 };

interface Areas {
  /** For each run of one colour: its row, first column and the column after its last. */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly parents: Int32Array;
  readonly count: number;
}

/**
 * Marks (1) the pixels that text is written *on*: page, card, button, bubble. Everything else (0) is ink, icon,
 * rule or photograph. An area is what can be reached in steps of nearly one colour, so a gradient is one ground.
 */
export function findGrounds(picture: RgbaPicture): Uint8Array {
  const areas = joinRuns(picture);
  const isGround = judgeAreas(areas);
  const grounds = new Uint8Array(picture.widthPx * picture.heightPx);
  for (let run = 0; run < areas.count; run += 1) {
    if (isGround[root(areas.parents, run)] !== 1) continue;
    const row = (areas.rows[run] ?? 0) * picture.widthPx;
    grounds.fill(1, row + (areas.starts[run] ?? 0), row + (areas.ends[run] ?? 0));
  }
  return grounds;
}

/** The same pixels as bytes and as words: most neighbours are equal, which one comparison tells. */
interface Pixels {
  readonly data: RgbaPicture['data'];
  readonly words: Uint32Array;
}

function toPixels({ data }: RgbaPicture): Pixels {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  return { data, words: new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2) };
}

function joinRuns(picture: RgbaPicture): Areas {
  const { widthPx, heightPx } = picture;
  const pixels = toPixels(picture);
  const size = widthPx * heightPx;
  const rows = new Int32Array(size);
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  const parents = new Int32Array(size);
  let count = 0;
  let above = 0;
  for (let y = 0; y < heightPx; y += 1) {
    const first = count;
    let start = 0;
    for (let x = 1; x <= widthPx; x += 1) {
      const at = (y * widthPx + x) * 4;
      if (x < widthPx && isSameColour(pixels, at, at - 4)) continue;
      rows[count] = y;
      starts[count] = start;
      ends[count] = x;
      parents[count] = count;
      count += 1;
      start = x;
    }
    // Runs of this row against those of the row above, both sorted by column.
    let upper = above;
    for (let run = first; run < count && y > 0; ) {
      const from = Math.max(starts[run] ?? 0, starts[upper] ?? 0);
      const to = Math.min(ends[run] ?? 0, ends[upper] ?? 0);
      for (let x = from; x < to; x += 1) {
        const at = (y * widthPx + x) * 4;
        if (!isSameColour(pixels, at, at - widthPx * 4)) continue;
        unite(parents, run, upper);
        break;
      }
      if ((ends[run] ?? 0) < (ends[upper] ?? 0)) run += 1;
      else if ((ends[upper] ?? 0) < (ends[run] ?? 0)) upper += 1;
      else {
        run += 1;
        upper += 1;
      }
    }
    above = first;
  }
  return { rows, starts, ends, parents, count };
}

function judgeAreas({ rows, starts, ends, parents, count }: Areas): Uint8Array {
  const area = new Int32Array(count);
  const top = new Int32Array(count).fill(0x7fffffff);
  const bottom = new Int32Array(count);
  const left = new Int32Array(count).fill(0x7fffffff);
  const right = new Int32Array(count);
  for (let run = 0; run < count; run += 1) {
    const id = root(parents, run);
    const y = rows[run] ?? 0;
    const start = starts[run] ?? 0;
    const end = ends[run] ?? 0;
    area[id] = (area[id] ?? 0) + end - start;
    top[id] = Math.min(top[id] ?? 0, y);
    bottom[id] = Math.max(bottom[id] ?? 0, y + 1);
    left[id] = Math.min(left[id] ?? 0, start);
    right[id] = Math.max(right[id] ?? 0, end);
  }
  const isGround = new Uint8Array(count);
  for (let id = 0; id < count; id += 1) {
    const areaPx = area[id] ?? 0;
    if (areaPx < BAR.areaPx) continue;
    const heightPx = (bottom[id] ?? 0) - (top[id] ?? 0);
    const widthPx = (right[id] ?? 0) - (left[id] ?? 0);
    const isBar = heightPx >= BAR.heightPx && widthPx >= BAR.widthToHeight * heightPx && areaPx >= BAR.fill * widthPx * heightPx;
    if (areaPx >= LARGE_AREA_PX || isBar) isGround[id] = 1;
  }
  return isGround;
}

function isSameColour({ data, words }: Pixels, one: number, other: number): boolean {
  if (words[one >> 2] === words[other >> 2]) return true;
  return (
    Math.abs((data[one] ?? 0) - (data[other] ?? 0)) <= SAME_COLOUR &&
    Math.abs((data[one + 1] ?? 0) - (data[other + 1] ?? 0)) <= SAME_COLOUR &&
    Math.abs((data[one + 2] ?? 0) - (data[other + 2] ?? 0)) <= SAME_COLOUR
  );
}

function root(parents: Int32Array, start: number): number {
  let id = start;
  for (;;) {
    const parent = parents[id] ?? id;
    if (parent === id) return id;
    const grandparent = parents[parent] ?? parent;
    parents[id] = grandparent;
    id = grandparent;
  }
}

function unite(parents: Int32Array, one: number, other: number): void {
  const a = root(parents, one);
  const b = root(parents, other);
  if (a === b) return;
  if (a < b) parents[b] = a;
  else parents[a] = b;
}
