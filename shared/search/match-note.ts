import type { Note } from '../note/note.ts';
import { findTerm } from './find-term.ts';
import { SEARCH_FIELDS, countingTags, toSearchFields, type SearchField } from './note-fields.ts';
import { toFilterFacts, toNoteFilter, type FilterValues, type NoteFilter } from './note-filter.ts';
import { isEmptyQuery, type QueryTerm, type SearchQuery } from './search-query.ts';
import { tokenize, type TokenizedText } from './tokenize.ts';

type FieldTokens = Readonly<Record<SearchField, { readonly text: string; readonly tokens: TokenizedText }>>;

/**
 * The meaning of a query, note by note and without an index: slow, short, and what every index is tested against.
 * The library gives `tag:` and `topic:` their meaning.
 */
export function createNoteMatcher(query: SearchQuery, library: readonly Note[]): (note: Note) => boolean {
  if (isEmptyQuery(query)) return () => false;
  const passesFilters: NoteFilter = toNoteFilter(query.filters, toFilterValues(library));
  return (note) => {
    const fields = tokenizeFields(note);
    const has = (term: QueryTerm): boolean => SEARCH_FIELDS.some((field) => findTerm(fields[field].text, fields[field].tokens, term).length > 0);
    return passesFilters(toFilterFacts(note)) && query.wanted.every(has) && !query.unwanted.some(has);
  };
}

/** True when the title alone has every wanted word: such notes come first. */
export function isTitleHit(query: SearchQuery, title: string): boolean {
  const tokens = tokenize(title);
  return query.wanted.every((term) => findTerm(title, tokens, term).length > 0);
}

/** The tags and topics that the notes of a library have. */
export function toFilterValues(library: readonly Note[]): FilterValues {
  const tags = new Map(library.flatMap(countingTags).map((tag) => [tag.competencyId, { id: tag.competencyId, label: tag.label }]));
  return { tags: [...tags.values()], topics: [...new Set(library.map((note) => note.topic))] };
}

function tokenizeFields(note: Note): FieldTokens {
  const texts = toSearchFields(note);
  const tokenized = (field: SearchField) => ({ text: texts[field], tokens: tokenize(texts[field]) });
  return {
    title: tokenized('title'),
    tags: tokenized('tags'),
    caption: tokenized('caption'),
    topic: tokenized('topic'),
    mainContent: tokenized('mainContent'),
    visibleText: tokenized('visibleText'),
    originalImage: tokenized('originalImage'),
  };
}
