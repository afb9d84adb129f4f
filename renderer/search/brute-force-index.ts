import type { Note } from '../../shared/note/note.ts';
import { createNoteMatcher, isTitleHit } from '../../shared/search/match-note.ts';
import { parseQuery } from '../../shared/search/parse-query.ts';
import { allowTypos, isEmptyQuery, type SearchQuery } from '../../shared/search/search-query.ts';
import { toIndexedNote } from './indexed-note.ts';
import { countFacets } from './library-facets.ts';
import type { NoteIndex } from './note-index.ts';

/** Fake: looks at every note for every search. The oracle of the other indexes, and enough for a screen under test. */
export function createBruteForceIndex(): NoteIndex {
  const notes = new Map<string, Note>();

  const find = (query: SearchQuery, shelf: 'library' | 'trash'): readonly Note[] => {
    const matches = createNoteMatcher(query, [...notes.values()]);
    return [...notes.values()].filter((note) => (note.trashedAt !== null) === (shelf === 'trash') && matches(note));
  };

  return {
    apply({ upserted, removedIds }) {
      for (const id of removedIds) notes.delete(id);
      for (const note of upserted) notes.set(note.id, note);
      return Promise.resolve();
    },
    search(text, { limit, shelf }) {
      const query = parseQuery(text);
      const asTyped = find(query, shelf);
      const isApproximate = asTyped.length === 0 && query.wanted.length > 0 && !isEmptyQuery(query);
      const found = isApproximate ? find(allowTypos(query), shelf) : asTyped;
      const hits = found
        .map((note) => ({ note, noteId: note.id, score: query.wanted.length > 0 && isTitleHit(query, note.title) ? 1 : 0 }))
        .sort((a, b) => b.score - a.score || captured(b.note) - captured(a.note) || (a.noteId < b.noteId ? -1 : 1))
        .map(({ noteId, score }) => ({ noteId, score }));
      return Promise.resolve({ hits: hits.slice(0, limit), total: hits.length, isApproximate: isApproximate && hits.length > 0 });
    },
    facets: () => Promise.resolve(countFacets([...notes.values()].map(toIndexedNote))),
    onLost: () => () => undefined,
    dispose: () => notes.clear(),
  };
}

function captured(note: Note): number {
  return Date.parse(note.capturedAt === '' ? note.createdAt : note.capturedAt) || 0;
}
