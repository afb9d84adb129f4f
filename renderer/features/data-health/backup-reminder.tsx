import { ArchiveX } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { isReminderDue } from '../../../shared/backup/is-reminder-due.ts';
import { useBackupsState } from '../../services/use-backups-state.ts';
import { useServices } from '../../services/services.tsx';
import { useWatched } from '../../services/use-watched.ts';
import { useHealth } from '../../state/health.ts';
import { Button } from '../../ui/button.tsx';
import styles from './data-health.module.css';
import { useBackUp } from './use-back-up.ts';

const NONE: readonly string[] = [];

/** Reminds, where the host makes no backups by itself, that there is none of late. */
export function BackupReminder() {
  const { now } = useServices();
  const state = useBackupsState();
  const { takeAlong } = useBackUp();
  const { reminderDismissedAt, setHealth } = useHealth();
  const { notes, sequence } = useLibrarySize();
  if (state === null || state.interval !== null || state.task !== null) return null;
  const { lastTaken } = state;
  const isDue = isReminderDue({
    // Not the start of the window: seen from there, a "Later" of now lies in the future, where it counts for nothing.
    now: now(),
    notes,
    changes: Math.max(0, sequence - (lastTaken?.sequence ?? 0)),
    lastAt: lastTaken === null ? null : new Date(lastTaken.at),
    dismissedAt: reminderDismissedAt === null ? null : new Date(reminderDismissedAt),
  });
  if (!isDue) return null;
  const when = lastTaken === null ? 'Your notes are in this browser only.' : `Your last backup is of ${new Date(lastTaken.at).toLocaleDateString()}.`;
  return (
    <div className={styles['reminder']} role="status">
      <ArchiveX aria-hidden size={16} />
      <p>{when} One file on another disk keeps them safe.</p>
      <Button onClick={takeAlong}>Save a backup file</Button>
      <Button variant="quiet" onClick={() => { setHealth({ reminderDismissedAt: now().toISOString() }); }}>Later</Button>
    </div>
  );
}

/** Looked at when the number of notes changes: a reminder need not follow each key. */
function useLibrarySize(): { readonly notes: number; readonly sequence: number } {
  const { notes: store, upkeep } = useServices();
  const watchIds = useCallback((listener: (ids: readonly string[]) => void) => store.watchNoteIds({ shelf: 'library' }, listener), [store]);
  const notes = useWatched(watchIds, NONE).length;
  const [sequence, setSequence] = useState(0);
  useEffect(() => {
    void upkeep?.count().then((census) => { setSequence(census.sequence); }, () => undefined);
  }, [upkeep, notes]);
  return { notes, sequence };
}
