import { followWords, type ReviewedText } from './follow-words.ts';
import type { RecoveredText, SourceSpan } from './recovered-text.ts';

export interface CarriedText {
  readonly text: string;
  /** False when the person also did something that cannot be carried: added or deleted words, changed blocks. */
  readonly isWhole: boolean;
}

/**
 * The person's corrections of single words, taken over into another text of the same pages: a word is known again by
 * its place on the picture. Pure; `next.text` comes back as it is when nothing was corrected.
 *
 *     read        Use Pyhton * and MCP          next        Use Pyhton
 *     the person  Use Python * and MCP                      and MCP
 *                                               carried     Use Python
 *                                                           and MCP
 */
export function carryFixes(change: {
  readonly before: ReviewedText;
  /** The text as the person left it. */
  readonly text: string;
  readonly next: Pick<RecoveredText, 'text' | 'spans'>;
}): CarriedText {
  const { before, text, next } = change;
  const fixes = followWords(before, text)
    .map((word) => ({ place: placeKey(word), index: word.index, readAs: word.readAs, fixed: text.slice(word.start, word.end) }))
    .filter(({ readAs, fixed }) => readAs !== fixed);
  const fixedAt = new Map(fixes.map(({ index, fixed }) => [index, fixed]));
  const onlyFixes = rewrite(before.recovered, (_span, index) => fixedAt.get(index)) === text;
  const fixedOn = new Map(fixes.map(({ place, fixed }) => [place, fixed]));
  const places = new Set(next.spans.map(placeKey));
  const areAllThere = fixes.every(({ place }) => places.has(place));
  return { text: rewrite(next, (span) => fixedOn.get(placeKey(span))), isWhole: onlyFixes && areAllThere };
}

/** The text with some of its words replaced. */
function rewrite({ text, spans }: Pick<RecoveredText, 'text' | 'spans'>, replacement: (span: SourceSpan, index: number) => string | undefined): string {
  let written = '';
  let at = 0;
  spans.forEach((span, index) => {
    written += text.slice(at, span.start) + (replacement(span, index) ?? text.slice(span.start, span.end));
    at = span.end;
  });
  return written + text.slice(at);
}

function placeKey({ pageIndex, box }: SourceSpan): string {
  return [pageIndex, box.left, box.top, box.right, box.bottom].join(' ');
}
