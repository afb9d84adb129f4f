import { CircleAlert, CircleCheck } from 'lucide-react';
import { countOf } from '../../ui/count-of.ts';
import styles from './data-health.module.css';
import type { RestoreState } from './use-restore.ts';

/** How a restore ended. */
export function RestoreResult({ outcome }: Pick<Extract<RestoreState, { readonly kind: 'ended' }>, 'outcome'>) {
  if (outcome.kind === 'failed') {
    return <p className={styles['outcome']} data-failed role="alert"><CircleAlert aria-hidden size={16} /> {outcome.reason}</p>;
  }
  const { added, updated, kept } = outcome.summary;
  const changed = [updated === 0 ? '' : `${countOf(updated, 'note')} updated`, kept === 0 ? '' : `${countOf(kept, 'earlier state')} put into the history`].filter((part) => part !== '');
  return (
    <p className={styles['outcome']} role="status">
      <CircleCheck aria-hidden size={16} />
      {[`${countOf(added, 'note')} brought in`, ...changed].join(', ')}. To undo it, put the backup in its place that was made just before.
    </p>
  );
}
