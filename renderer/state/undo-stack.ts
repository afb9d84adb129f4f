import { create } from 'zustand';
import { reasonOf } from '../../shared/reason-of.ts';

/** A change that can be taken back: `label` completes the sentence "Undo …". */
export interface UndoableChange {
  readonly label: string;
  readonly undo: () => Promise<void>;
}

export type UndoOutcome =
  | { readonly kind: 'undone'; readonly label: string }
  /** There is no change, or the named one was taken back already. */
  | { readonly kind: 'nothing' }
  /** The change stands, and can be taken back later. */
  | { readonly kind: 'failed'; readonly reason: string };

interface UndoState {
  readonly changes: readonly UndoableChange[];
  readonly remember: (change: UndoableChange) => void;
  /** Takes a change back; the newest one unless one is named. */
  readonly undo: (change?: UndoableChange) => Promise<UndoOutcome>;
}

const KEPT = 100;

/** Changes other than typing (text fields have an undo of their own): trash, tags, topics, types, restores. */
export const useUndoStack = create<UndoState>()((set, get) => ({
  changes: [],
  remember: (change) => { set({ changes: [...get().changes, change].slice(-KEPT) }); },
  undo: async (named) => {
    const { changes } = get();
    const change = named ?? changes.at(-1);
    if (change === undefined || !changes.includes(change)) return { kind: 'nothing' };
    // Off the stack before the work is done: the key pressed twice takes two changes back.
    set({ changes: changes.filter((other) => other !== change) });
    try {
      await change.undo();
      return { kind: 'undone', label: change.label };
    } catch (error) {
      get().remember(change);
      return { kind: 'failed', reason: reasonOf(error) };
    }
  },
}));
