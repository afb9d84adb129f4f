import type { GreyPicture } from './picture.ts';

/** Between two lines of text at least this much is empty. */
const CUT_GAP_PX = 6;

/** Where no row is empty, strips overlap by twice the height of the largest line that may be there. */
const OVERLAP_PX = 240;

/** Lighter than this counts as empty when a place to cut is looked for. */
const EMPTY_ABOVE = 200;

export interface CutOptions {
  /** So much must be empty for a cut between two lines. */
  readonly gapPx: number;
  /** How many of the last rows the next strip shows again when nothing is empty. */
  readonly overlapPx: number;
}

export interface Cut {
  /** The first row that belongs to the next strip. */
  readonly row: number;
  /** False when something is written on the row, so that a line may lie across it. */
  readonly isEmpty: boolean;
}

/**
 * Where to cut a strip of a tall picture: in the middle of the lowest gap of its lower half; where there is none, the
 * emptiest row in the middle half of the overlap, from which a line of half the overlap's height reaches neither end.
 */
export function findCut(strip: GreyPicture, { gapPx, overlapPx }: CutOptions): Cut {
  const { heightPx } = strip;
  const quarter = Math.floor(overlapPx / 4);
  const half = Math.floor(heightPx / 2);
  let gapEnd = heightPx;
  let emptiest = { row: heightPx - 2 * quarter, ink: Number.POSITIVE_INFINITY };
  for (let row = heightPx - 1; row >= half; row -= 1) {
    const ink = inkOfRow(strip, row);
    const gapTop = ink > 0 ? row + 1 : row;
    if ((ink > 0 || row === half) && gapEnd - gapTop >= gapPx) return { row: Math.floor((gapTop + gapEnd) / 2), isEmpty: true };
    if (ink > 0) gapEnd = row;
    const isInMiddle = row >= heightPx - 3 * quarter && row < heightPx - quarter;
    if (isInMiddle && ink < emptiest.ink) emptiest = { row, ink };
  }
  return { row: emptiest.row, isEmpty: false };
}

/** Where strips overlap, each line belongs to the strip in whose rows, of the whole picture, its middle lies. */
export interface OwnRows {
  readonly top: number;
  readonly bottom: number;
}

/** Whether the middle of a box lies in a strip's own rows. */
export function isOwn(box: { readonly top: number; readonly bottom: number }, own: OwnRows): boolean {
  const middle = (box.top + box.bottom) / 2;
  return middle >= own.top && middle < own.bottom;
}

/** All in rows of the strip: how many are read, how many are its own, where the next strip begins. */
export interface StripEnd {
  readonly rows: number;
  readonly ownRows: number;
  readonly nextTop: number;
}

/**
 * Cut where nothing is written. Where something is written on every row (columns whose lines alternate, a photograph),
 * the next strip begins a stretch above the end of this one, and the emptiest row of that stretch parts them.
 */
export function endStrip(strip: GreyPicture, { isLast }: { readonly isLast: boolean }): StripEnd {
  const { heightPx } = strip;
  if (isLast) return { rows: heightPx, ownRows: heightPx, nextTop: heightPx };
  const overlapPx = Math.min(OVERLAP_PX, Math.floor(heightPx / 4));
  const cut = findCut(strip, { gapPx: CUT_GAP_PX, overlapPx });
  if (cut.isEmpty) return { rows: cut.row, ownRows: cut.row, nextTop: cut.row };
  return { rows: heightPx, ownRows: cut.row, nextTop: heightPx - overlapPx };
}

function inkOfRow({ widthPx, data }: GreyPicture, row: number): number {
  let ink = 0;
  for (let at = row * widthPx; at < (row + 1) * widthPx; at += 1) if ((data[at] ?? 255) <= EMPTY_ABOVE) ink += 1;
  return ink;
}

/** The first `rows` rows. */
export function takeRows({ widthPx, data }: GreyPicture, rows: number): GreyPicture {
  return { widthPx, heightPx: rows, data: data.subarray(0, rows * widthPx) };
}
