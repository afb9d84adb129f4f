import { followEdits } from './follow-edits.ts';
import type { RecoveredText, SourceSpan, TextCorrection } from './recovered-text.ts';

/** A correction of a rule at its place in the text as it is now. */
export interface FollowedCorrection extends TextCorrection {
  /** The word on the picture; undefined when the page has none there. */
  readonly place: Pick<SourceSpan, 'pageIndex' | 'box'> | undefined;
  /** True when the text says again what the engine read. */
  readonly isUndone: boolean;
}

/**
 * The corrections that rules made to a text which the person may have edited since. A place where the person wrote
 * something else is theirs: it is left out.
 */
export function followCorrections({ text: before, spans, corrections }: Pick<RecoveredText, 'text' | 'spans' | 'corrections'>, text: string): readonly FollowedCorrection[] {
  const placed = corrections.map((correction) => ({ ...correction, place: spans.find((span) => span.start < correction.end && span.end > correction.start) }));
  return followEdits({ before, after: text, spans: placed }).flatMap((correction) => {
    const now = text.slice(correction.start, correction.end);
    if (now !== correction.to && now !== correction.from) return [];
    return [{ ...correction, isUndone: now !== correction.to }];
  });
}

/** The text with the given corrections turned round: what was corrected is as it was read, what was undone is corrected again. */
export function turnCorrections(text: string, corrections: readonly FollowedCorrection[]): string {
  const fromEnd = [...corrections].sort((a, b) => b.start - a.start);
  return fromEnd.reduce((turned, { start, end, from, to, isUndone }) => turned.slice(0, start) + (isUndone ? to : from) + turned.slice(end), text);
}
