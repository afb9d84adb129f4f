import type { BackedUpState, BackupsState } from '../../../shared/backup/backups.ts';

export interface VerifiedBackup {
  readonly state: BackedUpState;
  /** When it was read back; ISO 8601, UTC. */
  readonly at: string;
  /** '' for one that was taken along. */
  readonly name: string;
}

/** The newest backup that was read back whole, those that were taken along included; null when there is none. */
export function newestVerified({ backups, lastTaken }: Pick<BackupsState, 'backups' | 'lastTaken'>): VerifiedBackup | null {
  const kept = backups.flatMap(({ name, state, check, isOwn }) => (isOwn && state !== null && check.kind === 'verified' ? [{ name, state, at: check.at }] : []));
  const taken = lastTaken === null ? [] : [{ name: '', at: lastTaken.at, state: lastTaken }];
  return [...kept.slice(0, 1), ...taken].sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
}
