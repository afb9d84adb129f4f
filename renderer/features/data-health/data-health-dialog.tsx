import { judgeHealth } from '../../../shared/backup/judge-health.ts';
import type { BackupsState } from '../../../shared/backup/backups.ts';
import { useBackupsState } from '../../services/use-backups-state.ts';
import { useServices } from '../../services/services.tsx';
import { useSession } from '../../state/session.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { AsideSection } from './aside-section.tsx';
import { AutomaticSection } from './automatic-section.tsx';
import { BackupsSection } from './backups-section.tsx';
import { CountsTable } from './counts-table.tsx';
import styles from './data-health.module.css';
import { JournalCheckSection } from './journal-check-section.tsx';
import { newestVerified } from './newest-verified.ts';
import { UncleanSection } from './unclean-section.tsx';
import { useBackUp } from './use-back-up.ts';
import { useHealthCheck } from './use-health-check.ts';
import { Verdict } from './verdict.tsx';

/** Where the library is, whether its places agree, and what can be done about it. */
export function DataHealthDialog() {
  const { host, upkeep } = useServices();
  const { dialog, setSession } = useSession();
  const isOpen = dialog === 'data-health';
  const state = useBackupsState();
  return (
    <Dialog isOpen={isOpen} title="Data health" width="medium" onClose={() => { setSession({ dialog: null }); }}>
      {host.backups === null ? (
        <p className={styles['soft']}>This browser gives Skillshot no files of its own: your notes have no second copy, and no backups can be made. Use the desktop app or another browser, or export often.</p>
      ) : upkeep === null ? (
        <p className={styles['soft']}>A newer version of Skillshot has used this library: it is open for reading only here, and its backups are made there. Update Skillshot.</p>
      ) : state === null ? <p className={styles['soft']} role="status">Looking…</p> : <Health state={state} isOpen={isOpen} />}
    </Dialog>
  );
}

function Health({ state, isOpen }: { readonly state: BackupsState; readonly isOpen: boolean }) {
  const setSession = useSession((session) => session.setSession);
  const newest = newestVerified(state);
  const actions = useBackUp();
  // Counted anew when a backup is done or another one is the newest.
  const check = useHealthCheck(isOpen && state.task === null, `${newest?.at ?? ''} ${String(state.backups.length)}`);
  const restore = (restoreFrom: string) => { setSession({ dialog: 'restore', restoreFrom }); };
  return (
    <div className={styles['health']}>
      <Verdict verdict={check === null ? null : judgeHealth({ ...check, backup: newest?.state ?? null })} isAutomatic={state.interval !== null} isBusy={state.task !== null} onBackUp={actions.backUp} />
      <CountsTable check={check} backup={newest} />
      <BackupsSection state={state} newest={newest} actions={actions} onRestore={restore} />
      <AutomaticSection state={state} />
      <UncleanSection />
      <JournalCheckSection />
      <AsideSection isOpen={isOpen} />
    </div>
  );
}
