import { surround } from '../ocr/box.ts';
import { followEdits } from '../ocr/follow-edits.ts';
import type { Box, OcrPage, OcrWord } from '../ocr/ocr-page.ts';
import type { RecoveredText } from '../ocr/recovered-text.ts';
import { foldText } from '../search/fold-text.ts';
import { isWithinOneEdit } from '../search/one-edit.ts';
import type { Redactor } from './redactor.ts';
import type { TextRange } from './text-range.ts';

export interface ReadPictures {
  /** One a picture, in order. */
  readonly pages: readonly OcrPage[];
  readonly recovered: Pick<RecoveredText, 'text' | 'spans'>;
  /** The text as the person left it. */
  readonly visibleText: string;
}

/**
 * The boxes that hide on each picture what is hidden in the text: found on the page as it was read, misread by a letter,
 * or corrected by the person since. Null when something that is in the text is nowhere on the pictures: then they may
 * show it at a place that nobody knows.
 */
export function locateRedactions(redactor: Redactor, { pages, recovered, visibleText }: ReadPictures): readonly (readonly Box[])[] | null {
  const boxes = pages.map((page) => [...boxesOnPage(redactor, page)]);
  const spans = followEdits({ before: recovered.text, after: visibleText, spans: recovered.spans });
  for (const finding of redactor.find(visibleText)) {
    for (const word of wordsIn(visibleText, finding)) {
      const under = spans.filter((span) => span.start < word.end && span.end > word.start);
      if (under.length === 0) return null;
      for (const { pageIndex, box } of under) boxes[pageIndex]?.push(box);
    }
  }
  return boxes.map((list) => list.map(widened));
}

interface PlacedWord extends TextRange {
  readonly word: OcrWord;
  readonly line: number;
}

function boxesOnPage(redactor: Redactor, { lines }: OcrPage): readonly Box[] {
  const words: PlacedWord[] = [];
  let text = '';
  lines.forEach((line, index) => {
    for (const word of line.words) {
      words.push({ word, line: index, start: text.length, end: text.length + word.text.length });
      text += `${word.text} `;
    }
    text = `${text.trimEnd()}\n`;
  });
  const found = redactor.find(text).map(({ start, end }) => words.filter((word) => word.start < end && word.end > start));
  const alike = words.filter(({ word }) => looksHidden(redactor, word.text)).map((word) => [word]);
  return [...found, ...alike].flatMap(boxesOfLines);
}

/** One box for the words of a line: gaps between them would tell how many they are. */
function boxesOfLines(words: readonly PlacedWord[]): readonly Box[] {
  const lines = new Set(words.map(({ line }) => line));
  return [...lines].map((line) => surround(words.filter((word) => word.line === line).map(({ word }) => word.box)));
}

/** Engines misread a letter here and there, and take `@` for a sign that looks like it; the picture shows what was there. */
function looksHidden({ longWords, hidesEmails }: Redactor, text: string): boolean {
  if (hidesEmails && /[\p{L}\p{N}][@©®][\p{L}\p{N}-]+|[\p{L}\p{N}]+\(a?[)]?[\p{L}\p{N}-]+\.\p{L}{2,}/u.test(text)) return true;
  const parts = foldText(text).match(/[\p{L}\p{N}]{5,}/gu) ?? [];
  return parts.some((part) => longWords.some((word) => isWithinOneEdit(part, word)));
}

function wordsIn(text: string, { start, end }: TextRange): readonly TextRange[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ start: start + index, end: start + index + word.length }));
}

/** Boxes of words end at their ink, give or take; accents and the tails of letters stand out. */
function widened({ left, top, right, bottom }: Box): Box {
  const by = Math.max(2, Math.ceil((bottom - top) * 0.2));
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
