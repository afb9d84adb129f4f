import { hasMiddleIn } from '../box.ts';
import type { Box, OcrMark, OcrPage, OcrWord } from '../ocr-page.ts';

/** Words of a line that stand close together, all of them to be read again or none. */
export interface LinePiece {
  /** Index of the line on its page. */
  readonly line: number;
  /** Never empty. */
  readonly words: readonly OcrWord[];
  readonly isDoubtful: boolean;
}

/** Of tesseract's words below this two in three are wrong, of those above one in twenty. */
const UNSURE_BELOW = 80;

/**
 * Several words together of which the first engine is less sure than this are no words: an icon, a chart, a row of coloured squares. The
 * second finds none there either, and on a picture full of them it took as long as on eight others.
 */
const NO_TEXT_BELOW = 35;

/** So short a word is read better with its neighbours; a longer one tells enough by itself, and a neighbour costs as much as it does. */
const SHORT_LETTERS = 3;

/** Tesseract reads one of these from a bullet: `e`, `¢`, `©`, `«`. */
const BULLET_LETTERS = 1;

/** A blank between words is a third of a line's height; one wider than the whole is a gap between columns. */
const WIDEST_BLANK = 1;

/** What the network expects around the letters; across no more than half a blank, where the next word begins. */
const ROOM = { across: 0.12, down: 0.25 };

/**
 * Cuts lines into pieces: a doubtful word, a short one with its neighbours, and what is between. At a wide gap there is always a cut:
 * the network reads ever worse across one.
 *
 * ```
 *   sure sure sure Al? sure sure doubtful sure          sure
 *   └───┬───┘ └──────┬────┘ └─┬┘ └───┬──┘ └─┬┘          └─┬┘
 *     kept      read again   kept  again   kept          kept
 * ```
 *
 * On 16 screenshots neighbours of short words only, instead of all, read as well (word F1 .965) and on 16 job posts better (.984 of the
 * blocks exact, .974), with 5 to 20 % less to read again; no neighbours at all cost .002.
 *
 * What was read from a bullet (`e`, `¢`) is no word, and the shape on the picture tells what it is: it is not read again. That was four
 * fifths of all there was on job posts.
 */
export function cutIntoPieces({ lines, marks }: Pick<OcrPage, 'lines' | 'marks'>): readonly LinePiece[] {
  const bullets = marks.filter(({ kind }) => kind === 'bullet');
  return lines.flatMap(({ box, words }, line) =>
    cutAtGaps(words, WIDEST_BLANK * (box.bottom - box.top)).flatMap((part) => cutAroundDoubt(part, bullets).map((piece) => ({ line, words: piece.words, isDoubtful: piece.isDoubtful && isText(piece.words) }))),
  );
}

function cutAtGaps(words: readonly OcrWord[], widestPx: number): readonly (readonly OcrWord[])[] {
  const parts: OcrWord[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    if (word.box.left - right > widestPx) parts.push([]);
    parts.at(-1)?.push(word);
    right = word.box.right;
  }
  return parts;
}

function cutAroundDoubt(words: readonly OcrWord[], bullets: readonly OcrMark[]): readonly Omit<LinePiece, 'line'>[] {
  const pieces: { words: OcrWord[]; isDoubtful: boolean }[] = [];
  const unsure = new Set(words.filter((word, index) => word.confidence < UNSURE_BELOW && !(index === 0 && isBullet(word, bullets))));
  for (const [index, word] of words.entries()) {
    const isDoubtful = unsure.has(word) || [words[index - 1], words[index + 1]].some((neighbour) => neighbour !== undefined && unsure.has(neighbour) && neighbour.text.length <= SHORT_LETTERS);
    const last = pieces.at(-1);
    if (last?.isDoubtful === isDoubtful) last.words.push(word);
    else pieces.push({ words: [word], isDoubtful });
  }
  return pieces;
}

function isText(words: readonly OcrWord[]): boolean {
  return words.length < 2 || sureOf(words) >= NO_TEXT_BELOW;
}

/** Whether the ink of a word is a bullet and hardly more. */
function isBullet({ text, box }: OcrWord, bullets: readonly OcrMark[]): boolean {
  if (text.length > BULLET_LETTERS) return false;
  return bullets.some(({ box: bullet }) => hasMiddleIn(bullet, box) && hasMiddleIn(box, bullet));
}

/** Mean confidence, long words counting for more. */
export function sureOf(words: readonly OcrWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / letters;
}

/** Where the second engine should look for a piece. */
export function pieceArea({ words }: LinePiece): Box {
  const left = Math.min(...words.map(({ box }) => box.left));
  const top = Math.min(...words.map(({ box }) => box.top));
  const right = Math.max(...words.map(({ box }) => box.right));
  const bottom = Math.max(...words.map(({ box }) => box.bottom));
  const across = ROOM.across * (bottom - top);
  const down = ROOM.down * (bottom - top);
  return { left: left - across, top: top - down, right: right + across, bottom: bottom + down };
}
