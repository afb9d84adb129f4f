import type { BackupReason } from './backup-manifest.ts';

/** A backup as far as keeping it depends on it. */
export interface RotatedBackup {
  readonly name: string;
  readonly at: Date;
  readonly reason: BackupReason;
  /** Known to be damaged: it takes no other's place. */
  readonly isDamaged: boolean;
}

/** How many backups stay: the newest of as many hours, days and weeks that have any. */
export interface KeptBackups {
  readonly hourly: number;
  readonly daily: number;
  readonly weekly: number;
  /** The newest of those that the person asked for, whatever hour they are of. */
  readonly asked: number;
  /** The newest of those that were made before a restore. */
  readonly beforeRestore: number;
  /** The newest of the damaged ones, to look at. */
  readonly damaged: number;
}

export const KEPT_BACKUPS: KeptBackups = { hourly: 24, daily: 7, weekly: 4, asked: 5, beforeRestore: 3, damaged: 2 };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Hours, days and weeks (from Monday) in UTC, so that no change of the clock makes two of one. */
const SPANS = {
  hourly: (ms: number) => Math.floor(ms / HOUR_MS),
  daily: (ms: number) => Math.floor(ms / DAY_MS),
  weekly: (ms: number) => Math.floor((ms / DAY_MS + 3) / 7),
} as const;

/**
 * The names that may go. Spans are counted that have a backup, so a computer that was off for a month keeps what it had. The newest
 * always stays. Backups dated after `now` (the clock went back) stay until their time has come, in the number of the hourly ones at
 * most, and take nobody's place.
 */
export function planRotation(backups: readonly RotatedBackup[], now: Date, kept: KeptBackups = KEPT_BACKUPS): readonly string[] {
  const newestFirst = [...backups].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.name < b.name ? 1 : -1));
  const whole = newestFirst.filter((backup) => !backup.isDamaged);
  const regular = whole.filter(({ reason }) => reason !== 'before-restore');
  const past = regular.filter(({ at }) => at.getTime() <= now.getTime());
  const staying = new Set<RotatedBackup>([
    ...regular.slice(0, 1),
    ...past.slice(0, 1),
    ...regular.filter((backup) => !past.includes(backup)).slice(0, kept.hourly),
    ...newestOfSpans(past, SPANS.hourly, kept.hourly),
    ...newestOfSpans(past, SPANS.daily, kept.daily),
    ...newestOfSpans(past, SPANS.weekly, kept.weekly),
    ...whole.filter(({ reason }) => reason === 'asked').slice(0, kept.asked),
    ...whole.filter(({ reason }) => reason === 'before-restore').slice(0, kept.beforeRestore),
    ...newestFirst.filter((backup) => backup.isDamaged).slice(0, kept.damaged),
  ]);
  return newestFirst.filter((backup) => !staying.has(backup)).map(({ name }) => name);
}

function newestOfSpans(newestFirst: readonly RotatedBackup[], spanOf: (ms: number) => number, count: number): readonly RotatedBackup[] {
  const newest = new Map<number, RotatedBackup>();
  for (const backup of newestFirst) {
    const span = spanOf(backup.at.getTime());
    if (!newest.has(span)) newest.set(span, backup);
  }
  return [...newest.values()].slice(0, count);
}
