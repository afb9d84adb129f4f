import { moveBox, moveDown, type Shift } from '../../shared/ocr/box.ts';
import type { Box, OcrLine, OcrMark } from '../../shared/ocr/ocr-page.ts';
import { decodeLine } from '../../shared/ocr/paddle/decode-line.ts';
import { detectorScale, detectorSize } from '../../shared/ocr/paddle/detector-size.ts';
import { findTextBoxes } from '../../shared/ocr/paddle/find-text-boxes.ts';
import { placeWords } from '../../shared/ocr/paddle/place-words.ts';
import { samplePixels, type PictureSize } from '../../shared/ocr/paddle/sample-pixels.ts';
import { endStrip, isOwn, takeRows } from '../../shared/ocr/pixels/cut-band.ts';
import { darkenText } from '../../shared/ocr/pixels/darken-text.ts';
import { eraseRules } from '../../shared/ocr/pixels/erase-rules.ts';
import { findMarks } from '../../shared/ocr/pixels/find-marks.ts';
import { flattenAlpha } from '../../shared/ocr/pixels/flatten-alpha.ts';
import { measureStrokes } from '../../shared/ocr/pixels/measure-strokes.ts';
import { findApostrophes, readApostrophes } from '../../shared/ocr/pixels/read-apostrophes.ts';
import { weighWords } from '../../shared/ocr/pixels/weigh-words.ts';
import { knowInk } from '../../shared/ocr/pixels/know-ink.ts';
import type { GreyPicture, RgbaPicture } from '../../shared/ocr/pixels/picture.ts';
import type { PaddleNetworks } from './paddle-networks.ts';
import type { PixelSource } from './prepare-picture.ts';
import { isOwnLine } from './restore-lines.ts';

/** What was read in a strip of a picture, in pixels of the whole. */
export interface PaddleStrip {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where the next strip begins: the height of the picture after the last. */
  readonly next: StripStart;
  readonly lines: readonly OcrLine[];
  readonly marks: readonly OcrMark[];
}

/** A strip begins above the rows that are its own where it overlaps with the one before. */
export interface StripStart {
  readonly topPx: number;
  readonly ownTopPx: number;
}

/** Pixels the detector sees at once: 250 MB of its memory; a 1080 × 20,000 scroll is read in ten strips. */
const STRIP_AREA_PX = 2_500_000;

/** What the recogniser was trained on; a line that would be longer than the longest is squeezed. */
const LINE = { heightPx: 48, leastWidthPx: 64, mostWidthPx: 4800 };

/** Finds the lines of the strip that begins at `start` and reads them. It ends where nothing is written, or overlaps with the next. */
export async function readStripWithPaddle(source: PixelSource, { topPx, ownTopPx }: StripStart, networks: PaddleNetworks): Promise<PaddleStrip> {
  const { widthPx, heightPx } = source;
  const scale = detectorScale(source);
  const rows = Math.min(heightPx - topPx, Math.max(64, Math.floor(STRIP_AREA_PX / (widthPx * scale * scale))));
  const picture = flattenAlpha(source.readPart({ left: 0, top: topPx, right: widthPx, bottom: topPx + rows }));
  const strip = eraseRules(darkenText(picture));
  const end = endStrip(strip, { isLast: topPx + rows >= heightPx });
  const own = { top: ownTopPx, bottom: topPx + end.ownRows };
  const ink = takeRows(strip, end.rows);
  const lines: OcrLine[] = [];
  for (const box of await findLines({ ...picture, heightPx: end.rows }, scale, networks)) {
    const line = await readLine({ picture, ink, box, networks });
    if (line !== null) lines.push(line);
  }
  const known = knowInk(ink, picture);
  const weighed = weighWords(readApostrophes(lines, findApostrophes(ink, known.blobs)), measureStrokes(ink, known.blobs)).map((line) => moveLine(line, { right: 0, down: topPx }));
  const marks = findMarks(known).map(({ kind, box }) => ({ kind, box: moveDown(box, topPx) }));
  return {
    widthPx,
    heightPx,
    next: { topPx: topPx + end.nextTop, ownTopPx: own.bottom },
    lines: weighed.filter((line) => isOwnLine(line, own)),
    marks: marks.filter(({ box }) => isOwn(box, own)),
  };
}

