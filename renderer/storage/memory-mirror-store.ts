import { EMPTY_MIRROR, type MirrorChanges, type MirrorState, type MirrorStore } from './mirror-store.ts';
import { WRITTEN } from './write-outcome.ts';

function replaced<Item>(items: readonly Item[], keyOf: (item: Item) => string, change: { readonly put?: readonly Item[] | undefined; readonly remove?: readonly string[] | undefined }): readonly Item[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  for (const key of change.remove ?? []) byKey.delete(key);
  for (const item of change.put ?? []) byKey.set(keyOf(item), item);
  return [...byKey.values()];
}

/** A state with changes. */
function withMirrorChanges(state: MirrorState, changes: MirrorChanges): MirrorState {
  return {
    sequence: changes.sequence ?? state.sequence,
    entries: replaced(state.entries, ({ noteId }) => noteId, { put: changes.entries, remove: changes.removedNoteIds }),
    pictureFiles: replaced(state.pictureFiles, ({ facts }) => facts.path, { put: changes.pictureFiles, remove: changes.removedPicturePaths }),
    conflicts: replaced(state.conflicts, ({ id }) => id, { put: changes.conflicts, remove: changes.removedConflictIds }),
  };
}

/** The fake of the mirror's store. */
export function createMemoryMirrorStore(): MirrorStore {
  let state = EMPTY_MIRROR;
  return {
    load: () => Promise.resolve(state),
    save(changes) {
      state = withMirrorChanges(state, structuredClone(changes));
      return Promise.resolve(WRITTEN);
    },
    forgetFolder() {
      state = { ...EMPTY_MIRROR, conflicts: state.conflicts };
      return Promise.resolve(WRITTEN);
    },
  };
}
