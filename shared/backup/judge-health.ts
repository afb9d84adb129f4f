import type { LibraryCounts } from './backup-manifest.ts';
import type { BackedUpState, CountOutcome } from './backups.ts';
import { areSameCounts } from './open-backup.ts';

export interface HealthFacts {
  readonly database: { readonly counts: LibraryCounts; readonly sequence: number };
  readonly journal: CountOutcome;
  /** The newest backup that was read back whole, or null. */
  readonly backup: BackedUpState | null;
}

/** Whether the places where the library is agree, and what to do when they do not. */
export type HealthVerdict =
  /** All three hold the same. */
  | { readonly kind: 'agree' }
  /** Database and journal agree; the backup is of an earlier state. `changes` is null when that cannot be told. */
  | { readonly kind: 'backup-behind'; readonly changes: number | null }
  | { readonly kind: 'no-backup' }
  | { readonly kind: 'empty' }
  /** The journal does not hold what the database holds: a new one is to be written. */
  | { readonly kind: 'journal-differs' }
  | { readonly kind: 'journal-damaged' }
  | { readonly kind: 'journal-unreadable'; readonly reason: string }
  /** The backup says it is of this very state and holds other numbers: a new one is to be made. */
  | { readonly kind: 'backup-differs' };

/** Facts of one moment: counted while nothing is written. */
export function judgeHealth({ database, journal, backup }: HealthFacts): HealthVerdict {
  if (journal.kind === 'failed') {
    const { counts } = database;
    if (counts.notes + counts.pictures + counts.jobs === 0) return { kind: 'empty' };
    return journal.isJournalDamaged ? { kind: 'journal-damaged' } : { kind: 'journal-unreadable', reason: journal.reason };
  }
  if (!areSameCounts(database.counts, journal.counts)) return { kind: 'journal-differs' };
  if (backup === null) return journal.counts.notes + journal.counts.jobs === 0 ? { kind: 'empty' } : { kind: 'no-backup' };
  if (backup.journalId !== journal.journalId) return { kind: 'backup-behind', changes: null };
  if (backup.sequence !== journal.sequence) return { kind: 'backup-behind', changes: Math.max(0, journal.sequence - backup.sequence) };
  return areSameCounts(backup.counts, journal.counts) ? { kind: 'agree' } : { kind: 'backup-differs' };
}
