import type { Box } from '../../../shared/ocr/ocr-page.ts';
import type { PicturePlace, PicturePoint } from './link-text-and-picture.ts';

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The pictures of a note one under another, in picture pixels, centred on the widest. */
export interface PictureSheet extends Size {
  readonly pages: readonly Box[];
}

/** Where the sheet is on the screen: a sheet point `(x, y)` is shown at `(left + x * scale, top + y * scale)`. */
export interface PictureView {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

export const LARGEST_SCALE = 8;
const SMALLEST_SCALE = 0.05;
const PAGE_GAP_PX = 24;
const FIT_MARGIN_PX = 16;

/** How far the sheet may be pushed inside the frame: the last line stays readable above the buttons. */
const OVERSCROLL_PX = 56;

/** A tall picture that would shrink to less than this share of the frame's width is fitted to the width instead. */
const NARROWEST_WHOLE_FIT = 0.6;

/** A revealed place is zoomed in until it is this tall on the screen: below, not even its shape can be made out. */
const SMALLEST_REVEALED_PX = 6;
const REVEAL_MARGIN_PX = 48;

export function layoutSheet(pictures: readonly Size[]): PictureSheet {
  const widthPx = Math.max(1, ...pictures.map((picture) => picture.widthPx));
  const pages: Box[] = [];
  let top = 0;
  for (const picture of pictures) {
    const left = (widthPx - picture.widthPx) / 2;
    pages.push({ left, top, right: left + picture.widthPx, bottom: top + picture.heightPx });
    top += picture.heightPx + PAGE_GAP_PX;
  }
  return { pages, widthPx, heightPx: Math.max(1, top - PAGE_GAP_PX) };
}

/** The whole sheet, or its full width when the whole would be too narrow to read. Never larger than 100 %. */
export function fitView(sheet: PictureSheet, frame: Size): PictureView {
  const toWidth = Math.min(1, Math.max(1, frame.widthPx - 2 * FIT_MARGIN_PX) / sheet.widthPx);
  const toHeight = Math.max(1, frame.heightPx - 2 * FIT_MARGIN_PX) / sheet.heightPx;
  const scale = toHeight < toWidth * NARROWEST_WHOLE_FIT ? toWidth : Math.min(toWidth, toHeight);
  return keepInFrame({ scale, left: 0, top: FIT_MARGIN_PX }, { sheet, frame });
}

export interface Surroundings {
  readonly sheet: PictureSheet;
  readonly frame: Size;
}

/**
 * Keeps the frame covered by what is larger than it, but for a margin. What is smaller stands in the middle from left to right
 * and at the top, where the text beside it begins.
 */
export function keepInFrame(view: PictureView, { sheet, frame }: Surroundings): PictureView {
  return {
    scale: view.scale,
    left: keepAxis(view.left, sheet.widthPx * view.scale, frame.widthPx) ?? (frame.widthPx - sheet.widthPx * view.scale) / 2,
    top: keepAxis(view.top, sheet.heightPx * view.scale, frame.heightPx) ?? FIT_MARGIN_PX,
  };
}

/** A sheet that was fitted is as long as its room but for the rounding of numbers: 488.00000000000006 px. */
const ROUNDING_PX = 0.01;

/** Undefined when there is room to spare. */
function keepAxis(start: number, length: number, frameLength: number): number | undefined {
  if (length <= frameLength - 2 * FIT_MARGIN_PX + ROUNDING_PX) return undefined;
  return Math.min(FIT_MARGIN_PX, Math.max(frameLength - length - OVERSCROLL_PX, start));
}

/** Zooms so that the sheet point under `around` stays under it. */
export function zoomAround(view: PictureView, scale: number, around: ScreenPoint): PictureView {
  const kept = Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, scale));
  const ratio = kept / view.scale;
  return { scale: kept, left: around.x - (around.x - view.left) * ratio, top: around.y - (around.y - view.top) * ratio };
}

/** Moves, and zooms only when it must, so that a place of a picture is visible with some room around it. */
export function revealPlace(view: PictureView, place: PicturePlace, { sheet, frame }: Surroundings): PictureView {
  const page = sheet.pages[place.pageIndex];
  if (page === undefined) return view;
  const box = { left: page.left + place.box.left, right: page.left + place.box.right, top: page.top + place.box.top, bottom: page.top + place.box.bottom };
  const centre = { x: view.left + ((box.left + box.right) / 2) * view.scale, y: view.top + ((box.top + box.bottom) / 2) * view.scale };
  const legible = SMALLEST_REVEALED_PX / Math.max(1, box.bottom - box.top);
  const zoomed = view.scale < legible ? zoomAround(view, legible, centre) : view;
  return {
    scale: zoomed.scale,
    left: revealAxis(zoomed.left, { from: box.left * zoomed.scale, to: box.right * zoomed.scale }, frame.widthPx),
    top: revealAxis(zoomed.top, { from: box.top * zoomed.scale, to: box.bottom * zoomed.scale }, frame.heightPx),
  };
}

function revealAxis(start: number, { from, to }: { readonly from: number; readonly to: number }, frameLength: number): number {
  const margin = Math.min(REVEAL_MARGIN_PX, Math.max(0, (frameLength - (to - from)) / 2));
  const atStart = margin - from;
  const atEnd = frameLength - margin - to;
  // In a frame that is too small for the place the two change roles: the frame then stays inside the place.
  return Math.min(Math.max(atStart, atEnd), Math.max(Math.min(atStart, atEnd), start));
}

/** The point of a picture that is shown at a point of the frame; undefined beside the pictures. */
export function picturePointAt(view: PictureView, sheet: PictureSheet, point: ScreenPoint): PicturePoint | undefined {
  const x = (point.x - view.left) / view.scale;
  const y = (point.y - view.top) / view.scale;
  const pageIndex = sheet.pages.findIndex((page) => x >= page.left && x < page.right && y >= page.top && y < page.bottom);
  const page = sheet.pages[pageIndex];
  return page === undefined ? undefined : { pageIndex, x: x - page.left, y: y - page.top };
}
