import { useVirtualizer } from '@tanstack/react-virtual';
import { Pause, Play, X } from 'lucide-react';
import { useRef } from 'react';
import { useServices } from '../../services/services.tsx';
import { useSession } from '../../state/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { ImportRow } from './import-row.tsx';
import styles from './imports-panel.module.css';
import { summariseImports } from './summarise-imports.ts';
import { useImports } from './use-imports.ts';

const ROW_ESTIMATE_PX = 56;
/** Six rows; a seventh shows its beginning, so that the list is seen to go on. */
const ROWS_MOST_PX = 356;

/** The queue of imports, newest state at a glance; it stays out of the way and can be closed at any time. */
export function ImportsPanel({ onOpenNote }: { readonly onOpenNote: (noteId: string) => void }) {
  const { imports } = useServices();
  const setSession = useSession((session) => session.setSession);
  const snapshot = useImports();
  const summary = summariseImports(snapshot);
  return (
    <section className={styles['panel']} aria-label="Imports">
      <header className={styles['head']}>
        <h2 className={styles['title']}>Imports</h2>
        <p className={styles['summary']} role="status">{summary.text}</p>
        {summary.open > 0 ? (
          <IconButton label={snapshot.paused ? 'Resume imports' : 'Pause imports'} onClick={() => { if (snapshot.paused) imports.resume(); else imports.pause(); }}>
            {snapshot.paused ? <Play aria-hidden /> : <Pause aria-hidden />}
          </IconButton>
        ) : null}
        <IconButton label="Close imports" onClick={() => { setSession({ isImportsOpen: false }); }}><X aria-hidden /></IconButton>
      </header>
      {summary.open > 0 ? <div className={styles['overall']}><ProgressBar label="All imports" fraction={summary.fraction} /></div> : null}
      <ImportRows onOpenNote={onOpenNote} />
      {summary.total === 0 ? null : (
        <footer className={styles['foot']}>
          {summary.open > 0 ? <Button variant="quiet" onClick={() => { void imports.cancelAll(); }}>Cancel all</Button> : null}
          <Button variant="quiet" disabled={summary.total === summary.open} onClick={() => { void imports.clearFinished(); }}>Clear finished</Button>
        </footer>
      )}
    </section>
  );
}

function ImportRows({ onOpenNote }: { readonly onOpenNote: (noteId: string) => void }) {
  const { imports } = useServices();
  const { jobs, progress, arriving } = useImports();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: jobs.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_ESTIMATE_PX, overscan: 8 });
  if (jobs.length === 0) return <p className={styles['empty']}>{arriving > 0 ? 'Each file is stored before it is read.' : 'Nothing is being imported. Drop pictures anywhere on the window.'}</p>;
  return (
    <div ref={scroller} className={styles['rows']} style={{ height: Math.min(ROWS_MOST_PX, rows.getTotalSize() + 2) }} tabIndex={0} role="group" aria-label="Imported files">
      <ul style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((item) => {
          const job = jobs[item.index];
          return job === undefined ? null : (
            <li key={job.id} ref={rows.measureElement} data-index={item.index} className={styles['item']} style={{ transform: `translateY(${String(item.start)}px)` }}>
              <ImportRow job={job} progress={progress.get(job.id) ?? 0} imports={imports} onOpenNote={onOpenNote} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
