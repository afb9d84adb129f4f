import type { LookedAtBackup } from '../../backups/look-at-backup.ts';
import type { RestoreOrder } from '../../storage/library-upkeep.ts';
import { countOf } from '../../ui/count-of.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import styles from './data-health.module.css';
import { describePlan } from './describe-plan.ts';

export interface RestorePreviewProps {
  readonly looked: LookedAtBackup;
  readonly mode: RestoreOrder['mode'];
  readonly onChange: (mode: RestoreOrder['mode']) => void;
}

/** What restoring would do, in numbers, by the way it is done. */
export function RestorePreview({ looked: { manifest, plan, missingPictures }, mode, onChange }: RestorePreviewProps) {
  return (
    <div className={styles['choices']}>
      <p className={styles['soft']}>Backup of {new Date(manifest.createdAt).toLocaleString()}, {countOf(manifest.counts.notes, 'note')}. Read to the last byte: it is whole.</p>
      <RadioGroup
        legend="How"
        value={mode}
        onChange={onChange}
        options={[
          { value: 'merge', label: 'Bring in what is missing', hint: 'nothing is removed' },
          { value: 'replace', label: 'Replace my library', hint: 'it becomes exactly this backup' },
        ]}
      />
      <dl aria-label="What it would do">
        {describePlan(plan, mode).map(({ count, text }) => (
          <div key={text} className={styles['line']}>
            <dt>{count.toLocaleString()}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {missingPictures === 0 ? null : <p className={styles['problem']} role="alert">{countOf(missingPictures, 'picture')} can be found nowhere: the notes come back without them.</p>}
      <p className={styles['soft']}>Before anything is changed, your library is backed up as it is, so that this can be undone.{mode === 'replace' ? ' Close other windows of Skillshot; this one starts anew.' : ''}</p>
    </div>
  );
}
