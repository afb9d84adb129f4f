export interface ReferenceBlock {
  readonly kind: string;
  readonly text: string;
}

export interface BlockScore {
  readonly blocks: number;
  readonly exact: number;
  readonly bullets: number;
  readonly bulletLines: number;
  readonly bulletsFound: number;
  readonly headings: number;
  readonly headingBlocks: number;
  readonly headingsFound: number;
  readonly isInOrder: boolean;
  /** Words that stand beside the text got into a line of it. */
  readonly isMixed: boolean;
  readonly missing: readonly string[];
}

/** The part of a recovered text that is scored. */
export interface ScoredText {
  readonly text: string;
  readonly blocks: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
}

export declare function scoreBlocks(recovered: ScoredText, reference: { readonly blocks: readonly ReferenceBlock[]; readonly aside?: readonly string[] }): BlockScore;
