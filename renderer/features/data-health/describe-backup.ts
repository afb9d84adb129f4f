import type { BackupCheck, KnownBackup } from '../../../shared/backup/backups.ts';

export function describeCheck(check: BackupCheck): string {
  switch (check.kind) {
    case 'unchecked': return 'not read back yet';
    case 'verified': return 'verified';
    case 'damaged': return `damaged: ${check.reason}`;
  }
}

/** ` · before a restore`, or '' for what needs no word. */
export function describeReason({ reason, isOwn }: Pick<KnownBackup, 'reason' | 'isOwn'>): string {
  const why = reason === 'before-restore' ? ' · before a restore' : reason === 'asked' ? ' · asked for' : '';
  return isOwn ? why : `${why} · of another profile`;
}
