import type { Backups } from '../../shared/backup/backups.ts';
import { checkJournal } from '../backups/check-journal.ts';
import { useHealth } from '../state/health.ts';
import { useMessages } from '../state/messages.ts';
import type { LibraryUpkeep } from '../storage/library-upkeep.ts';

/** The first list and the search index come first. */
const CHECKED_AFTER_MS = 4_000;

const DAMAGED = 'The journal, which is the second copy of your notes, has a damaged place. Nothing that you see is lost: it is written anew from the database when Skillshot starts the next time, and the damaged one is set aside.';

export interface JournalCheckDeps {
  readonly backups: Pick<Backups, 'count'>;
  readonly upkeep: Pick<LibraryUpkeep, 'orderNewJournal'>;
  readonly now: () => Date;
}

/** Looks through the journal in the background, remembers what it found for Data health, and tells of damage with a way to mend it now. */
export function checkJournalSoon({ backups, upkeep, now }: JournalCheckDeps): void {
  const check = async (): Promise<void> => {
    const { kind } = await checkJournal(backups, upkeep);
    if (kind === 'unknown') return;
    useHealth.getState().setHealth({ journalCheck: { at: now().toISOString(), isWhole: kind === 'whole' } });
    if (kind === 'damaged') useMessages.getState().say({ tone: 'danger', text: DAMAGED, stays: true, action: { label: 'Mend it now', run: () => { location.reload(); } } });
  };
  // What could not be looked at now is looked at after the next start.
  setTimeout(() => { check().catch(() => undefined); }, CHECKED_AFTER_MS);
}
