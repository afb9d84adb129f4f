import type { NoteTrait, QueryFilter, QueryTerm, SearchQuery } from './search-query.ts';
import { tokenize } from './tokenize.ts';

export type { SearchQuery } from './search-query.ts';

interface QueryPiece {
  readonly source: string;
  readonly isExcluded: boolean;
  /** The part before the colon, in lower case; '' for a plain word or phrase. */
  readonly key: string;
  readonly value: string;
  readonly quotes: 'none' | 'open' | 'closed';
}

const PIECE = /(?=\S)(-?)(?:([a-z]+):)?(?:["“”„]([^"“”„]*)(["“”„]?)|(\S*))/giu;

/** Nobody types more; a page that was pasted by mistake has thousands of words, each looked for in every note (24 s, measured). */
const MAX_LENGTH = 500;

/**
 * Reads what was typed into the search field. Never fails: a half-typed query is a query.
 *
 * `word` finds words that begin so; `"two words"` finds exactly these, next to each other; `-word` and `-"…"` leave
 * out notes with that whole word; `tag:`, `topic:`, `type:`, `before:`, `after:` and `is:` narrow, and take a `-`, too.
 */
export function parseQuery(text: string): SearchQuery {
  const wanted: QueryTerm[] = [];
  const unwanted: QueryTerm[] = [];
  const filters: QueryFilter[] = [];
  const ignored: string[] = [];
  const rest = text.slice(MAX_LENGTH);
  if (rest !== '') ignored.push(rest);
  for (const match of text.slice(0, MAX_LENGTH).matchAll(PIECE)) {
    const piece = toPiece(match);
    const meaning = isFilterKey(piece.key) ? toFilter(piece) : toTerm(piece);
    if (meaning === null) ignored.push(piece.source);
    else if ('words' in meaning) (piece.isExcluded ? unwanted : wanted).push(meaning);
    else filters.push(meaning);
  }
  return { wanted, unwanted, filters, ignored };
}

function toPiece(match: RegExpMatchArray): QueryPiece {
  const [source, minus, key = '', quoted, closing, bare = ''] = match;
  const quotes = quoted === undefined ? 'none' : closing === '' ? 'open' : 'closed';
  const piece = { source, isExcluded: minus === '-', key: key.toLowerCase(), value: quoted ?? bare, quotes } as const;
  if (key === '' || isFilterKey(piece.key)) return piece;
  // `std:vector` and `https://…` are words with a colon, not filters.
  return { ...piece, key: '', value: `${key}:${piece.value}` };
}

function toTerm({ value, quotes, isExcluded }: QueryPiece): QueryTerm | null {
  const { words, joined } = tokenize(value);
  const [first] = words;
  if (first === undefined) return null;
  const isDotted = words.length === 1 && first.dottedForm !== null;
  return {
    words: isDotted ? [first.dottedForm ?? first.form] : words.map((word) => word.form),
    joined: quotes === 'none' ? toJoined(words.length, joined) : null,
    // `-java` must not hide the notes about JavaScript, so exclusion takes whole words.
    isPrefix: quotes !== 'closed' && !isExcluded,
    maxEdits: 0,
  };
}

function toJoined(wordCount: number, joined: readonly { readonly form: string; readonly first: number; readonly last: number }[]): string | null {
  const whole = joined.find(({ first, last }) => first === 0 && last === wordCount - 1);
  return whole?.form ?? null;
}

const FILTER_KEYS = ['tag', 'topic', 'type', 'before', 'after', 'is'] as const;
type FilterKey = (typeof FILTER_KEYS)[number];

function isFilterKey(key: string): key is FilterKey {
  return FILTER_KEYS.some((known) => known === key);
}

function toFilter({ key, value, isExcluded }: QueryPiece): QueryFilter | null {
  const trimmed = value.trim();
  if (trimmed === '') return null;
  switch (key) {
    case 'tag':
    case 'topic':
    case 'type':
      return { kind: key, value: trimmed, isExcluded };
    case 'before':
    case 'after': {
      const date = toDay(trimmed);
      return date === null ? null : { kind: key, date, isExcluded };
    }
    default: {
      const trait = TRAITS.find((known) => known === trimmed.toLowerCase());
      return trait === undefined ? null : { kind: 'is', trait, isExcluded };
    }
  }
}

const TRAITS: readonly NoteTrait[] = ['untagged', 'unsorted', 'textless', 'doubtful'];

/** The first day of a year, a month or a day; null for anything else. */
function toDay(text: string): string | null {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?-?$/u.exec(text);
  if (match === null) return null;
  const [, year = '', month = '1', day = '1'] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(date) ? date : null;
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
