import { surround } from '../../../shared/ocr/box.ts';
import type { Box } from '../../../shared/ocr/ocr-page.ts';
import type { SourceSpan } from '../../../shared/ocr/recovered-text.ts';

/** UTF-16 offsets of a text, the end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A box on one of the note's pictures, in pixels of that picture. */
export interface PicturePlace {
  readonly pageIndex: number;
  readonly box: Box;
}

export interface PicturePoint {
  readonly pageIndex: number;
  readonly x: number;
  readonly y: number;
}

/** Words farther apart than this many line heights are separate places: cells of a table, two columns. */
const LARGEST_GAP_IN_HEIGHTS = 2.5;

/** A pointer this many line heights beside a word still means that word: the gaps between words and lines. */
const REACH_IN_HEIGHTS = 0.6;

const heightOf = (box: Box) => box.bottom - box.top;

/** Index of the first span that ends after `offset`: spans are in text order and never overlap. */
function firstSpanEndingAfter(spans: readonly SourceSpan[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const span = spans[middle];
    if (span !== undefined && span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans that share at least one character with `range`, in text order; none for an empty range. */
export function spansInRange(spans: readonly SourceSpan[], range: TextRange): readonly SourceSpan[] {
  if (range.start >= range.end) return [];
  const found: SourceSpan[] = [];
  for (let index = firstSpanEndingAfter(spans, range.start); index < spans.length; index += 1) {
    const span = spans[index];
    if (span === undefined || span.start >= range.end) break;
    found.push(span);
  }
  return found;
}

/** The word at a caret: the one it stands in or before, else the one it stands right behind. */
export function spanAtOffset(spans: readonly SourceSpan[], offset: number): SourceSpan | undefined {
  const index = firstSpanEndingAfter(spans, offset);
  const at = spans[index];
  if (at !== undefined && at.start <= offset) return at;
  const before = spans[index - 1];
  return before !== undefined && before.end === offset ? before : undefined;
}

/** The text line around an offset, without its line break. */
export function textLineAt(text: string, offset: number): TextRange {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  return { start, end: next < 0 ? text.length : next };
}

/**
 * The word at a point of the picture. A point between words or lines goes to the nearest word within about half a
 * line height, so that the light does not flicker while the pointer moves along a line.
 */
export function spanAtPoint(spans: readonly SourceSpan[], point: PicturePoint): SourceSpan | undefined {
  let nearest: { readonly span: SourceSpan; readonly distance: number } | undefined;
  for (const span of spans) {
    if (span.pageIndex !== point.pageIndex) continue;
    const distance = distanceTo(span.box, point);
    if (distance > heightOf(span.box) * REACH_IN_HEIGHTS) continue;
    if (nearest === undefined || distance < nearest.distance) nearest = { span, distance };
  }
  return nearest?.span;
}

function distanceTo(box: Box, point: PicturePoint): number {
  const beside = Math.max(box.left - point.x, 0, point.x - box.right);
  const above = Math.max(box.top - point.y, 0, point.y - box.bottom);
  return Math.hypot(beside, above);
}

/**
 * Where a range of the text stands on the pictures: one place for each run of neighbouring words on a picture line,
 * so a wrapped paragraph gives one place a picture line. A word that the range covers in part gives that share of its
 * box: recognition knows no boxes of characters, and equal widths are near enough to point with.
 */
export function placesOfRange(spans: readonly SourceSpan[], range: TextRange): readonly PicturePlace[] {
  const places: PicturePlace[] = [];
  for (const span of spansInRange(spans, range)) {
    const place = { pageIndex: span.pageIndex, box: coveredPart(span, range) };
    const last = places.at(-1);
    if (last !== undefined && continuesLine(last, place)) places[places.length - 1] = joined(last, place);
    else places.push(place);
  }
  return places;
}

function coveredPart(span: SourceSpan, range: TextRange): Box {
  const length = span.end - span.start;
  const widthPx = span.box.right - span.box.left;
  const from = (Math.max(range.start, span.start) - span.start) / length;
  const to = (Math.min(range.end, span.end) - span.start) / length;
  return { ...span.box, left: span.box.left + widthPx * from, right: span.box.left + widthPx * to };
}

function continuesLine(last: PicturePlace, next: PicturePlace): boolean {
  if (last.pageIndex !== next.pageIndex) return false;
  const lower = Math.min(heightOf(last.box), heightOf(next.box));
  const shared = Math.min(last.box.bottom, next.box.bottom) - Math.max(last.box.top, next.box.top);
  const gap = next.box.left - last.box.right;
  return shared >= lower / 2 && gap > -lower && gap < lower * LARGEST_GAP_IN_HEIGHTS;
}

function joined(one: PicturePlace, other: PicturePlace): PicturePlace {
  return { pageIndex: one.pageIndex, box: surround([one.box, other.box]) };
}
