import { useEffect } from 'react';
import type { AppCommand } from '../../shared/app-command.ts';
import { useServices } from '../services/services.tsx';
import { isPlainUndo, matchCommand } from './match-command.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);
}

/** In a text field these keys are the field's: deleting a word, moving by paragraph. */
const LEFT_TO_TEXT_FIELDS: readonly AppCommand[] = ['trash-note', 'next-note', 'previous-note'];

/** Starts commands from keys and from the native menu alike. */
export function useCommands(run: (command: AppCommand) => void): void {
  const { host } = useServices();
  useEffect(() => host.onCommand(run), [host, run]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = isTyping(event.target);
      const command = isPlainUndo(event) && !typing ? 'undo-change' : matchCommand(event);
      if (command === null || (typing && LEFT_TO_TEXT_FIELDS.includes(command))) return;
      event.preventDefault();
      run(command);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => { document.removeEventListener('keydown', onKeyDown); };
  }, [run]);
}
