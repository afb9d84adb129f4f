import { useServices } from '../../services/services.tsx';
import { classNames } from '../../ui/class-names.ts';
import { parseCapturedAt, showLocal, toCapturedAt, toOffset } from './captured-at.ts';
import styles from './property-grid.module.css';

export interface CapturedFieldProps {
  readonly capturedAt: string;
  readonly onChange: (capturedAt: string) => void;
}

/** When the screenshot was taken: wall-clock time with the offset it was read with. Shown as people write it, edited as a form does. */
export function CapturedField({ capturedAt, onChange }: CapturedFieldProps) {
  const { now } = useServices();
  const parts = parseCapturedAt(capturedAt);
  if (parts === undefined) {
    return <input aria-label="Captured" className={styles['control']} value={capturedAt} onChange={(event) => { onChange(event.target.value); }} />;
  }
  const ownOffset = toOffset(now().getTimezoneOffset());
  const shown = showLocal(parts.local, now());
  // Only a time of elsewhere needs to say where.
  const isElsewhere = parts.offset !== '' && parts.offset !== toOffset(new Date(parts.local).getTimezoneOffset());
  return (
    <span className={styles['captured']}>
      <input
        type="datetime-local"
        aria-label="Captured"
        className={classNames(styles['control'], styles['hasShown'])}
        value={parts.local}
        onChange={(event) => { onChange(toCapturedAt({ ...parts, local: event.target.value }, ownOffset)); }}
      />
      <span className={styles['shown']} aria-hidden>
        {shown === '' ? <span className={styles['nothing']}>Empty</span> : <span className={styles['shownTime']}>{shown}</span>}
        {!isElsewhere ? null : <span className={styles['offset']}>{parts.offset === 'Z' ? 'UTC' : parts.offset}</span>}
      </span>
    </span>
  );
}
