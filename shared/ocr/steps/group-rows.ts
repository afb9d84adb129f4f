import type { LayoutRow, LayoutWord } from '../layout/layout.ts';
import { NO_MARKER } from '../layout/layout.ts';
import { surround } from '../box.ts';
import type { Box } from '../ocr-page.ts';

/** Boxes that share this much of the lower one's height stand on one row. */
const SHARED_HEIGHT = 0.55;

/** Words with the box around them: measured once, compared with many. */
interface Piece {
  readonly box: Box;
  readonly words: readonly LayoutWord[];
}

/**
 * The engine's lines as rows from top to bottom. Pieces that stand side by side become one row again: the engine
 * tears a row apart at wide gaps and where letter sizes change.
 */
export function groupRows(lines: readonly (readonly LayoutWord[])[]): readonly LayoutRow[] {
  const pieces = lines.filter((words) => words.length > 0).map(toPiece);
  pieces.sort((a, b) => a.box.top - b.box.top);
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const partner = joined.findIndex((other) => isBeside(other, piece));
    const found = joined[partner];
    if (found === undefined) joined.push(piece);
    else joined[partner] = toPiece([...found.words, ...piece.words]);
  }
  joined.sort((a, b) => middle(a) - middle(b));
  return joined.map(({ words }) => ({ marker: NO_MARKER, words }));
}

function toPiece(words: readonly LayoutWord[]): Piece {
  return { box: surround(words.map((word) => word.box)), words: [...words].sort((a, b) => a.box.left - b.box.left) };
}

function isBeside(one: Piece, other: Piece): boolean {
  const shared = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
  if (shared <= 0) return false;
  const lower = Math.min(one.box.bottom - one.box.top, other.box.bottom - other.box.top);
  return shared >= SHARED_HEIGHT * lower && !one.words.some((word) => other.words.some((twin) => overlapsAcross(word, twin)));
}

function overlapsAcross(one: LayoutWord, other: LayoutWord): boolean {
  const shared = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
  return shared > 0.3 * Math.min(one.box.right - one.box.left, other.box.right - other.box.left);
}

function middle({ box }: Piece): number {
  return (box.top + box.bottom) / 2;
}
