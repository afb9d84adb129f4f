import { FolderOpen } from 'lucide-react';
import type { BackupsState } from '../../../shared/backup/backups.ts';
import type { BackupInterval } from '../../../shared/backup/is-backup-due.ts';
import { useServices } from '../../services/services.tsx';
import { useMessages } from '../../state/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './data-health.module.css';

const INTERVALS: readonly { readonly value: BackupInterval; readonly label: string }[] = [
  { value: 'hourly', label: 'Every hour' },
  { value: 'three-hourly', label: 'Every three hours' },
  { value: 'daily', label: 'Every day' },
  { value: 'off', label: 'Never' },
];

/** How often backups are made by themselves, and where they go. */
export function AutomaticSection({ state }: { readonly state: BackupsState }) {
  const { backups } = useServices().host;
  const say = useMessages((messages) => messages.say);
  const { interval, place, canChoosePlace } = state;
  if (interval === null) {
    return (
      <section className={styles['section']} aria-label="Where backups go">
        <p className={styles['heading']}>Where backups go</p>
        <p className={styles['soft']}>A browser keeps its files in its own profile. A backup file on another disk survives the loss of that; Skillshot reminds you now and then.</p>
      </section>
    );
  }
  const choose = () => {
    void backups?.choosePlace().then((outcome) => { if (outcome.kind === 'failed') say({ tone: 'danger', text: `The folder stays as it was. ${outcome.reason}` }); });
  };
  return (
    <section className={styles['section']} aria-label="Automatic backups">
      <p className={styles['heading']}>Automatic backups</p>
      <div className={styles['setting']}>
        <p className={styles['soft']}>Only after changes. The last 24 hours, 7 days and 4 weeks are kept; each picture once for all.</p>
        <Select label="How often" value={interval} options={INTERVALS} onChange={(next) => { void backups?.setInterval(next); }} />
      </div>
      <div className={styles['setting']}>
        <p className={styles['path']} title={place}>{place}</p>
        {canChoosePlace ? <Button icon={<FolderOpen aria-hidden />} onClick={choose}>Choose folder…</Button> : null}
      </div>
    </section>
  );
}
