import { useEffect, useState } from 'react';
import type { LibraryFacets } from '../search/note-index.ts';
import { useServices } from './services.tsx';
import { useWatched } from './use-watched.ts';

const NO_FACETS: LibraryFacets = { total: 0, trashed: 0, doubtful: 0, topics: [], types: [], tags: [] };

/** Counts over the library, kept fresh. */
export function useFacets(): LibraryFacets {
  const { index, indexState } = useServices();
  const { sequence } = useWatched(indexState.watch, indexState.initial);
  const [facets, setFacets] = useState(NO_FACETS);
  useEffect(() => {
    let isCurrent = true;
    void index.facets().then((next) => { if (isCurrent) setFacets(next); });
    return () => { isCurrent = false; };
  }, [index, sequence]);
  return facets;
}
