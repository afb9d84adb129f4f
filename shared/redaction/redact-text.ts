import type { Redactor } from './redactor.ts';
import type { TextRange } from './text-range.ts';

/** Stands for anything that is hidden, however long it is. */
export const REDACTION_MARK = '█████';

/** The same in the name of a file or folder. */
export const REDACTED_NAME = 'redacted';

/** Ranges joined where they overlap or only spaces part them: `█████ █████` would tell that a name has two parts. */
export function joinRanges(text: string, ranges: readonly TextRange[]): readonly TextRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && (start <= last.end || /^[ \t]*$/.test(text.slice(last.end, start)))) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

export interface RedactedText {
  readonly text: string;
  /** Where a place of the text before is now; what was hidden is its whole mark. */
  readonly place: (range: TextRange) => TextRange;
}

export function hideRanges(text: string, ranges: readonly TextRange[], mark = REDACTION_MARK): RedactedText {
  const hidden = joinRanges(text, ranges);
  let redacted = '';
  let at = 0;
  const marks = hidden.map(({ start, end }) => {
    redacted += text.slice(at, start) + mark;
    at = end;
    return { start, end, to: redacted.length };
  });
  redacted += text.slice(at);
  const move = (index: number, side: 'start' | 'end'): number => {
    const mine = marks.filter(({ start }) => start <= index).at(-1);
    if (mine === undefined) return index;
    if (index >= mine.end) return mine.to + index - mine.end;
    return side === 'start' || index === mine.start ? mine.to - mark.length : mine.to;
  };
  return { text: redacted, place: ({ start, end }) => ({ start: move(start, 'start'), end: move(end, 'end') }) };
}

export function redactText(redactor: Redactor, text: string): string {
  return hideRanges(text, redactor.find(text)).text;
}

/** For names of files and folders, where capitals and spaces are lost. */
export function redactFileName(redactor: Redactor, name: string): string {
  return hideRanges(name, redactor.find(name, { isFileName: true }), REDACTED_NAME).text;
}

/**
 * A text that quotes another one and cuts it off with `…`: a number that is cut in its middle is not found by itself,
 * so what was hidden at that place of the whole is hidden here too.
 */
export function redactExcerpt(redactor: Redactor, excerpt: string, whole: string): string {
  const hidden = redactor.find(whole);
  const cuts = [...excerpt.matchAll(/…/g)].flatMap(({ index }): readonly TextRange[] => {
    const before = excerpt.slice(Math.max(0, index - LOOK_BACK), index);
    const cut = before === '' ? -1 : whole.indexOf(before) + before.length;
    const split = cut < before.length ? undefined : hidden.find(({ start, end }) => start < cut && end > cut);
    return split === undefined ? [] : [{ start: Math.max(0, index - (cut - split.start)), end: index }];
  });
  return hideRanges(excerpt, [...redactor.find(excerpt), ...cuts]).text;
}

/** Enough letters to find the place of a cut. */
const LOOK_BACK = 24;
