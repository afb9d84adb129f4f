import { hasMiddleIn } from '../box.ts';
import type { OcrLine, OcrWord } from '../ocr-page.ts';
import type { LetterInk } from './measure-strokes.ts';

/** Lines whose words know how thick their strokes are: all the ink of their letters over all of its outline. */
export function weighWords(lines: readonly OcrLine[], letters: readonly LetterInk[]): readonly OcrLine[] {
  return lines.map((line) => {
    const own = letters.filter(({ box }) => hasMiddleIn(box, line.box));
    return { ...line, words: line.words.map((word) => weigh(word, own.filter(({ box }) => hasMiddleIn(box, word.box)))) };
  });
}

function weigh(word: OcrWord, letters: readonly LetterInk[]): OcrWord {
  const areaPx = letters.reduce((sum, letter) => sum + letter.areaPx, 0);
  const outlinePx = letters.reduce((sum, letter) => sum + letter.outlinePx, 0);
  return outlinePx > 0 ? { ...word, strokePx: (2 * areaPx) / outlinePx } : word;
}
