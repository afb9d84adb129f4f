import { Ban, CircleAlert, CircleCheck, Clock, Copy, LoaderCircle, RotateCw, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import type { ImportQueue } from '../../ingest/import-queue.ts';
import type { ImportJob, ImportJobState } from '../../storage/import-job-store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import styles from './imports-panel.module.css';

export interface ImportRowProps {
  readonly job: ImportJob;
  /** 0 to 1 while it is being read. */
  readonly progress: number;
  readonly imports: ImportQueue;
  readonly onOpenNote: (noteId: string) => void;
}

/** One file on its way: what is happening to it, why not, and what can be done. */
export function ImportRow({ job, progress, imports, onOpenNote }: ImportRowProps) {
  return (
    <div className={styles['row']}>
      <span className={styles[job.state.kind]}>{stateIcon(job.state)}</span>
      <div className={styles['rowTexts']}>
        <p className={styles['fileName']} title={job.fileName}>{job.fileName}</p>
        <p className={styles['state']}>{describeState(job.state)}</p>
        {job.state.kind === 'recognising' ? <ProgressBar label={`Reading ${job.fileName}`} fraction={progress} /> : null}
      </div>
      <RowActions job={job} imports={imports} onOpenNote={onOpenNote} />
    </div>
  );
}

function RowActions({ job, imports, onOpenNote }: Omit<ImportRowProps, 'progress'>) {
  const { state, fileName } = job;
  switch (state.kind) {
    case 'waiting':
    case 'recognising':
      return <IconButton label={`Cancel ${fileName}`} onClick={() => { void imports.cancel(job.id); }}><X aria-hidden /></IconButton>;
    case 'done':
      return <Button variant="quiet" onClick={() => { onOpenNote(state.noteId); }}>Open</Button>;
    case 'duplicate':
      return (
        <>
          <Button variant="quiet" onClick={() => { onOpenNote(state.noteId); }}>Show note</Button>
          <Button variant="quiet" onClick={() => { void imports.importAnyway(job.id); }}>Import anyway</Button>
        </>
      );
    case 'failed':
      return state.canRetry
        ? <IconButton label={`Try ${fileName} again`} onClick={() => { void imports.retry(job.id); }}><RotateCw aria-hidden /></IconButton>
        : null;
    case 'cancelled':
      return <IconButton label={`Import ${fileName} after all`} onClick={() => { void imports.retry(job.id); }}><RotateCw aria-hidden /></IconButton>;
    default:
      return assertNever(state);
  }
}

function describeState(state: ImportJobState): string {
  switch (state.kind) {
    case 'waiting': return 'Stored, waiting';
    case 'recognising': return 'Reading the text…';
    case 'done': return 'Note made';
    case 'duplicate': return 'Already in your notes';
    case 'failed': return state.reason;
    case 'cancelled': return 'Cancelled';
    default: return assertNever(state);
  }
}

function stateIcon({ kind }: ImportJobState): ReactElement {
  const icons = { waiting: Clock, recognising: LoaderCircle, done: CircleCheck, duplicate: Copy, failed: CircleAlert, cancelled: Ban };
  const Icon = icons[kind];
  return <Icon aria-hidden size={16} strokeWidth={1.75} />;
}
