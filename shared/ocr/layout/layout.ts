import type { Box } from '../ocr-page.ts';
import type { LeftOutReason } from '../recovered-text.ts';

/** A word on its way from the page to the text. */
export interface LayoutWord {
  readonly text: string;
  /** What the engine read; differs from `text` once a rule has changed it. */
  readonly readAs: string;
  /** The rule that changed it, '' when none did. */
  readonly rule: string;
  readonly confidence: number;
  readonly box: Box;
  /** As in `OcrWord`. */
  readonly strokePx?: number;
  readonly pageIndex: number;
}

/** What stands at the start of a list item. */
export type RowMarker =
  | { readonly kind: 'none' }
  | { readonly kind: 'bullet'; readonly box: Box }
  | { readonly kind: 'number'; readonly box: Box; readonly label: LayoutWord };

/** Words on one baseline, from left to right, without the marker. Never empty. */
export interface LayoutRow {
  readonly marker: RowMarker;
  readonly words: readonly LayoutWord[];
}

/** Words of a row that are not part of the text. */
export interface LeftOutWords {
  readonly words: readonly LayoutWord[];
  readonly why: LeftOutReason;
}

/** Rows after a step that takes some of them, or some of their words, out. */
export interface SiftedRows {
  readonly rows: readonly LayoutRow[];
  readonly leftOut: readonly LeftOutWords[];
}

/** Running text: its rows are joined to one line of the text to be. */
export interface FlowBlock {
  readonly kind: 'heading' | 'paragraph' | 'bullet' | 'numbered';
  readonly rows: readonly LayoutRow[];
  /** Nesting of list items, 0 outermost. */
  readonly level: number;
  /** True when the picture shows more than a line's space above the block. */
  readonly isSetApart: boolean;
}

/** Lines that keep their places: each word stands in the column where it was seen. */
export interface CodeBlock {
  readonly kind: 'code';
  readonly rows: readonly LayoutRow[];
  /** Width of a letter and left edge of the first column, in pixels. */
  readonly pitchPx: number;
  readonly leftPx: number;
  /** Words with less between them were one: `append (text)`. A space is wider. */
  readonly spacePx: number;
}

/** Rows of cells, the header first; as many cells in each row, some of them empty. */
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly (readonly LayoutWord[])[])[];
}

/** What somebody said in a chat; speaker and time as far as they are shown. */
export interface MessageBlock {
  readonly kind: 'message';
  readonly speaker: readonly LayoutWord[];
  readonly time: readonly LayoutWord[];
  readonly body: readonly FlowBlock[];
}

/** One block of the text to be. */
export type LayoutBlock = FlowBlock | CodeBlock | TableBlock | MessageBlock;

export const NO_MARKER: RowMarker = { kind: 'none' };

/** Words as they would be read aloud: for rules that look at the text of a row. */
export function wordsText(words: readonly LayoutWord[]): string {
  return words.map((word) => word.text).join(' ');
}
