import { followEdits } from './follow-edits.ts';
import type { Box } from './ocr-page.ts';
import { DOUBTFUL_BELOW, type RecoveredText, type SourceSpan } from './recovered-text.ts';

/** A doubtful word that the person looked at and found right; known again by its place and by what it says. */
export interface AcceptedWord {
  readonly pageIndex: number;
  readonly box: Box;
  readonly text: string;
}

/** The text that was recovered from a note's pictures, and which of its words the person vouches for. */
export interface ReviewedText {
  readonly recovered: Pick<RecoveredText, 'text' | 'spans'>;
  readonly acceptedWords: readonly AcceptedWord[];
}

/** A recognised word at its place in the text as it is now. */
export interface FollowedWord extends SourceSpan {
  /** Its place among the spans of the recovered text: names the word until the text is recovered anew. */
  readonly index: number;
  /** What the recovered text says at this place. */
  readonly readAs: string;
}

const CERTAIN = 100;

/**
 * The recognised words of a text that the person may have edited, in order; deleted words are left out. A word that
 * the person corrected or accepted is certain: its confidence is 100.
 */
export function followWords({ recovered, acceptedWords }: ReviewedText, text: string): readonly FollowedWord[] {
  const accepted = new Set(acceptedWords.map((word) => wordKey(word, word.text)));
  const words = recovered.spans.map((span, index) => ({ ...span, index, readAs: recovered.text.slice(span.start, span.end) }));
  return followEdits({ before: recovered.text, after: text, spans: words }).map((word) => {
    const isAsRead = text.slice(word.start, word.end) === word.readAs;
    const isCertain = !isAsRead || accepted.has(wordKey(word, word.readAs));
    return isCertain ? { ...word, confidence: CERTAIN } : word;
  });
}

export function isDoubtful({ confidence }: Pick<SourceSpan, 'confidence'>): boolean {
  return confidence < DOUBTFUL_BELOW;
}

/**
 * How much of a text can be relied on: the share of its words that are not doubtful, 0 to 100, and 100 only when none
 * is. Null for a text without words. A mean of confidences would say 93 of a page that is right and of one with six
 * words wrong in a hundred.
 */
export function textQuality(words: readonly Pick<SourceSpan, 'confidence'>[]): number | null {
  if (words.length === 0) return null;
  return (100 * words.filter((word) => !isDoubtful(word)).length) / words.length;
}

function wordKey({ pageIndex, box }: Pick<SourceSpan, 'pageIndex' | 'box'>, text: string): string {
  return [pageIndex, box.left, box.top, box.right, box.bottom, text].join(' ');
}
