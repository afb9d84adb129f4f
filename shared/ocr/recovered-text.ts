import type { Box } from './ocr-page.ts';

/** How a page is read: chosen by rules from the page, switchable by the person. */
export type RecoveryProfile = 'job-post' | 'chat' | 'post' | 'table' | 'code' | 'article';

export type TextBlockKind = 'heading' | 'paragraph' | 'bullet' | 'numbered' | 'code' | 'table' | 'message';

/** One block of the recovered text: `text.slice(start, end)`, bullets with their `* `. */
export interface TextBlock {
  readonly kind: TextBlockKind;
  readonly start: number;
  readonly end: number;
}

/**
 * Ties characters of a text to the place they were read from. `start` and `end` are UTF-16 offsets, spans are in
 * the order of the text and never overlap. `pageIndex` counts the pictures of the note from 0.
 */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
  readonly pageIndex: number;
  readonly box: Box;
  /** 0 to 100. */
  readonly confidence: number;
}

/** A change that the correction rules made to what the engine read, at its place in the recovered text. */
export interface TextCorrection {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
  readonly rule: string;
}

/** Why something that was read on a picture is not part of the text. */
export type LeftOutReason = 'status-bar' | 'icon' | 'noise' | 'button' | 'counter' | 'navigation' | 'advertisement';

/** Words that were read side by side and left out: kept so that nothing disappears without a trace. */
export interface LeftOutText {
  readonly text: string;
  readonly pageIndex: number;
  readonly box: Box;
  readonly why: LeftOutReason;
}

export interface RecoveredText {
  readonly profile: RecoveryProfile;
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  readonly spans: readonly SourceSpan[];
  readonly corrections: readonly TextCorrection[];
  /** What was read but is not part of `text`, from top to bottom of each page. */
  readonly leftOut: readonly LeftOutText[];
  /** Mean confidence of the words, weighted by their length; null when no word was found. */
  readonly meanConfidence: number | null;
}

/** Words below this confidence are underlined and go to review. */
export const DOUBTFUL_BELOW = 70;
