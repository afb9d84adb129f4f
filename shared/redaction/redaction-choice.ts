import { foldText } from '../search/fold-text.ts';

export const REDACTION_KINDS = ['names', 'emails', 'phones'] as const;

/** What is found by itself. Names are those that a note tells: who posted it, its authors, who speaks in its chat. */
export type RedactionKind = (typeof REDACTION_KINDS)[number];

/** What an export hides. */
export interface RedactionChoice {
  readonly kinds: readonly RedactionKind[];
  /** Words and phrases of the person's own. */
  readonly words: readonly string[];
  /** Keys of found texts that are to stay (`redactionKey`). */
  readonly kept: readonly string[];
}

export const NO_REDACTION: RedactionChoice = { kinds: [], words: [], kept: [] };

export function isRedacting({ kinds, words }: RedactionChoice): boolean {
  return kinds.length > 0 || words.some((word) => redactionKey(word) !== '');
}

/** Texts with one key are one thing to hide: case, accents, spaces and punctuation at the ends make no difference. */
export function redactionKey(text: string): string {
  return foldText(text).replace(/\p{Cf}/gu, '').replace(/\s+/g, ' ').trim();
}
