import { ArchiveRestore, HardDriveDownload, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { BackupsState, BackupTask, KnownBackup } from '../../../shared/backup/backups.ts';
import { useServices } from '../../services/services.tsx';
import { Button } from '../../ui/button.tsx';
import { countOf } from '../../ui/count-of.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { showBytes } from '../../ui/show-bytes.ts';
import styles from './data-health.module.css';
import { describeCheck, describeReason } from './describe-backup.ts';
import type { VerifiedBackup } from './newest-verified.ts';
import type { BackUpActions } from './use-back-up.ts';

export interface BackupsSectionProps {
  readonly state: BackupsState;
  readonly newest: VerifiedBackup | null;
  readonly actions: BackUpActions;
  /** With the name of a backup, or '' to choose one. */
  readonly onRestore: (name: string) => void;
}

const TASKS: Readonly<Record<BackupTask['kind'], string>> = { 'backing-up': 'Backing up', verifying: 'Verifying', 'taking-along': 'Making a backup file' };

/** What backups there are, and what is done with them. */
export function BackupsSection({ state, newest, actions, onRestore }: BackupsSectionProps) {
  const { task, failure, placeProblem, backups, interval } = state;
  const { verify, said } = useVerify(backups.find(({ isOwn }) => isOwn));
  return (
    <section className={styles['section']} aria-label="Backups">
      <p className={styles['heading']}>Backups</p>
      <p className={styles['soft']}>{newest === null ? 'None has been made and read back yet.' : `The newest that was read back whole: ${new Date(newest.at).toLocaleString()}${newest.name === '' ? ', in a file' : ''}.`}</p>
      {placeProblem === null ? null : <p className={styles['problem']} role="alert">The folder of the backups cannot be read. {placeProblem}</p>}
      {failure === null ? null : <p className={styles['problem']} role="alert">The last try, {new Date(failure.at).toLocaleString()}, failed. {failure.reason}</p>}
      {task === null ? (
        <div className={styles['actions']}>
          {interval === null ? null : <Button onClick={actions.backUp}>Back up now</Button>}
          <Button icon={<HardDriveDownload aria-hidden />} onClick={actions.takeAlong}>Save a backup file…</Button>
          {verify === null ? null : <Button icon={<ShieldCheck aria-hidden />} onClick={verify}>Verify newest</Button>}
          <Button icon={<ArchiveRestore aria-hidden />} onClick={() => { onRestore(''); }}>Restore…</Button>
          {said === '' ? null : <p className={styles['said']} role="status">{said}</p>}
        </div>
      ) : <Working task={task} onStop={actions.stop} />}
      {backups.length === 0 ? null : (
        <Disclosure label="Kept backups" title={countOf(backups.length, 'kept backup')}>
          {() => <ul className={styles['backups']} tabIndex={0} aria-label="Kept backups">{backups.map((backup) => <BackupRow key={backup.name} backup={backup} onRestore={onRestore} />)}</ul>}
        </Disclosure>
      )}
    </section>
  );
}

function Working({ task, onStop }: { readonly task: BackupTask; readonly onStop: () => void }) {
  return (
    <div className={styles['task']} role="status">
      <p>{TASKS[task.kind]}…</p>
      <ProgressBar label={TASKS[task.kind]} fraction={task.fraction} />
      <Button onClick={onStop}>Stop</Button>
    </div>
  );
}

/** `verify` is null when there is nothing to verify; `said` is what the last time gave. */
function useVerify(newest: KnownBackup | undefined): { readonly verify: (() => void) | null; readonly said: string } {
  const { backups } = useServices().host;
  const [said, setSaid] = useState('');
  if (newest === undefined || backups === null) return { verify: null, said };
  const verify = () => {
    setSaid('');
    void backups.verify(newest.name).then((outcome) => {
      if (outcome.kind === 'verified') setSaid('The newest backup is whole, with all its pictures.');
      else if (outcome.kind !== 'cancelled') setSaid(outcome.reason);
    });
  };
  return { verify, said };
}

function BackupRow({ backup, onRestore }: { readonly backup: KnownBackup; readonly onRestore: (name: string) => void }) {
  const { name, createdAt, byteLength, state, check } = backup;
  const when = new Date(createdAt).toLocaleString();
  return (
    <li className={styles['backup']}>
      <div>
        <p>{when}<span className={styles['soft']}>{describeReason(backup)}</span></p>
        <p className={check.kind === 'damaged' || state === null ? styles['problem'] : styles['soft']}>
          {state === null ? 'cannot be read' : `${countOf(state.counts.notes, 'note')}, ${showBytes(byteLength)}, ${describeCheck(check)}`}
        </p>
      </div>
      <Button variant="quiet" aria-label={`Restore the backup of ${when}`} onClick={() => { onRestore(name); }}>Restore…</Button>
    </li>
  );
}
