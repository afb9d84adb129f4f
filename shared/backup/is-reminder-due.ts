/** Where backups are made by hand: what is known of the last one. */
export interface ReminderSituation {
  readonly now: Date;
  readonly notes: number;
  /** Transactions of the library that no backup holds. */
  readonly changes: number;
  /** The last backup that was taken along, or null. */
  readonly lastAt: Date | null;
  /** When the person last said "later", or null. */
  readonly dismissedAt: Date | null;
}

const DAY_MS = 24 * 3_600_000;

/** Few notes are quickly made again; from here on their loss would hurt. */
const FIRST_FROM_NOTES = 20;
const AGAIN = { afterDays: 7, fromChanges: 20 };
const LATER_DAYS = 3;

/** Whether the person is reminded to take a backup along: when there is something to lose, and not again for days after "later". */
export function isReminderDue({ now, notes, changes, lastAt, dismissedAt }: ReminderSituation): boolean {
  if (dismissedAt !== null && daysBetween(dismissedAt, now) < LATER_DAYS) return false;
  if (lastAt === null) return notes >= FIRST_FROM_NOTES;
  return changes >= AGAIN.fromChanges && daysBetween(lastAt, now) >= AGAIN.afterDays;
}

/** A clock that went back says nothing about how long it was: as if it was long ago. */
function daysBetween(from: Date, to: Date): number {
  const elapsedMs = to.getTime() - from.getTime();
  return elapsedMs < 0 ? Number.POSITIVE_INFINITY : elapsedMs / DAY_MS;
}
