import { useCallback } from 'react';
import { useServices } from '../../services/services.tsx';
import { useWatched } from '../../services/use-watched.ts';
import type { Recognition } from '../../storage/note-store.ts';

/** What recognition read for a note, kept fresh; undefined until it is loaded, when there is none, or when it cannot be read. */
export function useRecognition(noteId: string): Recognition | undefined {
  const { notes } = useServices();
  const watch = useCallback((listener: (recognition: Recognition | undefined) => void) => notes.watchRecognition(noteId, listener), [notes, noteId]);
  return useWatched<Recognition | undefined>(watch, undefined);
}
