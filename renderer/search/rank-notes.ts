import type { NoteFilter } from '../../shared/search/note-filter.ts';
import type { QueryTerm, SearchQuery } from '../../shared/search/search-query.ts';
import { byCapture } from './indexed-library.ts';
import type { IndexedNote } from './indexed-note.ts';
import { PLAIN_WEIGHT, type InvertedIndex } from './inverted-index.ts';
import { matchTerm, type TermMatches } from './match-term.ts';

export interface RankedNote {
  readonly note: IndexedNote;
  readonly score: number;
}

export interface RankOptions {
  readonly shelf: 'library' | 'trash';
  /** null lets every note pass. */
  readonly filter: NoteFilter | null;
  readonly limit: number;
}

export interface Ranking {
  readonly best: readonly RankedNote[];
  /** How many notes match in all. */
  readonly total: number;
}

/** The usual constants of BM25: how soon repetition stops counting, and how far long notes are marked down. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.7;

/** More than any sum: a term scores at most 2.2 times the logarithm of the library's size. */
const TITLE_HIT = 1_000_000;

/**
 * Notes with every wanted term and no unwanted one, those with every term in the title first, then by BM25 over the
 * weighted fields. The query wants at least one term.
 */
export function rankNotes(index: InvertedIndex, query: Pick<SearchQuery, 'wanted' | 'unwanted'>, { shelf, filter, limit }: RankOptions): Ranking {
  const { notes, isTrashed } = index.columns;
  const wanted = query.wanted.map((term) => matchTerm(index, term));
  const unwanted = query.unwanted.map((term) => matchTerm(index, term));
  const ordinals = inAll(wanted).filter((ordinal) => {
    if (isTrashed[ordinal] !== (shelf === 'trash') || unwanted.some(({ frequency }) => frequency[ordinal] !== 0)) return false;
    if (filter === null) return true;
    const note = notes[ordinal];
    return !!note && filter(note.facts);
  });
  return { best: takeBest(index, scoreNotes(index, wanted, ordinals), limit), total: ordinals.length };
}

/** The ids of the notes that have at least one of the terms. */
export function idsWithAny(index: InvertedIndex, terms: readonly QueryTerm[]): ReadonlySet<string> {
  const ordinals = terms.flatMap((term) => matchTerm(index, term).ordinals);
  return new Set(ordinals.map((ordinal) => index.columns.notes[ordinal]?.id ?? ''));
}

/** The notes that all terms are in. */
function inAll(terms: readonly TermMatches[]): readonly number[] {
  const [rarest, ...others] = [...terms].sort((a, b) => a.ordinals.length - b.ordinals.length);
  return others.reduce((left, { frequency }) => left.filter((ordinal) => frequency[ordinal] !== 0), rarest?.ordinals ?? []);
}

interface ScoredNotes {
  readonly ordinals: readonly number[];
  /** In the order of `ordinals`. */
  readonly scores: Float64Array;
}

function scoreNotes(index: InvertedIndex, terms: readonly TermMatches[], ordinals: readonly number[]): ScoredNotes {
  const { lengths } = index.columns;
  const scores = new Float64Array(ordinals.length);
  const titleTerms = new Uint8Array(ordinals.length);
  const perUnit = LENGTH_SHARE / Math.max(PLAIN_WEIGHT, index.meanLength);
  for (const { frequency, inTitle, ordinals: all } of terms) {
    const rarity = Math.log(1 + (index.size - all.length + 0.5) / (all.length + 0.5)) * (SATURATION + 1);
    for (let at = 0; at < ordinals.length; at += 1) {
      const ordinal = ordinals[at] ?? 0;
      const count = frequency[ordinal] ?? 0;
      const lengthFactor = 1 - LENGTH_SHARE + (lengths[ordinal] ?? 0) * perUnit;
      scores[at] = (scores[at] ?? 0) + (rarity * count) / (count + SATURATION * lengthFactor);
      if (inTitle[ordinal] === 1) titleTerms[at] = (titleTerms[at] ?? 0) + 1;
    }
  }
  return { ordinals, scores: scores.map((score, at) => (titleTerms[at] === terms.length ? score + TITLE_HIT : score)) };
}

/** Sorting numbers is ten times as quick as sorting notes, and tells how good a note must be to be sorted at all. */
function takeBest({ columns: { notes } }: InvertedIndex, { ordinals, scores }: ScoredNotes, limit: number): readonly RankedNote[] {
  const least = scores.slice().sort()[scores.length - limit] ?? 0;
  const best: RankedNote[] = [];
  scores.forEach((score, at) => {
    const note = score < least ? null : notes[ordinals[at] ?? 0];
    if (note) best.push({ note, score });
  });
  return best.sort((a, b) => b.score - a.score || byCapture(a.note, b.note)).slice(0, limit);
}
