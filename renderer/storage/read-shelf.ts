import { readCounter } from './count-up.ts';
import type { NoteListQuery } from './note-store.ts';
import type { LibraryDatabase } from './schema.ts';
import { noteIdOfKey, shelfPrefix, toShelfKey } from './shelf-key.ts';
import { changeShelfList } from './shelf-list.ts';

/** With more changes than this the whole list is read again: that takes as long as reading some thousand notes. */
const MAX_CHANGES = 1_000;

interface ShelfState {
  readonly sequence: number;
  readonly keys: readonly string[];
  readonly ids: readonly string[];
}

/**
 * Reads the ids of a shelf, the first time all of them, then only what was written since: at 100,000 notes a new note
 * would otherwise cost a third of a second for every list on the screen.
 */
export function createShelfReader(db: LibraryDatabase, query: NoteListQuery): () => Promise<readonly string[]> {
  let state: ShelfState | null = null;

  const readAll = async (): Promise<readonly string[]> => db.shelves.where('key').startsWith(shelfPrefix(query)).primaryKeys();

  const readChanged = async (known: ShelfState): Promise<readonly string[]> => {
    const rows = await db.notes.where('sequence').above(known.sequence).limit(MAX_CHANGES + 1).toArray();
    if (rows.length > MAX_CHANGES) return readAll();
    const removedIds = await db.tombstones.where('sequence').above(known.sequence).primaryKeys();
    return changeShelfList(known.keys, query, { keys: rows.map((row) => toShelfKey(row.note)), removedIds });
  };

  return () =>
    db.transaction('r', [db.notes, db.shelves, db.tombstones, db.counters], async () => {
      const sequence = await readCounter(db, 'noteSequence');
      const keys = state === null ? await readAll() : await readChanged(state);
      const ids = keys === state?.keys ? state.ids : keys.map(noteIdOfKey);
      state = { sequence, keys, ids };
      return ids;
    });
}
