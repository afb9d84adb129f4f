import { countOf } from '../../ui/count-of.ts';
import { Outcome } from '../../ui/outcome.tsx';
import styles from './import-notes-dialog.module.css';
import type { NoteImportState } from './use-note-import.ts';

const FAILURES_SHOWN = 50;

/** How an import ended: what came in, and each file that did not, with its reason. */
export function ImportResult({ state }: { readonly state: Extract<NoteImportState, { kind: 'finished' | 'failed' }> }) {
  if (state.kind === 'failed') {
    return <Outcome tone="failed">Nothing was imported. {state.reason}</Outcome>;
  }
  const { summary, pictures } = state;
  const { createdIds, updatedIds, withoutPicture, failures, isCancelled } = summary;
  return (
    <div role="status">
      <Outcome tone={failures.length === 0 ? 'done' : 'partly'}>
        {isCancelled ? 'Stopped. ' : ''}{countOf(createdIds.length, 'note')} imported{updatedIds.length === 0 ? '' : `, ${updatedIds.length.toLocaleString()} updated`}
      </Outcome>
      {withoutPicture === 0 ? null : <p className={styles['soft']}>{countOf(withoutPicture, 'note')} without the picture: open the note to choose it.</p>}
      {pictures === 0 ? null : <p className={styles['soft']}>{countOf(pictures, 'picture')} being read now.</p>}
      {isCancelled ? <p className={styles['soft']}>Importing the same again brings in the rest.</p> : null}
      {failures.length === 0 ? null : (
        <>
          <p className={styles['problem']}>{countOf(failures.length, 'note')} could not be imported:</p>
          <ul className={styles['paths']}>
            {failures.slice(0, FAILURES_SHOWN).map(({ path, reason }) => <li key={path}>{path}: {reason}</li>)}
          </ul>
        </>
      )}
    </div>
  );
}
