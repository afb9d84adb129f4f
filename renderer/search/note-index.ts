import type { Note } from '../../shared/note/note.ts';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';

export interface NoteHit {
  readonly noteId: string;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** Counts over the library (trash left out): what the sidebar shows. */
export interface LibraryFacets {
  readonly total: number;
  readonly trashed: number;
  /** Notes with words that nobody is sure of. */
  readonly doubtful: number;
  /** By topic slug, '' for the unsorted notes; the most frequent first. */
  readonly topics: readonly FacetCount[];
  readonly types: readonly FacetCount[];
  /** Accepted and suggested tags by competency id, the most frequent first. */
  readonly tags: readonly (FacetCount & { readonly label: string })[];
}

export interface SearchAnswer {
  readonly hits: readonly NoteHit[];
  /** How many notes match in all; `hits` may hold fewer. */
  readonly total: number;
  /** True when nothing matched as typed and the hits forgive one wrong letter (`allowTypos` highlights them). */
  readonly isApproximate: boolean;
}

/** How far the index has followed the library. */
export interface IndexProgress {
  /** The whole library was read once since the start. */
  readonly isReady: boolean;
  /** Changes whenever the index took something in or lost it: ask it again. */
  readonly sequence: number;
}

export interface IndexState {
  readonly initial: IndexProgress;
  /** Calls at once and after each change. */
  readonly watch: (listener: (progress: IndexProgress) => void) => Unsubscribe;
}

/**
 * Port: finds notes as one types. Derived data: it can be dropped and rebuilt from the note store at any time.
 * The query language is `shared/search/parse-query.ts`. An empty query answers with nothing; filters alone answer
 * with the newest capture first; text answers by rank, title hits first.
 */
export interface NoteIndex {
  /** Adds or replaces notes, takes removed ones out. A note is found as soon as this resolves. */
  apply(changes: { readonly upserted: readonly Note[]; readonly removedIds: readonly string[] }): Promise<void>;
  search(query: string, options: { readonly limit: number; readonly shelf: 'library' | 'trash' }): Promise<SearchAnswer>;
  facets(): Promise<LibraryFacets>;
  /** Called when everything applied so far is gone (a crashed worker was replaced): it must be applied again. */
  onLost(listener: () => void): Unsubscribe;
  dispose(): void;
}
