/**
 * What a person asked for. A note matches when every wanted term is in one of its fields, no unwanted term is, and
 * the filters agree.
 */
export interface SearchQuery {
  readonly wanted: readonly QueryTerm[];
  readonly unwanted: readonly QueryTerm[];
  readonly filters: readonly QueryFilter[];
  /** Pieces that say nothing (yet), as typed: `tag:`, `before:20`. The screen may show them; they narrow nothing. */
  readonly ignored: readonly string[];
}

/** Words that stand next to each other in one field; a plain word is a term of one. */
export interface QueryTerm {
  /** Folded words, at least one. */
  readonly words: readonly string[];
  /** The words written as one (`ci/cd` also finds `CICD`); null for a single word and for quoted phrases. */
  readonly joined: string | null;
  /** True when the last word may go on: `agen` finds `agentic`. */
  readonly isPrefix: boolean;
  /** Letters that may differ, for single words when nothing matched as typed. */
  readonly maxEdits: 0 | 1;
}

export type NoteTrait = 'untagged' | 'unsorted' | 'textless' | 'doubtful';

export type QueryFilter = { readonly isExcluded: boolean } & (
  | { readonly kind: 'tag'; readonly value: string }
  | { readonly kind: 'topic'; readonly value: string }
  | { readonly kind: 'type'; readonly value: string }
  /** Captured before the start of `date` (`2026-02` means 2026-02-01); dates are `YYYY-MM-DD`. */
  | { readonly kind: 'before'; readonly date: string }
  /** Captured at or after the start of `date`, so that `after:2026-02 before:2026-03` is February. */
  | { readonly kind: 'after'; readonly date: string }
  | { readonly kind: 'is'; readonly trait: NoteTrait }
);

/** Words shorter than this are too many letters' neighbours: `rust` is one letter from `dust`, `must`, `trust`. */
const SHORTEST_WITH_TYPO = 5;

/** The same query, forgiving one wrong letter in each longer single word. */
export function allowTypos(query: SearchQuery): SearchQuery {
  return { ...query, wanted: query.wanted.map((term) => (mayHaveTypo(term) ? { ...term, maxEdits: 1 } : term)) };
}

function mayHaveTypo({ words }: QueryTerm): boolean {
  const [word] = words;
  return words.length === 1 && word !== undefined && word.length >= SHORTEST_WITH_TYPO && /^\p{L}+$/u.test(word);
}

/** True when the query asks for nothing at all, which finds nothing. */
export function isEmptyQuery(query: SearchQuery): boolean {
  return query.wanted.length + query.unwanted.length + query.filters.length === 0;
}
