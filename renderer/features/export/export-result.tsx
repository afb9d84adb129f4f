import type { ExportSummary } from '../../../shared/export/export-notes.ts';
import { Outcome } from '../../ui/outcome.tsx';
import styles from './export-dialog.module.css';
import type { ExportState } from './use-export.ts';

const FAILURES_SHOWN = 20;

const countOf = (number: number, noun: string): string => `${number.toLocaleString()} ${noun}${number === 1 ? '' : 's'}`;

/** `3 notes and 3 pictures written, 9 files unchanged` */
function describeCounts({ notes, images, others }: Pick<ExportSummary, 'notes' | 'images' | 'others'>): string {
  const unchanged = notes.unchanged + images.unchanged + others.unchanged;
  const isTable = others.written > 0 && notes.written + images.written + unchanged === 0;
  const parts = [isTable ? '' : `${countOf(notes.written, 'note')} and ${countOf(images.written, 'picture')}`, others.written === 0 ? '' : countOf(others.written, 'other file')];
  const written = isTable ? `${countOf(others.written, 'file')} written` : `${parts.filter((part) => part !== '').join(', ')} written`;
  return unchanged === 0 ? written : `${written}, ${countOf(unchanged, 'file')} unchanged`;
}

/** How an export ended: what was written where, and each file that was not, with its reason. */
export function ExportResult({ state }: { readonly state: Extract<ExportState, { kind: 'finished' | 'failed' }> }) {
  if (state.kind === 'failed') {
    return <Outcome tone="failed">Nothing was exported. {state.reason}</Outcome>;
  }
  const { summary, place, picturesLeftOut } = state;
  return (
    <div role="status">
      <Outcome tone={summary.failures.length === 0 ? 'done' : 'partly'}>
        {summary.isCancelled ? 'Stopped. ' : ''}{describeCounts(summary)}{place === '' ? '' : ` to ${place}`}
      </Outcome>
      {picturesLeftOut === 0 ? null : (
        <p className={styles['failed']}>{countOf(picturesLeftOut, 'note')} went without pictures: they may show what is to be hidden, at a place that was not read.</p>
      )}
      <Failures summary={summary} />
    </div>
  );
}

function Failures({ summary }: { readonly summary: ExportSummary }) {
  const { failures } = summary;
  if (failures.length === 0) return null;
  return (
    <>
      <p className={styles['failed']}>{countOf(failures.length, 'file')} could not be written:</p>
      <ul className={styles['failures']}>
        {failures.slice(0, FAILURES_SHOWN).map((failure) => <li key={failure.path}><code>{failure.path}</code> {failure.reason}</li>)}
      </ul>
      {failures.length > FAILURES_SHOWN ? <p>and {failures.length - FAILURES_SHOWN} more</p> : null}
    </>
  );
}
