import type { TextRange } from './find-term.ts';
import { findHighlights } from './highlight.ts';
import type { SearchQuery } from './search-query.ts';

export interface Snippet {
  /** One line: line breaks are spaces, a cut is shown by `…`. */
  readonly text: string;
  /** Highlights in `text`. */
  readonly highlights: readonly TextRange[];
}

const ELLIPSIS = '…';
/** A cut moves to a word's edge when there is one this near. */
const WORD_EDGE = 24;

/** The part of a text that shows most of what was searched for, for the list; the beginning without hits. */
export function toSnippet(text: string, query: SearchQuery, maxLength: number): Snippet {
  const highlights = findHighlights(text, query);
  const start = text.length <= maxLength ? 0 : wordStart(text, bestStart(text, highlights, maxLength));
  const end = Math.min(text.length, wordEnd(text, start, start + maxLength));
  const before = start === 0 ? '' : ELLIPSIS;
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end).replace(/\s/gu, ' ') + (end === text.length ? '' : ELLIPSIS),
    highlights: highlights
      .filter((range) => range.start >= start && range.end <= end)
      .map((range) => ({ start: range.start + shift, end: range.end + shift })),
  };
}

/** The window that begins a little before a hit and holds the most different hits; the first such one. */
function bestStart(text: string, highlights: readonly TextRange[], length: number): number {
  let best = { start: 0, count: 0 };
  highlights.forEach((hit, index) => {
    const start = Math.max(0, hit.start - Math.floor(length / 4));
    const seen = new Set<string>();
    for (const other of highlights.slice(index)) {
      if (other.end > start + length) break;
      seen.add(text.slice(other.start, other.end).toLowerCase());
    }
    if (seen.size > best.count) best = { start, count: seen.size };
  });
  return Math.min(best.start, Math.max(0, text.length - length));
}

function wordStart(text: string, start: number): number {
  if (start === 0 || /\s/u.test(text[start - 1] ?? '')) return start;
  const space = /\s/u.exec(text.slice(start, start + WORD_EDGE));
  return space === null ? notInsidePair(text, start) : start + space.index + 1;
}

function wordEnd(text: string, start: number, end: number): number {
  if (end >= text.length) return text.length;
  const tailStart = Math.max(start + 1, end - WORD_EDGE);
  const space = text.slice(tailStart, end + 1).search(/\s\S*$/u);
  return space < 0 ? notInsidePair(text, end) : tailStart + space;
}

/** A surrogate pair is never cut in half. */
function notInsidePair(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text[offset] ?? '') ? offset - 1 : offset;
}
