/** The words of a language, as far as they are known. */
export interface Lexicon {
  /** True for a common word in any case: `Experience`, `experience`. */
  readonly has: (word: string) => boolean;
}

/** Without words it knows none, and rules that need one leave everything as it was read. */
export function createLexicon(words: Iterable<string>): Lexicon {
  const known = new Set(words);
  return { has: (word) => known.has(word) || known.has(word.toLowerCase()) };
}
