import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import type { SaveState } from './note-draft.ts';
import styles from './save-indicator.module.css';

export interface SaveIndicatorProps {
  readonly state: SaveState;
  readonly onRetry: () => void;
}

/** Whether everything that was typed is stored; read out only when it is not. */
export function SaveIndicator({ state, onRetry }: SaveIndicatorProps) {
  if (state.kind === 'failed') {
    return (
      <div className={styles['failed']} role="alert">
        <CircleAlert aria-hidden size={14} />
        <span>Not saved: {state.reason}</span>
        <Button variant="quiet" onClick={onRetry}>Retry</Button>
      </div>
    );
  }
  if (state.kind === 'slow') {
    return (
      <div className={styles['slow']} role="status">
        <LoaderCircle aria-hidden size={14} />
        <span>Still saving: the disk is busy or full</span>
      </div>
    );
  }
  const isSaved = state.kind === 'saved';
  return (
    <div className={styles['quiet']}>
      {isSaved ? <Check aria-hidden size={14} /> : <LoaderCircle aria-hidden size={14} />}
      <span>{isSaved ? 'Saved' : 'Saving…'}</span>
    </div>
  );
}
