import { useEffect, useState } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import { chosenFile, knownBackup } from '../../backups/chosen-backup.ts';
import { useServices } from '../../services/services.tsx';
import { useBackupsState } from '../../services/use-backups-state.ts';
import { useSession } from '../../state/session.ts';
import type { RestoreOrder } from '../../storage/library-upkeep.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import styles from './data-health.module.css';
import { RestoreChoice } from './restore-choice.tsx';
import { RestorePreview } from './restore-preview.tsx';
import { RestoreResult } from './restore-result.tsx';
import { useRestore, type RestoreRun } from './use-restore.ts';

/** From a backup to a library in three steps: which one, what it would do, done. */
export function RestoreDialog() {
  const { dialog, restoreFrom, setSession } = useSession();
  const { host: { backups }, upkeep } = useServices();
  const state = useBackupsState();
  const run = useRestore();
  const [mode, setMode] = useState<RestoreOrder['mode']>('merge');
  const isOpen = dialog === 'restore';
  const asked = state?.backups.find(({ name }) => name === restoreFrom);
  const { look, reset } = run;
  useEffect(() => {
    if (!isOpen || backups === null || asked === undefined) return;
    setSession({ restoreFrom: '' });
    look(knownBackup(backups, asked));
  }, [isOpen, backups, asked, look, setSession]);
  const close = () => {
    run.cancel();
    reset();
    setSession({ dialog: null, restoreFrom: '' });
  };
  return (
    <Dialog isOpen={isOpen} title="Restore a backup" width="medium" onClose={close} actions={<Actions run={run} mode={mode} onClose={close} />}>
      {backups === null || upkeep === null || state === null ? <p className={styles['soft']}>This library cannot be written here, so nothing can be restored into it.</p> : (
        <Step
          run={run}
          mode={mode}
          setMode={setMode}
          choice={<RestoreChoice known={state.backups} onChoose={(backup) => { look(knownBackup(backups, backup)); }} onChooseFile={(file) => { look(chosenFile(backups, file)); }} />}
        />
      )}
    </Dialog>
  );
}

interface StepProps {
  readonly run: RestoreRun;
  readonly mode: RestoreOrder['mode'];
  readonly setMode: (mode: RestoreOrder['mode']) => void;
  readonly choice: React.ReactNode;
}

function Step({ run: { state }, mode, setMode, choice }: StepProps) {
  switch (state.kind) {
    case 'choosing': return choice;
    case 'looking': return <Progress label={`Reading and checking ${state.label}`} fraction={state.fraction} />;
    case 'refused': return <p className={styles['outcome']} data-failed role="alert">{state.reason} Your library was not changed.</p>;
    case 'preview': return <RestorePreview looked={state.looked} mode={mode} onChange={setMode} />;
    case 'running': return <Progress label="Restoring" fraction={state.fraction} />;
    case 'ended': return <RestoreResult outcome={state.outcome} />;
    default: return assertNever(state);
  }
}

function Progress({ label, fraction }: { readonly label: string; readonly fraction: number }) {
  return (
    <div className={styles['running']} role="status">
      <p>{label}…</p>
      <ProgressBar label={label} fraction={fraction} />
    </div>
  );
}

function Actions({ run, mode, onClose }: { readonly run: RestoreRun; readonly mode: RestoreOrder['mode']; readonly onClose: () => void }) {
  const { state, start, cancel, reset } = run;
  if (state.kind === 'running' || state.kind === 'looking') return <Button onClick={() => { cancel(); reset(); }}>Stop</Button>;
  if (state.kind === 'ended') {
    return (
      <>
        {state.outcome.kind === 'merged' ? <Button onClick={reset}>Undo…</Button> : null}
        <Button variant="primary" onClick={onClose}>Done</Button>
      </>
    );
  }
  if (state.kind === 'choosing') return <Button onClick={onClose}>Cancel</Button>;
  return (
    <>
      <Button onClick={reset}>Choose another</Button>
      <Button onClick={onClose}>Cancel</Button>
      {state.kind === 'preview' ? (
        <Button variant={mode === 'replace' ? 'danger' : 'primary'} onClick={() => { start(mode); }}>{mode === 'replace' ? 'Replace my library' : 'Bring in what is missing'}</Button>
      ) : null}
    </>
  );
}
