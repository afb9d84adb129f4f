import { surround } from '../box.ts';
import type { Box, OcrLine, OcrWord } from '../ocr-page.ts';
import { INK_BELOW } from '../pixels/find-blobs.ts';
import type { GreyPicture } from '../pixels/picture.ts';
import type { ReadCharacter } from './decode-line.ts';
import { partAtLostBlanks, type PlacedCharacter, type Span } from './lost-blanks.ts';

export interface PlaceOptions {
  /** The box that was read, in whole pixels of `ink`. */
  readonly box: Box;
  /** Width of one of the recogniser's steps, in pixels of `ink`. */
  readonly stepPx: number;
  /** The picture with dark text on white. */
  readonly ink: GreyPicture;
}

/** Signs that begin an item of a list. The recogniser often leaves out the blank behind them. */
const BULLETS: ReadonlySet<string> = new Set('•●○■□▪·★☆✓✔✗✘→');

/** A gap as wide as this share of the line's height is none within a letter. */
const CLEAR_GAP = 0.2;

/** A piece of the line between two blanks, with the middle of its first and last character. */
interface Piece {
  readonly characters: readonly PlacedCharacter[];
  readonly firstX: number;
  readonly lastX: number;
}

/**
 * Words with boxes that touch their ink, as the layout measures them. The recogniser knows only about where a
 * character is; the widest gap of the ink between two words says where one ends.
 *
 * ```
 *   read     R e a d _ o n
 *   about    | | | |   | |
 *   ink     ▐▐▐▐▐▐▐▐   ▐▐▐▐      the gap between `d` and `o` parts the words
 * ```
 */
export function placeWords(characters: readonly ReadCharacter[], options: PlaceOptions): OcrLine | null {
  const gaps = findGaps(options);
  const pieces = toPieces(characters, options, gaps);
  let left = startOf(pieces[0], options, gaps);
  const words: OcrWord[] = pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const right = next === undefined ? endOf(piece, options, gaps) : borderBetween(piece, next, gaps);
    const area = { ...options.box, left, right };
    left = right;
    return { text: piece.characters.map(({ text }) => text).join(''), confidence: confidenceOf(piece), box: tighten(area, options.ink) };
  });
  return words.length === 0 ? null : { box: surround(words.map((word) => word.box)), words };
}

function toPieces(characters: readonly ReadCharacter[], { box, stepPx }: PlaceOptions, gaps: readonly Span[]): readonly Piece[] {
  const groups: PlacedCharacter[][] = [[]];
  for (const [index, { text, confidence, step }] of characters.entries()) {
    if (text.trim() === '') groups.push([]);
    else groups.at(-1)?.push({ text, confidence, x: box.left + (step + 0.5) * stepPx });
    if (index === 0 && BULLETS.has(text)) groups.push([]);
  }
  const words = partAtLostBlanks(groups.filter((group) => group.length > 0), { gaps, heightPx: box.bottom - box.top });
  return words.map((word) => ({ characters: word, firstX: word[0]?.x ?? box.left, lastX: word.at(-1)?.x ?? box.left }));
}

/** A word is as sure as its least sure character: one wrong letter makes a wrong word. */
function confidenceOf({ characters }: Piece): number {
  return Math.round(100 * Math.min(...characters.map(({ confidence }) => confidence)));
}

/** Columns of the box without ink. */
function findGaps({ box, ink }: PlaceOptions): readonly Span[] {
  const gaps: Span[] = [];
  let start = box.left;
  for (let x = box.left; x <= box.right; x += 1) {
    if (x < box.right && !columnHasInk(ink, box, x)) continue;
    if (x > start) gaps.push({ start, end: x });
    start = x + 1;
  }
  return gaps;
}

function columnHasInk({ widthPx, data }: GreyPicture, { top, bottom }: Box, x: number): boolean {
  for (let y = top; y < bottom; y += 1) if ((data[y * widthPx + x] ?? 255) < INK_BELOW) return true;
  return false;
}

/** Ink before the first character, a bullet or an icon, that was not read is none of its word. */
function startOf(piece: Piece | undefined, { box }: PlaceOptions, gaps: readonly Span[]): number {
  const before = gaps.filter((gap) => piece !== undefined && gap.end < piece.firstX && isClear(gap, box));
  return before.at(-1)?.end ?? box.left;
}

function endOf(piece: Piece, { box }: PlaceOptions, gaps: readonly Span[]): number {
  return gaps.find((gap) => gap.start > piece.lastX && isClear(gap, box))?.start ?? box.right;
}

function isClear(gap: Span, box: Box): boolean {
  return gap.end - gap.start >= CLEAR_GAP * (box.bottom - box.top);
}

function borderBetween(piece: Piece, next: Piece, gaps: readonly Span[]): number {
  let widest: Span | null = null;
  for (const gap of gaps) {
    if (gap.end <= piece.lastX || gap.start >= next.firstX) continue;
    if (widest === null || gap.end - gap.start > widest.end - widest.start) widest = gap;
  }
  return Math.round(widest === null ? (piece.lastX + next.firstX) / 2 : (widest.start + widest.end) / 2);
}

/** The smallest box around the ink in an area; the area itself where it has none. */
function tighten(area: Box, { widthPx, data }: GreyPicture): Box {
  let left = area.right;
  let right = area.left;
  let top = area.bottom;
  let bottom = area.top;
  for (let y = area.top; y < area.bottom; y += 1) {
    for (let x = area.left; x < area.right; x += 1) {
      if ((data[y * widthPx + x] ?? 255) >= INK_BELOW) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  return right > left ? { left, top, right, bottom } : area;
}
