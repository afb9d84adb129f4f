import { useMessages } from './messages.ts';
import { useUndoStack, type UndoableChange, type UndoOutcome } from './undo-stack.ts';

/** Takes a change back, the newest one unless one is named, and says so when that fails. */
export async function takeBack(change?: UndoableChange): Promise<UndoOutcome> {
  const outcome = await useUndoStack.getState().undo(change);
  if (outcome.kind === 'failed') useMessages.getState().say({ tone: 'danger', text: `That could not be undone: ${outcome.reason}` });
  return outcome;
}

/** Remembers what has just been done, and tells of it with a way back. */
export function offerUndo(change: UndoableChange): void {
  useUndoStack.getState().remember(change);
  useMessages.getState().say({ tone: 'neutral', text: change.label, action: { label: 'Undo', run: () => { void takeBack(change); } } });
}
