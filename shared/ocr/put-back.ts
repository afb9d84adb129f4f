import type { FollowedWord } from './follow-words.ts';
import type { LeftOutText } from './recovered-text.ts';

/** A text as it is now, with its words at their places on the pictures. */
export interface PlacedText {
  readonly text: string;
  readonly words: readonly Pick<FollowedWord, 'start' | 'pageIndex' | 'box'>[];
}

/** Whether the text says it already, on a line of its own. */
export function isPutBack({ text }: Pick<LeftOutText, 'text'>, visibleText: string): boolean {
  return visibleText.split('\n').some((line) => line.trim() === text);
}

/** The text with what was left out of it back in, on a line of its own: before the first line that stands below it on its picture. */
export function putBack(leftOut: LeftOutText, { text, words }: PlacedText): string {
  const below = words.find(({ pageIndex, box }) => pageIndex > leftOut.pageIndex || (pageIndex === leftOut.pageIndex && box.top >= leftOut.box.bottom - 1));
  if (below === undefined) return text === '' ? leftOut.text : `${text}\n${leftOut.text}`;
  const at = text.lastIndexOf('\n', below.start - 1) + 1;
  return `${text.slice(0, at)}${leftOut.text}\n${text.slice(at)}`;
}
