import { foldText } from '../search/fold-text.ts';
import { foldWithPlaces, type FoldedText } from './folded-text.ts';
import type { TextRange } from './text-range.ts';

/** A word or phrase that is looked for as whole words. */
export interface Term {
  readonly text: string;
  /** Only where it begins with a capital: a part of a name may be an ordinary word. Not asked of file names. */
  readonly needsCapital: boolean;
}

export interface FoundTerm extends TextRange {
  /** Index of the term. */
  readonly term: number;
}

export interface FindTermsOptions {
  /** File names lose capitals, and spaces become dashes. */
  readonly isFileName?: boolean;
}

export type TermFinder = (text: string, options?: FindTermsOptions) => readonly FoundTerm[];

interface Pattern {
  readonly term: number;
  /** Letters and digits, folded. */
  readonly words: readonly string[];
  /** Signs that belong to it: the `++` of `C++`. */
  readonly lead: string;
  readonly trail: string;
}

/** Scripts that set no spaces between words: a term may be anywhere in them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/** Between two words of a phrase: a space, a line break, or what file names and Markdown put there. */
const GAP = /^[\s._\\*~'’"/+-]{0,4}$/;

/**
 * Looks for many terms at once, by their first words, so that a thousand names cost as much as ten. `Zoë Miller` is
 * also found as `zoe-miller` and `ZoeMiller`.
 */
export function createTermFinder(terms: readonly Term[]): TermFinder {
  const patterns = terms.flatMap(({ text }, term) => toPatterns(text, term));
  const byFirstWord = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const first = pattern.words[0] ?? '';
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), pattern]);
  }
  const unspaced = terms.map(({ text }, term) => ({ term, folded: foldText(text).trim() })).filter(({ folded }) => UNSPACED.test(folded));
  return (text, { isFileName = false } = {}) => {
    if (terms.length === 0) return [];
    const folded = foldWithPlaces(text);
    const words = [...folded.text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
    const found = words.flatMap(({ word }, at) => (byFirstWord.get(word) ?? []).flatMap((pattern) => matchAt({ folded: folded.text, words, at }, pattern)));
    const ranges = [...found, ...unspaced.flatMap((term) => findUnspaced(folded.text, term))].map((range) => toOriginal(folded, range));
    return ranges.filter(({ term, start }) => isFileName || terms[term]?.needsCapital !== true || startsWithCapital(text, start));
  };
}

function toPatterns(text: string, term: number): readonly Pattern[] {
  const folded = foldText(text).replace(/\p{Cf}/gu, '').trim();
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const lead = /^[^\p{L}\p{N}\s@~]*/u.exec(folded)?.[0] ?? '';
  const trail = /[+#]*$/.exec(folded)?.[0] ?? '';
  const whole = { term, words, lead: lead === '.' ? lead : '', trail };
  return words.length === 1 ? [whole] : [whole, { ...whole, words: [words.join('')] }];
}

interface PlacedWord extends TextRange {
  readonly word: string;
}

function matchAt({ folded, words, at }: { readonly folded: string; readonly words: readonly PlacedWord[]; readonly at: number }, pattern: Pattern): readonly FoundTerm[] {
  const first = words[at];
  let last = first;
  for (const [offset, wanted] of pattern.words.entries()) {
    const next = words[at + offset];
    if (next?.word !== wanted) return [];
    if (last !== undefined && offset > 0 && !GAP.test(folded.slice(last.end, next.start))) return [];
    last = next;
  }
  if (first === undefined || last === undefined) return [];
  const { lead, trail, term } = pattern;
  const isWhole = folded.startsWith(trail, last.end) && folded.slice(0, first.start).endsWith(lead);
  return isWhole ? [{ term, start: first.start - lead.length, end: last.end + trail.length }] : [];
}

function findUnspaced(text: string, { term, folded }: { readonly term: number; readonly folded: string }): readonly FoundTerm[] {
  const found: FoundTerm[] = [];
  for (let at = text.indexOf(folded); at !== -1; at = text.indexOf(folded, at + folded.length)) found.push({ term, start: at, end: at + folded.length });
  return found;
}

function toOriginal(folded: FoldedText, { term, start, end }: FoundTerm): FoundTerm {
  return { term, start: folded.startOf(start), end: folded.endOf(end - 1) };
}

/** True for letters that know no capitals, too. */
function startsWithCapital(text: string, start: number): boolean {
  const letter = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return letter === letter.toUpperCase();
}
