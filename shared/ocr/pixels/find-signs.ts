import type { Box, OcrMark } from '../ocr-page.ts';
import { INK_BELOW, type Blob } from './find-blobs.ts';
import type { GreyPicture, RgbaPicture } from './picture.ts';

/** All in heights of the picture's letters (most of them small ones): what stands before the text of an item. */
const SIGN = { leastSide: 0.25, mostSide: 2.8, gapInside: 0.2, clearBefore: 1.1, clearBehind: 0.38, clearBehindColour: 0.25, reachOfText: 4.5 };

/** Signs below each other begin at the same column, within this share of a letter's height, and differ no more in size. */
const SAME_COLUMN = 0.3;
const SAME_SIZE = 0.18;

/** Shapes are compared on a grid; the mean difference of its cells, 0 to 1, of one sign drawn twice is below this. */
const GRID = 10;
const SAME_SHAPE = 0.11;

/** Mean of the largest less the smallest channel: emoji and coloured ticks have 60 and more, letters beside them hardly any. */
const COLOURFUL = { sign: 55, more: 30 };

/** A picture and what is known about its ink. */
export interface InkedPicture {
  /** Dark ink on white; the upper part of `colours` at least. */
  readonly ink: GreyPicture;
  readonly colours: RgbaPicture;
  readonly blobs: readonly Blob[];
  /** Null where there are too few letters to tell. */
  readonly letterPx: number | null;
}

interface Sign {
  readonly box: Box;
  readonly shape: Float32Array;
  readonly isColoured: boolean;
}

/**
 * Signs of any shape that begin lines one below the other: arrows, ticks, diamonds, emoji. A sign alone may be a
 * letter; two are a list when they have the same shape, or when both are coloured and their text is not.
 *
 * ```
 *   ➤ Own the roadmap         🚀 Ship it
 *   ➤ Measure it              🎯 Measure it
 * ```
 *
 * A letter on its own (`A budget`) has the same shape twice too:
 * whether the engine read a word there is for the layout to ask.
 */
export function findSigns({ ink, colours, blobs, letterPx }: InkedPicture): readonly OcrMark[] {
  if (letterPx === null) return [];
  const starts = findStarts({ ink, blobs, letterPx }).map((box): Sign => ({ box, shape: drawShape(ink, box), isColoured: isColoured(box, { ink, colours, letterPx }) }));
  const signs = starts.filter(({ box, isColoured: stands }) => stands || isClearBehind(ink, box, SIGN.clearBehind * letterPx));
  return signs.filter((sign) => signs.some((other) => other !== sign && isTwin(sign, other, letterPx))).map(({ box }) => ({ kind: 'sign', box }));
}

function isTwin(one: Sign, other: Sign, letterPx: number): boolean {
  if (Math.abs(one.box.left - other.box.left) > Math.max(1, SAME_COLUMN * letterPx)) return false;
  if (!isSameLength(width(one.box), width(other.box)) || !isSameLength(height(one.box), height(other.box))) return one.isColoured && other.isColoured && isClose(one.box, other.box, letterPx);
  return (one.isColoured && other.isColoured) || differenceOf(one.shape, other.shape) < SAME_SHAPE;
}

/** Two emoji: about as large. */
function isClose(one: Box, other: Box, letterPx: number): boolean {
  return Math.abs(width(one) - width(other)) < letterPx && Math.abs(height(one) - height(other)) < letterPx;
}

function isSameLength(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(1, SAME_SIZE * Math.max(one, other));
}

/** What stands first on a line, with room on either side and text behind: pieces of ink that touch, or nearly. */
function findStarts({ ink, blobs: all, letterPx }: Omit<InkedPicture, 'colours'> & { readonly letterPx: number }): readonly Box[] {
  const most = SIGN.mostSide * letterPx;
  const blobs = all.filter(({ box }) => Math.max(width(box), height(box)) <= most);
  const starts = new Map<string, Box>();
  for (const blob of blobs) {
    if (hasInk(ink, { ...blob.box, left: blob.box.left - SIGN.clearBefore * letterPx, right: blob.box.left })) continue;
    const box = growOver(blob, blobs, letterPx);
    if (isSign(ink, box, letterPx)) starts.set(`${box.left} ${box.top}`, box);
  }
  return [...starts.values()];
}

