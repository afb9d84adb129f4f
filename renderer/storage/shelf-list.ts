import { noteIdOfKey, shelfPrefix } from './shelf-key.ts';
import type { NoteListQuery } from './note-store.ts';

/** What became of notes since a list was read: their keys now, and the ids of those that are gone. */
export interface ShelfChanges {
  readonly keys: readonly string[];
  readonly removedIds: readonly string[];
}

/**
 * The keys of a shelf after some changes; the same array when they do not concern its order, which is most of them:
 * typing changes a note, not its place. Takes time in proportion to the list only when something moved.
 */
export function changeShelfList(list: readonly string[], query: NoteListQuery, changes: ShelfChanges): readonly string[] {
  const moved = changes.keys.filter((key) => !holds(list, key));
  const dropped = new Set([...changes.removedIds, ...moved.map(noteIdOfKey)]);
  if (dropped.size === 0) return list;
  const kept = list.filter((key) => !dropped.has(noteIdOfKey(key)));
  const prefix = shelfPrefix(query);
  const arrived = moved.filter((key) => key.startsWith(prefix));
  if (arrived.length === 0 && kept.length === list.length) return list;
  for (const key of arrived) kept.splice(placeOf(kept, key), 0, key);
  return kept;
}

function holds(list: readonly string[], key: string): boolean {
  return list[placeOf(list, key)] === key;
}

/** The first place whose key is not before this one. */
function placeOf(list: readonly string[], key: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
