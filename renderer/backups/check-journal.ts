import type { Backups } from '../../shared/backup/backups.ts';
import type { LibraryUpkeep } from '../storage/library-upkeep.ts';

export type JournalFinding =
  | { readonly kind: 'whole' }
  /** Somewhere in it is a place that cannot be read. The next start that is alone writes it anew from the database. */
  | { readonly kind: 'damaged' }
  /** It could not be looked at now; the next start does. */
  | { readonly kind: 'unknown' };

/**
 * Reads the whole journal once. A start reads only the end of each segment, and a disk that loses a bit in the middle of an old one would
 * else be noticed only when the database is gone too. The host does the reading, in its own process and in slices.
 */
export async function checkJournal(backups: Pick<Backups, 'count'>, upkeep: Pick<LibraryUpkeep, 'orderNewJournal'>): Promise<JournalFinding> {
  const first = await backups.count();
  if (first.kind === 'counted') return { kind: 'whole' };
  // A write of another window that was under way looks like one that is missing; a second look tells them apart.
  const second = first.isJournalDamaged ? await backups.count() : first;
  if (second.kind === 'counted') return { kind: 'whole' };
  if (!second.isJournalDamaged) return { kind: 'unknown' };
  await upkeep.orderNewJournal();
  return { kind: 'damaged' };
}
