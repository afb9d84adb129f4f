export interface ListPosition {
  readonly ids: readonly string[];
  readonly activeId: string;
  readonly selectedIds: readonly string[];
}

export interface ListKey {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Control, or Command on a Mac. */
  readonly commandKey: boolean;
}

export interface ListMove {
  readonly activeId: string;
  readonly selectedIds: readonly string[];
}

const PAGE_ROWS = 8;

/** Where the selection goes on a key; null when the key is not the list's. */
export function moveInList({ ids, activeId, selectedIds }: ListPosition, { key, shiftKey, commandKey }: ListKey): ListMove | null {
  if (commandKey && key.toLowerCase() === 'a') return { activeId: activeId === '' ? (ids[0] ?? '') : activeId, selectedIds: ids };
  if (commandKey) return null;
  const here = ids.indexOf(activeId);
  const last = ids.length - 1;
  const target = { ArrowDown: here + 1, ArrowUp: here === -1 ? last : here - 1, Home: 0, End: last, PageDown: here + PAGE_ROWS, PageUp: here - PAGE_ROWS }[key];
  if (target === undefined) return null;
  const id = ids[Math.min(last, Math.max(0, target))];
  if (id === undefined) return null;
  return { activeId: id, selectedIds: shiftKey ? rangeTo({ ids, activeId, selectedIds }, id) : [id] };
}

/** The selection after a shift-click or shift-arrow: from its far end to `id`. */
export function rangeTo({ ids, activeId, selectedIds }: ListPosition, id: string): readonly string[] {
  const to = ids.indexOf(id);
  const positions = selectedIds.map((selected) => ids.indexOf(selected)).filter((position) => position >= 0);
  const active = ids.indexOf(activeId);
  const first = Math.min(...positions, active);
  const last = Math.max(...positions, active);
  const anchor = active === first ? last : first;
  return ids.slice(Math.min(anchor, to), Math.max(anchor, to) + 1);
}

/** The selection after a click with Control or Command held. */
export function toggleInList({ ids, activeId, selectedIds }: ListPosition, id: string): ListMove {
  const isIn = selectedIds.includes(id);
  const next = ids.filter((other) => (other === id ? !isIn : selectedIds.includes(other)));
  return { activeId: isIn ? (next.includes(activeId) ? activeId : (next[0] ?? '')) : id, selectedIds: next };
}
