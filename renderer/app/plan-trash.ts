export interface TrashPlan {
  /** The selected notes of the list, in the order of their selection. */
  readonly ids: readonly string[];
  /** The note to open then: the first one below the open one that stays, else the last one above it; '' for none. */
  readonly nextId: string;
}

/** What goes when the selection of a list is trashed, and where the person is left. */
export function planTrash(listed: readonly string[], { selectedIds, activeId }: { readonly selectedIds: readonly string[]; readonly activeId: string }): TrashPlan {
  // Sets: with all of 10,000 notes selected, looking each up in the list took 8 seconds.
  const [known, selected] = [new Set(listed), new Set(selectedIds)];
  const here = listed.indexOf(activeId);
  const stays = (id: string): boolean => !selected.has(id);
  const nextId = listed.find((id, index) => index > here && stays(id)) ?? listed.filter(stays).at(-1) ?? '';
  return { ids: selectedIds.filter((id) => known.has(id)), nextId };
}
