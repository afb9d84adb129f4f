import { useCallback, useMemo } from 'react';
import { useListedIds, type ListedNotes } from '../features/note-list/use-listed-ids.ts';
import type { Note } from '../../shared/note/note.ts';
import { useImports } from '../features/capture/use-imports.ts';
import { useServices } from '../services/services.tsx';
import { useWatched } from '../services/use-watched.ts';
import { useSession } from '../state/session.ts';

/** What the window shows of the library: the list, the open note, the selection. */
export interface Library {
  readonly listed: ListedNotes;
  readonly activeNote: Note | undefined;
  readonly selectedIds: readonly string[];
  /** There is no note at all, in the trash neither, and none on its way. */
  readonly isEmpty: boolean;
}

export function useLibrary(): Library {
  const { notes } = useServices();
  const { scope, searchText, activeId, selectedIds } = useSession();
  const listed = useListedIds(scope, searchText);
  const { jobs, arriving } = useImports();
  const watchActive = useCallback(
    (listener: (note: Note | undefined) => void) => (activeId === '' ? nothingToWatch : notes.watchNote(activeId, listener)),
    [notes, activeId],
  );
  const activeNote = useWatched<Note | undefined>(watchActive, undefined);
  const watchAll = useCallback((listener: (ids: readonly string[]) => void) => notes.watchNoteIds({ shelf: 'library' }, listener), [notes]);
  const watchTrash = useCallback((listener: (ids: readonly string[]) => void) => notes.watchNoteIds({ shelf: 'trash' }, listener), [notes]);
  const all = useWatched<readonly string[] | null>(watchAll, null);
  const trashed = useWatched<readonly string[] | null>(watchTrash, null);
  const isEmpty = all?.length === 0 && trashed?.length === 0 && jobs.length === 0 && arriving === 0;
  return useMemo(() => ({ listed, activeNote, selectedIds, isEmpty }), [listed, activeNote, selectedIds, isEmpty]);
}

function nothingToWatch(): void {
  // The unsubscribe of a subscription that was never made.
}
