import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import type { HealthVerdict } from '../../../shared/backup/judge-health.ts';
import { useServices } from '../../services/services.tsx';
import { countOf } from '../../ui/count-of.ts';
import { Button } from '../../ui/button.tsx';
import styles from './data-health.module.css';

export interface VerdictProps {
  /** null while it is being counted. */
  readonly verdict: HealthVerdict | null;
  readonly isAutomatic: boolean;
  readonly isBusy: boolean;
  readonly onBackUp: () => void;
}

interface Words {
  readonly tone: 'good' | 'open' | 'bad';
  readonly title: string;
  readonly text: string;
  /** What helps. */
  readonly help?: 'back-up' | 'new-journal';
}

function describe(verdict: HealthVerdict, isAutomatic: boolean): Words {
  const unsaved = isAutomatic ? 'The next backup takes them in by itself.' : 'Save a backup file to have them outside of this browser.';
  switch (verdict.kind) {
    case 'agree': return { tone: 'good', title: 'Everything agrees', text: 'The database, the journal and the newest verified backup hold the same.' };
    case 'backup-behind': return { tone: 'open', title: verdict.changes === null ? 'The newest backup is of an earlier journal' : `${countOf(verdict.changes, 'change')} since the newest backup`, text: `The database and the journal hold the same. ${unsaved}`, help: 'back-up' };
    case 'no-backup': return { tone: 'open', title: 'No backup yet', text: 'The database and the journal hold the same, both on this disk. A backup also survives the loss of both.', help: 'back-up' };
    case 'empty': return { tone: 'good', title: 'Nothing to lose yet', text: 'The first notes are backed up as soon as there are any.' };
    case 'journal-differs': return { tone: 'bad', title: 'The database and the journal do not agree', text: 'Nothing that you see is lost. Skillshot can write the journal, the second copy of your notes, anew from the database; the old one is set aside.', help: 'new-journal' };
    case 'journal-damaged': return { tone: 'bad', title: 'The journal has a damaged place', text: 'Nothing that you see is lost, but no backup can be made of it. Skillshot can write the journal anew from the database; the old one is set aside.', help: 'new-journal' };
    case 'journal-unreadable': return { tone: 'bad', title: 'The journal could not be read', text: `${verdict.reason} Your notes are in the database. Restart Skillshot, and look here again.` };
    case 'backup-differs': return { tone: 'bad', title: 'The newest backup does not hold what it says', text: 'Your library is well. Make a new backup, and verify the old one.', help: 'back-up' };
  }
}

const ICONS: Readonly<Record<Words['tone'], ReactNode>> = { good: <CircleCheck aria-hidden size={20} />, open: <CircleDashed aria-hidden size={20} />, bad: <CircleAlert aria-hidden size={20} /> };

/** The answer first, in a sentence; with the way on where there is one. */
export function Verdict({ verdict, isAutomatic, isBusy, onBackUp }: VerdictProps) {
  const { upkeep } = useServices();
  if (verdict === null) return <div className={styles['verdict']} data-tone="open" role="status"><CircleDashed aria-hidden size={20} /><p>Counting…</p></div>;
  const { tone, title, text, help } = describe(verdict, isAutomatic);
  const mend = () => { void upkeep?.orderNewJournal().then(() => { location.reload(); }); };
  return (
    <div className={styles['verdict']} data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      {ICONS[tone]}
      <div className={styles['words']}>
        <p className={styles['title']}>{title}</p>
        <p className={styles['soft']}>{text}</p>
      </div>
      {help === 'back-up' ? <Button variant="primary" disabled={isBusy} onClick={onBackUp}>{isAutomatic ? 'Back up now' : 'Save a backup file'}</Button> : null}
      {help === 'new-journal' ? <Button variant="primary" disabled={isBusy} onClick={mend}>Write the journal anew</Button> : null}
    </div>
  );
}