/** The blob and what belongs to the same sign, as the tick in a box; nothing that stands a blank away. */
function growOver({ box: first }: Blob, blobs: readonly Blob[], letterPx: number): Box {
  const reach = SIGN.gapInside * letterPx;
  let box = first;
  for (;;) {
    const current = box;
    const beside = blobs.filter(({ box: other }) => other.left < current.right + reach && other.right > current.left - reach && other.top < current.bottom + reach && other.bottom > current.top - reach);
    box = {
      left: Math.min(current.left, ...beside.map((other) => other.box.left)),
      top: Math.min(current.top, ...beside.map((other) => other.box.top)),
      right: Math.max(current.right, ...beside.map((other) => other.box.right)),
      bottom: Math.max(current.bottom, ...beside.map((other) => other.box.bottom)),
    };
    const isLarger = width(box) > width(current) || height(box) > height(current);
    if (!isLarger || Math.max(width(box), height(box)) > SIGN.mostSide * letterPx) return box;
  }
}

function isSign(ink: GreyPicture, box: Box, letterPx: number): boolean {
  const sides = [width(box), height(box)];
  if (Math.max(...sides) > SIGN.mostSide * letterPx || Math.max(...sides) < SIGN.leastSide * letterPx) return false;
  if (hasInk(ink, { ...box, left: box.left - SIGN.clearBefore * letterPx, right: box.left })) return false;
  if (!isClearBehind(ink, box, SIGN.clearBehindColour * letterPx)) return false;
  // A dash is low: its text is as high as letters are.
  const middle = (box.top + box.bottom) / 2;
  const band = { top: Math.min(box.top, middle - letterPx / 2), bottom: Math.max(box.bottom, middle + letterPx / 2) };
  return hasInk(ink, { ...band, left: box.right, right: box.right + SIGN.reachOfText * letterPx });
}

function isClearBehind(ink: GreyPicture, box: Box, clearPx: number): boolean {
  return !hasInk(ink, { ...box, left: box.right, right: box.right + clearPx });
}

function drawShape({ widthPx, data }: GreyPicture, box: Box): Float32Array {
  const cells = new Float32Array(GRID * GRID);
  const counts = new Float32Array(GRID * GRID);
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1) {
      const cell = Math.floor(((y - box.top) * GRID) / height(box)) * GRID + Math.floor(((x - box.left) * GRID) / width(box));
      cells[cell] = (cells[cell] ?? 0) + 1 - (data[y * widthPx + x] ?? 255) / 255;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return cells.map((sum, cell) => sum / Math.max(1, counts[cell] ?? 0));
}

function differenceOf(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, cell, index) => sum + Math.abs(cell - (other[index] ?? 0)), 0) / one.length;
}

interface ColourSource {
  readonly ink: GreyPicture;
  readonly colours: RgbaPicture;
  readonly letterPx: number;
}

/** Whether the sign is coloured and the text behind it is not. */
function isColoured(box: Box, { ink, colours, letterPx }: ColourSource): boolean {
  const own = meanColourfulness(box, ink, colours);
  return own >= COLOURFUL.sign && own - meanColourfulness({ ...box, left: box.right, right: Math.round(box.right + 6 * letterPx) }, ink, colours) >= COLOURFUL.more;
}

/** Of the pixels with ink. */
function meanColourfulness(box: Box, ink: GreyPicture, { data }: RgbaPicture): number {
  let sum = 0;
  let count = 0;
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < Math.min(ink.widthPx, box.right); x += 1) {
      const at = y * ink.widthPx + x;
      if ((ink.data[at] ?? 255) >= INK_BELOW) continue;
      const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
      sum += Math.max(red, green, blue) - Math.min(red, green, blue);
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}

function hasInk({ widthPx, heightPx, data }: GreyPicture, area: Box): boolean {
  const left = Math.max(0, Math.round(area.left));
  const right = Math.min(widthPx, Math.round(area.right));
  const bottom = Math.min(heightPx, Math.round(area.bottom));
  for (let y = Math.max(0, Math.round(area.top)); y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) if ((data[y * widthPx + x] ?? 255) < INK_BELOW) return true;
  }
  return false;
}

const width = ({ left, right }: Box): number => right - left;
const height = ({ top, bottom }: Box): number => bottom - top;
