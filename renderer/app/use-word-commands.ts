import { useCallback, type RefObject } from 'react';
import { assertNever } from '../../shared/assert-never.ts';
import { useSession } from '../state/session.ts';
import type { Library } from './use-library.ts';
import type { NoteCommands } from './use-note-reading.ts';

export type WordCommand = 'review-words' | 'next-doubt' | 'previous-doubt' | 'accept-word' | 'next-profile' | 'read-again';

/** What is done with the words of the open note; nothing while a dialog is above it. */
export function useWordCommands({ listed, activeNote }: Library, noteCommands: RefObject<NoteCommands | null>): (command: WordCommand) => void {
  const setSession = useSession((session) => session.setSession);
  const { ids } = listed;
  const activeId = activeNote?.id;
  return useCallback((command) => {
    const { dialog, scope } = useSession.getState();
    if (dialog !== null || activeId === undefined) return;
    const note = noteCommands.current;
    switch (command) {
      case 'review-words': setSession({ dialog: 'review', reviewIds: scope.kind === 'review' ? startingWith(ids, activeId) : [activeId] }); break;
      case 'read-again': setSession({ dialog: 'read-again' }); break;
      case 'next-doubt': note?.goToDoubt(1); break;
      case 'previous-doubt': note?.goToDoubt(-1); break;
      case 'accept-word': note?.acceptWord(); break;
      case 'next-profile': note?.readAsNext(); break;
      default: assertNever(command);
    }
  }, [ids, activeId, noteCommands, setSession]);
}

/** The list from one of its notes on, and then what stands before it. */
function startingWith(ids: readonly string[], first: string): readonly string[] {
  const at = Math.max(0, ids.indexOf(first));
  return [...ids.slice(at), ...ids.slice(0, at)];
}
