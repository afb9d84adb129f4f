import type { RestorePlan } from '../../../shared/backup/plan-restore.ts';
import type { RestoreOrder } from '../../storage/library-upkeep.ts';

export interface PlanLine {
  readonly count: number;
  readonly text: string;
}

/** One line a group of notes that the restore meets; those of none are left out, except the first. */
export function describePlan({ new: isNew, same, laterInBackup, laterInLibrary, onlyInLibrary }: RestorePlan, mode: RestoreOrder['mode']): readonly PlanLine[] {
  const lines: readonly PlanLine[] = mode === 'merge' ? [
    { count: isNew, text: 'new: they come in' },
    { count: laterInBackup, text: 'changed, later in the backup: they become as in the backup; the state before stays in their history' },
    { count: laterInLibrary, text: 'changed, later in your library: they stay; the backup’s state goes into their history' },
    { count: same, text: 'the same' },
    { count: onlyInLibrary, text: 'only in your library: they stay' },
  ] : [
    { count: isNew, text: 'new: they come in' },
    { count: laterInBackup + laterInLibrary, text: 'changed: they become as in the backup' },
    { count: same, text: 'the same' },
    { count: onlyInLibrary, text: 'only in your library: they are removed' },
  ];
  return lines.filter(({ count }, index) => index === 0 || count > 0);
}
