import { isWithinOneEdit } from '../../shared/search/one-edit.ts';
import type { QueryTerm } from '../../shared/search/search-query.ts';
import { findPhrase, type SoughtPhrase } from './find-phrase.ts';
import { NO_WORDS, PLAIN_WEIGHT, type InvertedIndex } from './inverted-index.ts';
import { POSTING_SIZE, type VocabularyEntry } from './vocabulary.ts';

/** The notes that have a term, and how much of it. All arrays but `ordinals` are by ordinal. */
export interface TermMatches {
  readonly ordinals: readonly number[];
  /** 1 for once in the long text, more for weightier fields, 0 for notes without the term. */
  readonly frequency: Float32Array;
  /** 1 where the title has the term. */
  readonly inTitle: Uint8Array;
}

/** A word that was typed to its end says more than one that merely begins so: `java` means Java before JavaScript. */
const COMPLETION_SHARE = 0.4;

/** Words that stand for a typed one, and how much a mention of each counts. */
interface Expansion {
  readonly entries: readonly VocabularyEntry[];
  readonly shareOf: (entry: VocabularyEntry) => number;
}

/**
 * Whatever a term stands for is counted as one word: the completions of `eng` together are one term, so that a rare
 * completion is no better than a common one.
 */
export function matchTerm(index: InvertedIndex, term: QueryTerm): TermMatches {
  const [word = ''] = term.words;
  if (term.words.length > 1) return matchPhrase(index, term);
  const asTyped = expand(index, word, term.isPrefix);
  return count(index, term.maxEdits === 0 ? [asTyped] : [asTyped, neighbours(index, word)]);
}

/** The rarest word of a phrase finds the notes that may have it; their sequences tell which do. Written as one it counts, too. */
function matchPhrase(index: InvertedIndex, term: QueryTerm): TermMatches {
  const { ordinals: asOne, frequency, inTitle } = count(index, term.joined === null ? [] : [expand(index, term.joined, term.isPrefix)]);
  const steps = term.words.map((word, at) => wordsOnly(index, word, term.isPrefix && at === term.words.length - 1));
  const mentions = steps.map((entries) => entries.reduce((sum, { postings }) => sum + postings.length, 0));
  const rarest = mentions.indexOf(Math.min(...mentions));
  const phrase: SoughtPhrase = { steps: steps.map((entries) => new Set(entries.map(({ id }) => id))), rarest };
  const word = count(index, [{ entries: steps[rarest] ?? [], shareOf: () => 1 }]);
  const ordinals = [...asOne];
  for (const ordinal of word.ordinals) {
    const found = findPhrase(index.columns.sequences[ordinal] ?? NO_WORDS, phrase);
    if (found === 'nowhere') continue;
    if (frequency[ordinal] === 0) ordinals.push(ordinal);
    frequency[ordinal] = (frequency[ordinal] ?? 0) + (word.frequency[ordinal] ?? 0);
    if (found === 'in the title') inTitle[ordinal] = 1;
  }
  return { ordinals, frequency, inTitle };
}

/** Words one letter away. Compounds (`CI/CD` as `cicd`) are no words that one mistypes. */
function neighbours({ words }: InvertedIndex, word: string): Expansion {
  const near = [word.length - 1, word.length, word.length + 1].flatMap((length) => words.ofLength(length).filter((other) => isWithinOneEdit(other.word, word)));
  return { entries: near, shareOf: () => COMPLETION_SHARE };
}

function expand(index: InvertedIndex, word: string, isPrefix: boolean): Expansion {
  const single = index.otherForms.get(word);
  const others = isPrefix ? index.otherForms.startingWith(word) : single === undefined ? [] : [single];
  return { entries: [...wordsOnly(index, word, isPrefix), ...others], shareOf: (entry) => (entry.word === word ? 1 : COMPLETION_SHARE) };
}

function wordsOnly({ words }: InvertedIndex, word: string, isPrefix: boolean): readonly VocabularyEntry[] {
  if (isPrefix) return words.startingWith(word);
  const entry = words.get(word);
  return entry === undefined ? [] : [entry];
}

function count({ columns: { notes } }: InvertedIndex, expansions: readonly Expansion[]): TermMatches {
  const frequency = new Float32Array(notes.length);
  const inTitle = new Uint8Array(notes.length);
  const ordinals: number[] = [];
  for (const { entries, shareOf } of expansions) {
    for (const entry of entries) {
      const { postings } = entry;
      const unit = shareOf(entry) / PLAIN_WEIGHT;
      for (let at = 0; at < postings.length; at += POSTING_SIZE) {
        const ordinal = postings[at] ?? 0;
        const before = frequency[ordinal] ?? 0;
        if (before === 0) {
          if (notes[ordinal] === null) continue;
          ordinals.push(ordinal);
        }
        frequency[ordinal] = before + (postings[at + 1] ?? 0) * unit;
        if (postings[at + 2] === 1) inTitle[ordinal] = 1;
      }
    }
  }
  return { ordinals, frequency, inTitle };
}
