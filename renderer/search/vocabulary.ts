/** A word and the notes that it is in. */
export interface VocabularyEntry {
  /** From 1, never used again for another word. */
  readonly id: number;
  readonly word: string;
  /** Three small whole numbers a note, in one flat array because that is the most compact: ordinal, weight, 1 when in the title. */
  readonly postings: number[];
}

/** How many numbers a note takes in `postings`. */
export const POSTING_SIZE = 3;

/** New words are looked through one by one until there are this many; sorting them in costs a pass over all words. */
const MOST_UNSORTED = 500;

/** All words of a library, in an order in which the words of one beginning are neighbours. */
export class Vocabulary {
  readonly #entries = new Map<string, VocabularyEntry>();
  readonly #byLength = new Map<number, VocabularyEntry[]>();
  #sorted: VocabularyEntry[] = [];
  #unsorted: VocabularyEntry[] = [];
  #lastId = 0;

  get(word: string): VocabularyEntry | undefined {
    return this.#entries.get(word);
  }

  getOrAdd(word: string): VocabularyEntry {
    const known = this.#entries.get(word);
    if (known !== undefined) return known;
    this.#lastId += 1;
    const entry = { id: this.#lastId, word, postings: [] };
    this.#keep(entry);
    return entry;
  }

  /** Every word that begins so, the word itself included. */
  startingWith(prefix: string): readonly VocabularyEntry[] {
    if (this.#unsorted.length > MOST_UNSORTED) this.#sortIn();
    // U+FFFF is no character, so it comes after whatever may follow the prefix.
    const range = this.#sorted.slice(lowerBound(this.#sorted, prefix), lowerBound(this.#sorted, `${prefix}\uffff`));
    return [...range, ...this.#unsorted.filter(({ word }) => word.startsWith(prefix))];
  }

  /** Every word of this length, in no particular order. */
  ofLength(length: number): readonly VocabularyEntry[] {
    return this.#byLength.get(length) ?? [];
  }

  /** Rewrites the postings of every word; words that are left without any are forgotten. */
  rewrite(toPostings: (postings: readonly number[]) => number[]): void {
    const entries = [...this.#entries.values()];
    this.clear();
    for (const { id, word, postings } of entries) {
      const entry = { id, word, postings: toPostings(postings) };
      if (entry.postings.length > 0) this.#keep(entry);
    }
  }

  clear(): void {
    this.#entries.clear();
    this.#byLength.clear();
    this.#sorted = [];
    this.#unsorted = [];
  }

  #keep(entry: VocabularyEntry): void {
    this.#entries.set(entry.word, entry);
    this.#unsorted.push(entry);
    const alike = this.#byLength.get(entry.word.length);
    if (alike === undefined) this.#byLength.set(entry.word.length, [entry]);
    else alike.push(entry);
  }

  #sortIn(): void {
    // Two runs in order are what the engine's sort is quickest at.
    this.#sorted = [...this.#sorted, ...this.#unsorted.sort(byWord)].sort(byWord);
    this.#unsorted = [];
  }
}

function byWord(a: VocabularyEntry, b: VocabularyEntry): number {
  return a.word < b.word ? -1 : 1;
}

/** The index of the first entry that is not before `word`. */
function lowerBound(sorted: readonly VocabularyEntry[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.word ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
