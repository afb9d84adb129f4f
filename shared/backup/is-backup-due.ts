export type BackupInterval = 'off' | 'hourly' | 'three-hourly' | 'daily';

const HOUR_MS = 3_600_000;

const INTERVAL_MS: Readonly<Record<Exclude<BackupInterval, 'off'>, number>> = { hourly: HOUR_MS, 'three-hourly': 3 * HOUR_MS, daily: 24 * HOUR_MS };

/** After a failure it is tried again sooner than the interval, but not without end. */
const RETRY_MS = 15 * 60_000;

/** A state of the library: two of one journal are the same when their sequences are. */
export interface LibraryPoint {
  readonly journalId: string;
  readonly sequence: number;
}

export interface BackupSituation {
  readonly interval: BackupInterval;
  readonly now: Date;
  /** The library as it is; null while it holds nothing. */
  readonly library: LibraryPoint | null;
  /** The newest backup that is whole, and what it holds. */
  readonly newest: ({ readonly at: Date } & LibraryPoint) | null;
  readonly failedAt: Date | null;
}

/** Whether an automatic backup is to be made now: only of a library that changed. A clock that went back counts as time enough. */
export function isBackupDue({ interval, now, library, newest, failedAt }: BackupSituation): boolean {
  if (interval === 'off' || library === null) return false;
  if (failedAt !== null && isWithin(failedAt, now, RETRY_MS)) return false;
  if (newest === null) return true;
  const isChanged = newest.journalId !== library.journalId || newest.sequence !== library.sequence;
  return isChanged && !isWithin(newest.at, now, INTERVAL_MS[interval]);
}

function isWithin(at: Date, now: Date, ms: number): boolean {
  const elapsedMs = now.getTime() - at.getTime();
  return elapsedMs >= 0 && elapsedMs < ms;
}