/** Reads lines that are known already, each box with a little room around it; null where nothing was read. */
export async function readLinesWithPaddle(source: PixelSource, boxes: readonly Box[], networks: PaddleNetworks): Promise<readonly (OcrLine | null)[]> {
  const lines: (OcrLine | null)[] = [];
  for (const box of boxes) {
    const area = areaAround(box, source);
    const picture = flattenAlpha(source.readPart(area));
    const line = await readLine({ picture, ink: eraseRules(darkenText(picture)), box: moveBox(box, { right: -area.left, down: -area.top }), networks });
    lines.push(line === null ? null : moveLine(line, { right: area.left, down: area.top }));
  }
  return lines;
}

/** What a word's ground is told by stands beside it; a part of the picture is looked at instead of its whole width. */
const BESIDE_PX = 64;

function areaAround({ left, top, right, bottom }: Box, { widthPx, heightPx }: PictureSize): Box {
  const from = { left: Math.max(0, Math.floor(left) - BESIDE_PX), top: Math.max(0, Math.floor(top)) };
  return { ...from, right: Math.max(from.left + 1, Math.min(widthPx, Math.ceil(right) + BESIDE_PX)), bottom: Math.max(from.top + 1, Math.min(heightPx, Math.ceil(bottom))) };
}

async function findLines(picture: RgbaPicture, scale: number, networks: PaddleNetworks): Promise<readonly Box[]> {
  const { widthPx, heightPx } = picture;
  const size = detectorSize(picture, scale);
  const map = await networks.detect(samplePixels(picture, { left: 0, top: 0, right: widthPx, bottom: heightPx }, size), size);
  const across = widthPx / size.widthPx;
  const down = heightPx / size.heightPx;
  return findTextBoxes(map).map(({ left, top, right, bottom }) => ({ left: left * across, top: top * down, right: right * across, bottom: bottom * down }));
}

interface LineToRead {
  readonly picture: RgbaPicture;
  readonly ink: GreyPicture;
  readonly box: Box;
  readonly networks: PaddleNetworks;
}

async function readLine({ picture, ink, box: rough, networks }: LineToRead): Promise<OcrLine | null> {
  const box = toWholePixels(rough, ink);
  const natural = Math.ceil((LINE.heightPx * (box.right - box.left)) / Math.max(1, box.bottom - box.top));
  const widthPx = Math.min(LINE.mostWidthPx, Math.max(4, natural));
  const rowLength = Math.max(LINE.leastWidthPx, widthPx);
  const answer = await networks.recognise(samplePixels(picture, box, { widthPx, heightPx: LINE.heightPx, rowLength }), { widthPx: rowLength, heightPx: LINE.heightPx });
  const stepPx = ((box.right - box.left) * rowLength) / (widthPx * answer.steps);
  return placeWords(decodeLine(answer, networks.alphabet), { box, stepPx, ink });
}

function toWholePixels({ left, top, right, bottom }: Box, { widthPx, heightPx }: GreyPicture): Box {
  const from = { left: Math.min(widthPx - 1, Math.max(0, Math.floor(left))), top: Math.min(heightPx - 1, Math.max(0, Math.floor(top))) };
  return { ...from, right: Math.max(from.left + 1, Math.min(widthPx, Math.ceil(right))), bottom: Math.max(from.top + 1, Math.min(heightPx, Math.ceil(bottom))) };
}

function moveLine(line: OcrLine, by: Shift): OcrLine {
  return { box: moveBox(line.box, by), words: line.words.map((word) => ({ ...word, box: moveBox(word.box, by) })) };
}
