import type { Box, OcrLine } from '../../shared/ocr/ocr-page.ts';
import { isOwn, type OwnRows } from '../../shared/ocr/pixels/cut-band.ts';
import type { Band } from './prepare-picture.ts';

/** Two bands see a line at their seam a pixel or two apart; closer to the seam than this it is taken from both and then told to be one. */
const SEAM_PX = 4;

/** The lines of a band that are its own, back in pixels of the upright original and inside it. */
export function restoreLines(lines: readonly OcrLine[], band: Omit<Band, 'bytes'>, size: { readonly widthPx: number; readonly heightPx: number }): readonly OcrLine[] {
  const across = (x: number): number => clamp((x - band.marginPx) / band.scale, size.widthPx);
  const down = (y: number): number => clamp((y - band.marginPx) / band.scale + band.topPx, size.heightPx);
  const restore = ({ left, top, right, bottom }: Box): Box => ({ left: across(left), top: down(top), right: across(right), bottom: down(bottom) });
  return lines
    .map((line) => ({
      box: restore(line.box),
      words: line.words.map((word) => ({ ...word, box: restore(word.box) })),
    }))
    .filter((line) => isOwnLine(line, band.own));
}

/** Whether a line is a band's own, or may be. */
export function isOwnLine({ box }: OcrLine, own: OwnRows): boolean {
  return isOwn(box, { top: own.top - SEAM_PX, bottom: own.bottom + SEAM_PX });
}

/** The lines of all bands, each once: of two at the same place the earlier. */
export function joinBands(bands: readonly (readonly OcrLine[])[]): readonly OcrLine[] {
  const joined: OcrLine[] = [];
  for (const [index, lines] of bands.entries()) {
    const before = bands[index - 1] ?? [];
    joined.push(...lines.filter((line) => !before.some((other) => sharedPart(line.box, other.box) > 0.5)));
  }
  return joined;
}

/** The part of the smaller box that the boxes share. */
function sharedPart(one: Box, other: Box): number {
  const widthPx = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const heightPx = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (widthPx <= 0 || heightPx <= 0) return 0;
  return (widthPx * heightPx) / Math.max(1, Math.min(areaOf(one), areaOf(other)));
}

const areaOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

function clamp(value: number, most: number): number {
  return Math.round(Math.min(Math.max(0, value), most));
}
