import { FileArchive } from 'lucide-react';
import type { KnownBackup } from '../../../shared/backup/backups.ts';
import { Button } from '../../ui/button.tsx';
import { chooseFiles } from '../../ui/choose-files.ts';
import { countOf } from '../../ui/count-of.ts';
import { showBytes } from '../../ui/show-bytes.ts';
import styles from './data-health.module.css';
import { describeCheck, describeReason } from './describe-backup.ts';

export interface RestoreChoiceProps {
  readonly known: readonly KnownBackup[];
  readonly onChoose: (backup: KnownBackup) => void;
  readonly onChooseFile: (file: File) => void;
}

/** The known backups, and any file. */
export function RestoreChoice({ known, onChoose, onChooseFile }: RestoreChoiceProps) {
  const choose = () => { void chooseFiles({ accept: '.zip' }).then(([file]) => { if (file !== undefined) onChooseFile(file); }); };
  return (
    <div className={styles['choices']}>
      <p className={styles['soft']}>Every byte of a backup is checked before anything is changed, and you see what it would do.</p>
      {known.length === 0 ? <p className={styles['soft']}>No backups are kept here yet.</p> : (
        <ul className={styles['known']} aria-label="Kept backups">
          {known.map((backup) => <Known key={backup.name} backup={backup} onChoose={onChoose} />)}
        </ul>
      )}
      <div className={styles['actions']}>
        <Button icon={<FileArchive aria-hidden />} onClick={choose}>Choose a file…</Button>
      </div>
    </div>
  );
}

function Known({ backup, onChoose }: { readonly backup: KnownBackup; readonly onChoose: (backup: KnownBackup) => void }) {
  const { createdAt, byteLength, state, check } = backup;
  const when = new Date(createdAt).toLocaleString();
  return (
    <li className={styles['backup']}>
      <div>
        <p>{when}<span className={styles['soft']}>{describeReason(backup)}</span></p>
        <p className={check.kind === 'damaged' || state === null ? styles['problem'] : styles['soft']}>
          {state === null ? 'cannot be read' : `${countOf(state.counts.notes, 'note')}, ${countOf(state.counts.pictures, 'picture')}, ${showBytes(byteLength)}, ${describeCheck(check)}`}
        </p>
      </div>
      <Button aria-label={`Look at the backup of ${when}`} onClick={() => { onChoose(backup); }}>Look at it</Button>
    </li>
  );
}
