import type { JournalLoss } from '../../shared/journal/decide-healing.ts';
import type { HealingProgress, HealingReport } from '../storage/healing.ts';

const PROGRESS: Readonly<Record<HealingProgress['kind'], string>> = {
  restoring: 'Restoring your notes…',
  'writing-journal': 'Making a second copy of your notes…',
  compacting: 'Tidying up…',
  'restoring-backup': 'Restoring your backup…',
};

const LOSSES: Readonly<Record<JournalLoss, string>> = {
  first: '',
  lost: 'The journal, which is the second copy of your notes, was missing. It was written anew from the database; no note is missing there.',
  behind: 'The journal, which is the second copy of your notes, had lost its last entries. It was written anew from the database.',
  damaged: 'The journal, which is the second copy of your notes, was damaged. It was written anew from the database; the damaged one was set aside.',
};

export function describeHealingProgress({ kind }: HealingProgress): string {
  return PROGRESS[kind];
}

/** What the person should know about the start; null when there is nothing to say. */
export function describeHealing(report: HealingReport): { readonly text: string; readonly isWarning: boolean } | null {
  switch (report.kind) {
    case 'nothing':
      return null;
    case 'restored': {
      const restored = report.notes === 1 ? 'Restored 1 note from the journal: the database had lost it.' : `Restored ${String(report.notes)} notes from the journal: the database had lost them.`;
      if (report.damages === 0) return { text: restored, isWarning: false };
      const places = report.damages === 1 ? 'One place' : `${String(report.damages)} places`;
      return { text: `${restored} ${places} in the journal could not be read; the damaged journal was set aside.`, isWarning: true };
    }
    case 'journal-rewritten':
      return { text: LOSSES[report.loss], isWarning: true };
    case 'backup-restored': {
      const when = new Date(report.backedUpAt).toLocaleString();
      const notes = report.notes === 1 ? '1 note' : `${report.notes.toLocaleString()} notes`;
      return { text: report.mode === 'replace' ? `Restored the backup of ${when}: ${notes}.` : `Finished bringing in the backup of ${when}: ${notes} came in.`, isWarning: false };
    }
    case 'backup-not-restored':
      return { text: `The backup was not restored, and your library is as it was. ${report.reason}`, isWarning: true };
    case 'restore-waits':
      return { text: 'A restore waits until this is the only window of Skillshot. Close the others, then reload this one.', isWarning: true };
  }
}
