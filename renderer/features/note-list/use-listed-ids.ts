import { useCallback, useEffect, useMemo, useState } from 'react';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { allowTypos, type SearchQuery } from '../../../shared/search/search-query.ts';
import { useServices } from '../../services/services.tsx';
import { useWatched } from '../../services/use-watched.ts';
import { toQueryText, type Scope } from '../../state/scope.ts';

/** Enough to scroll through for a long while; the count beside it says when there are more. */
const HITS_AT_MOST = 2_000;

export interface ListedIds {
  readonly ids: readonly string[];
  readonly total: number;
  readonly isLoading: boolean;
  /** The query that these ids answer; '' for a whole shelf. */
  readonly query: string;
  /** Nothing matches as typed, and these notes have a word that is one letter away. */
  readonly isApproximate: boolean;
}

export interface ListedNotes extends ListedIds {
  /** What these notes were found by, to mark in their texts. */
  readonly searched: SearchQuery;
}

const LOADING: ListedIds = { ids: [], total: 0, isLoading: true, query: '', isApproximate: false };

function wholeShelf(ids: readonly string[] | null): ListedIds {
  return ids === null ? LOADING : { ...LOADING, ids, total: ids.length, isLoading: false };
}

/** The notes to list: straight from the store when nothing is asked, from the index otherwise. */
export function useListedIds(scope: Scope, searchText: string): ListedNotes {
  const { notes, index, indexState } = useServices();
  const shelf = scope.kind === 'trash' ? 'trash' : 'library';
  const query = toQueryText(scope, searchText);
  const watchShelf = useCallback(
    (listener: (ids: readonly string[] | null) => void) => notes.watchNoteIds({ shelf }, listener),
    [notes, shelf],
  );
  const shelfIds = useWatched<readonly string[] | null>(watchShelf, null);
  const { sequence, isReady } = useWatched(indexState.watch, indexState.initial);
  const [found, setFound] = useState<ListedIds>(LOADING);

  useEffect(() => {
    if (query === '') return undefined;
    let isCurrent = true;
    void index.search(query, { limit: HITS_AT_MOST, shelf }).then((answer) => {
      if (!isCurrent) return;
      setFound({ query, ids: answer.hits.map((hit) => hit.noteId), total: answer.total, isLoading: !isReady, isApproximate: answer.isApproximate });
    });
    return () => { isCurrent = false; };
  }, [index, query, shelf, sequence, isReady]);

  // While the next answer is on its way the last one stays, so that the list does not flicker with every letter.
  const shelfNotes = useMemo(() => wholeShelf(shelfIds), [shelfIds]);
  const listed = query === '' ? shelfNotes : found;
  const searched = useMemo(() => (listed.isApproximate ? allowTypos(parseQuery(listed.query)) : parseQuery(listed.query)), [listed.isApproximate, listed.query]);
  return useMemo(() => ({ ...listed, searched }), [listed, searched]);
}
