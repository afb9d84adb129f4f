import { useCallback } from 'react';
import { reasonOf } from '../../shared/reason-of.ts';
import { useMessages } from '../state/messages.ts';
import { offerUndo } from '../state/take-back.ts';
import { useUndoStack } from '../state/undo-stack.ts';
import type { ActionResult } from './note-actions.ts';

/** Runs an action, tells what it did with a way to undo it, and says so when it failed. */
export function useReport(): (action: Promise<ActionResult>, options?: { readonly isQuiet?: boolean }) => void {
  const say = useMessages((messages) => messages.say);
  const remember = useUndoStack((stack) => stack.remember);
  return useCallback((action, options) => {
    action.then(
      (result) => {
        const change = { label: result.text, undo: result.undo };
        if (options?.isQuiet === true) remember(change);
        else offerUndo(change);
      },
      (error: unknown) => { say({ tone: 'danger', text: `That did not work: ${reasonOf(error)}` }); },
    );
  }, [say, remember]);
}
