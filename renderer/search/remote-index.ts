import type { NoteIndex } from './note-index.ts';

/** What the window asks of the worker. */
export type RemoteIndex = Pick<NoteIndex, 'apply' | 'search' | 'facets'>;

/** The worker's side: only what answers over a message port. */
export function toRemoteIndex(index: NoteIndex): RemoteIndex {
  return {
    apply: (changes) => index.apply(changes),
    search: (query, options) => index.search(query, options),
    facets: () => index.facets(),
  };
}
