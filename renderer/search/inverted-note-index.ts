import { toNoteFilter } from '../../shared/search/note-filter.ts';
import { parseQuery } from '../../shared/search/parse-query.ts';
import { allowTypos, isEmptyQuery } from '../../shared/search/search-query.ts';
import { IndexedLibrary } from './indexed-library.ts';
import { toFieldForms, toIndexedNote } from './indexed-note.ts';
import { InvertedIndex } from './inverted-index.ts';
import type { NoteIndex, SearchAnswer } from './note-index.ts';
import { idsWithAny, rankNotes, type Ranking } from './rank-notes.ts';

type SearchOptions = Parameters<NoteIndex['search']>[1];

/** The index in this process, in memory (docs/search.md says how it is made and how quick it is). */
export function createInvertedNoteIndex(): NoteIndex {
  const library = new IndexedLibrary();
  const words = new InvertedIndex();

  const remove = (id: string): void => {
    if (library.delete(id)) words.remove(id);
  };

  return {
    apply({ upserted, removedIds }) {
      removedIds.forEach(remove);
      for (const note of upserted) {
        remove(note.id);
        const indexed = toIndexedNote(note);
        library.set(indexed);
        words.add(indexed, toFieldForms(note));
      }
      return Promise.resolve();
    },
    search: (text, options) => Promise.resolve(search({ words, library }, text, options)),
    facets: () => Promise.resolve(library.facets()),
    onLost: () => () => undefined,
    dispose: () => words.clear(),
  };
}

interface Index {
  readonly words: InvertedIndex;
  readonly library: IndexedLibrary;
}

function search({ words, library }: Index, text: string, { limit, shelf }: SearchOptions): SearchAnswer {
  const query = parseQuery(text);
  if (isEmptyQuery(query)) return { hits: [], total: 0, isApproximate: false };
  const filter = query.filters.length === 0 ? null : toNoteFilter(query.filters, library.filterValues());
  if (query.wanted.length === 0) {
    const unwanted = idsWithAny(words, query.unwanted);
    const listed = library.newestFirst().filter((note) => note.isTrashed === (shelf === 'trash') && !unwanted.has(note.id) && (filter === null || filter(note.facts)));
    return toAnswer({ best: listed.slice(0, limit).map((note) => ({ note, score: 0 })), total: listed.length }, false);
  }
  const asTyped = rankNotes(words, query, { shelf, filter, limit });
  if (asTyped.total > 0) return toAnswer(asTyped, false);
  const forgiving = rankNotes(words, allowTypos(query), { shelf, filter, limit });
  return toAnswer(forgiving, forgiving.total > 0);
}

function toAnswer({ best, total }: Ranking, isApproximate: boolean): SearchAnswer {
  return { hits: best.map(({ note, score }) => ({ noteId: note.id, score })), total, isApproximate };
}
