import { create } from 'zustand';
import type { Scope } from './scope.ts';

export type OpenDialog = 'export' | 'import-notes' | 'import-telegram' | 'settings' | 'history' | 'shortcuts' | 'review' | 'read-again' | 'alike' | 'data-health' | 'restore' | 'conflicts' | null;

/** What the window shows at this moment; gone at the next start. */
export interface Session {
  readonly scope: Scope;
  readonly searchText: string;
  /** The note in the pane, '' for none. */
  readonly activeId: string;
  /** Selected notes in the order of the list; holds `activeId` unless empty. */
  readonly selectedIds: readonly string[];
  /** The note whose title takes the focus as soon as its pane stands, '' for none. */
  readonly focusTitleOf: string;
  readonly dialog: OpenDialog;
  /** The notes that the review dialog goes through, in its order. */
  readonly reviewIds: readonly string[];
  /** The backup that the restore dialog looks at, '' to choose one there. */
  readonly restoreFrom: string;
  readonly isImportsOpen: boolean;
  /** The settings open at their folders. */
  readonly isFoldersWanted: boolean;
}

interface SessionState extends Session {
  readonly setSession: (change: Partial<Session>) => void;
  /** Goes to another part of the library; the search text starts anew. */
  readonly goTo: (scope: Scope) => void;
  /** '' closes the open one. */
  readonly openNote: (id: string) => void;
}

export const useSession = create<SessionState>()((set) => ({
  scope: { kind: 'all' },
  searchText: '',
  activeId: '',
  selectedIds: [],
  focusTitleOf: '',
  dialog: null,
  reviewIds: [],
  restoreFrom: '',
  isImportsOpen: false,
  isFoldersWanted: false,
  // Whoever goes on to another note does not want the last one's title any more.
  setSession: (change) => { set(change.activeId === undefined ? change : { focusTitleOf: '', ...change }); },
  goTo: (scope) => { set({ scope, searchText: '' }); },
  openNote: (id) => { set({ activeId: id, selectedIds: id === '' ? [] : [id], focusTitleOf: '' }); },
}));
