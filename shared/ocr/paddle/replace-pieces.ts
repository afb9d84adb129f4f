import type { OcrLine, OcrWord } from '../ocr-page.ts';
import { withApostrophesOf } from '../pixels/read-apostrophes.ts';
import { sureOf, type LinePiece } from './line-pieces.ts';

/** Of the second engine's words below this most are wrong, of those above hardly one. */
const SECOND_UNSURE_BELOW = 70;

/** Two engines that work in different ways and read the same are hardly both wrong. */
const AGREED = 96;

/** The page's lines again, with the second reading where there is a better one. `seconds` holds what was read twice. */
export function replacePieces(pieces: readonly LinePiece[], seconds: ReadonlyMap<LinePiece, OcrLine | null>): readonly OcrLine[] {
  const lines = new Map<number, OcrWord[]>();
  for (const piece of pieces) {
    const words = lines.get(piece.line) ?? [];
    const chosen = chooseWords(piece.words, seconds.get(piece)?.words ?? []);
    words.push(...withoutRepeat(words.at(-1), chosen));
    lines.set(piece.line, words);
  }
  return [...lines.values()].map(toLine);
}

function chooseWords(first: readonly OcrWord[], second: readonly OcrWord[]): readonly OcrWord[] {
  if (second.length === 0) return first;
  const sureness = sureOf(second);
  if (sureness < SECOND_UNSURE_BELOW && sureness <= sureOf(first)) return first;
  return second.map((read) => {
    const twins = first.filter((twin) => overlaps(read, twin));
    const word = { ...read, text: withApostrophesOf(read.text, twins.map((twin) => twin.text).join(' ')) };
    const sure = twins.some((twin) => twin.text === word.text) ? { ...word, confidence: Math.max(word.confidence, AGREED) } : word;
    // The ink is the same, whoever reads it.
    const strokePx = twins.find((twin) => twin.strokePx !== undefined)?.strokePx;
    return strokePx === undefined ? sure : { ...sure, strokePx };
  });
}

/** The room around a piece that is read again may hold its neighbour's last sign, which is then read twice: `DATA / / FULL-TIME`. */
function withoutRepeat(last: OcrWord | undefined, words: readonly OcrWord[]): readonly OcrWord[] {
  const [first, ...others] = words;
  if (last === undefined || first === undefined || others.length === 0 || first.text !== last.text) return words;
  const shared = Math.min(first.box.right, last.box.right) - Math.max(first.box.left, last.box.left);
  return 2 * shared > Math.min(first.box.right - first.box.left, last.box.right - last.box.left) ? others : words;
}

function overlaps(one: OcrWord, other: OcrWord): boolean {
  return one.box.left < other.box.right && other.box.left < one.box.right;
}

function toLine(words: readonly OcrWord[]): OcrLine {
  const box = {
    left: Math.min(...words.map((word) => word.box.left)),
    top: Math.min(...words.map((word) => word.box.top)),
    right: Math.max(...words.map((word) => word.box.right)),
    bottom: Math.max(...words.map((word) => word.box.bottom)),
  };
  return { box, words };
}
