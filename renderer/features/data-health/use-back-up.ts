import { useCallback } from 'react';
import type { BackupOutcome } from '../../../shared/backup/backups.ts';
import { useServices } from '../../services/services.tsx';
import { useMessages } from '../../state/messages.ts';

export interface BackUpActions {
  /** Where the host keeps backups by itself: one more of them; elsewhere one to take along. */
  readonly backUp: () => void;
  readonly takeAlong: () => void;
  readonly stop: () => void;
}

/** Makes backups and says how they ended. */
export function useBackUp(): BackUpActions {
  const { backups } = useServices().host;
  const say = useMessages((messages) => messages.say);
  const tell = useCallback((outcome: BackupOutcome, done: string) => {
    if (outcome.kind === 'made') say({ tone: 'neutral', text: done });
    if (outcome.kind === 'failed') say({ tone: 'danger', text: `No backup was made. ${outcome.reason}` });
  }, [say]);
  const takeAlong = useCallback(() => {
    void backups?.takeAlong().then((outcome) => { tell(outcome, outcome.kind === 'made' ? `${outcome.name} holds everything, and was read back to check it.` : ''); });
  }, [backups, tell]);
  const backUp = useCallback(() => {
    void backups?.getState().then(({ interval }) => {
      if (interval === null) takeAlong();
      else void backups.backUp('asked').then((outcome) => { tell(outcome, 'Backed up, and read back to check it.'); });
    });
  }, [backups, takeAlong, tell]);
  const stop = useCallback(() => { void backups?.stop(); }, [backups]);
  return { backUp, takeAlong, stop };
}
