import { findTerm, type TextRange } from './find-term.ts';
import type { SearchQuery } from './search-query.ts';
import { tokenize } from './tokenize.ts';

/**
 * Where a text holds what was searched for: ranges of the *original* text, in order, without overlaps. A phrase is
 * one range. A text that does not match the whole query still shows the terms it has.
 */
export function findHighlights(text: string, query: SearchQuery): readonly TextRange[] {
  if (query.wanted.length === 0) return [];
  const tokens = tokenize(text);
  return mergeRanges(query.wanted.flatMap((term) => findTerm(text, tokens, term)));
}

function mergeRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged[merged.length - 1];
    if (last === undefined || range.start >= last.end) merged.push(range);
    else if (range.end > last.end) merged[merged.length - 1] = { start: last.start, end: range.end };
  }
  return merged;
}
