import type { FilterValues } from '../../shared/search/note-filter.ts';
import type { IndexedNote } from './indexed-note.ts';
import { countFacets } from './library-facets.ts';
import type { LibraryFacets } from './note-index.ts';

/** All indexed notes, with what is derived from all of them worked out once between changes. */
export class IndexedLibrary {
  readonly #notes = new Map<string, IndexedNote>();
  #facets: LibraryFacets | null = null;
  #newestFirst: readonly IndexedNote[] | null = null;
  #filterValues: FilterValues | null = null;

  get(id: string): IndexedNote | undefined {
    return this.#notes.get(id);
  }

  set(note: IndexedNote): void {
    this.#notes.set(note.id, note);
    this.#forgetDerived();
  }

  /** False when there was no such note. */
  delete(id: string): boolean {
    this.#forgetDerived();
    return this.#notes.delete(id);
  }

  facets(): LibraryFacets {
    return (this.#facets ??= countFacets(this.#notes.values()));
  }

  newestFirst(): readonly IndexedNote[] {
    return (this.#newestFirst ??= [...this.#notes.values()].sort(byCapture));
  }

  filterValues(): FilterValues {
    return (this.#filterValues ??= toFilterValues(this.#notes.values()));
  }

  #forgetDerived(): void {
    this.#facets = null;
    this.#newestFirst = null;
    this.#filterValues = null;
  }
}

/** The newest capture first; notes of one moment in the order of their ids, so that every answer is the same again. */
export function byCapture(a: IndexedNote, b: IndexedNote): number {
  return b.capturedMs - a.capturedMs || (a.id < b.id ? -1 : 1);
}

function toFilterValues(notes: Iterable<IndexedNote>): FilterValues {
  const labels = new Map<string, string>();
  const topics = new Set<string>();
  for (const note of notes) {
    topics.add(note.facts.topic);
    for (const [id, label] of note.tagLabels) labels.set(id, label);
  }
  return { tags: [...labels].map(([id, label]) => ({ id, label })), topics: [...topics] };
}
