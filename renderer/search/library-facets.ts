import type { IndexedNote } from './indexed-note.ts';
import type { FacetCount, LibraryFacets } from './note-index.ts';

/** Counts the notes of a library by topic, type and tag; what is in the trash is only counted as such. */
export function countFacets(notes: Iterable<IndexedNote>): LibraryFacets {
  const topics = new Map<string, number>();
  const types = new Map<string, number>();
  const tags = new Map<string, number>();
  const labels = new Map<string, string>();
  let total = 0;
  let trashed = 0;
  let doubtful = 0;
  for (const note of notes) {
    if (note.isTrashed) {
      trashed += 1;
      continue;
    }
    total += 1;
    if (note.facts.isDoubtful) doubtful += 1;
    addOne(topics, note.facts.topic);
    addOne(types, note.facts.type);
    for (const [id, label] of note.tagLabels) {
      addOne(tags, id);
      labels.set(id, label);
    }
  }
  const labelled = byFrequency(tags).map((facet) => ({ ...facet, label: labels.get(facet.value) ?? facet.value }));
  return { total, trashed, doubtful, topics: byFrequency(topics), types: byFrequency(types), tags: labelled };
}

function addOne(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function byFrequency(counts: ReadonlyMap<string, number>): readonly FacetCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
