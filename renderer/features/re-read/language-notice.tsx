import { Languages } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import styles from './re-read.module.css';

export interface LanguageNoticeProps {
  /** A sentence. */
  readonly reason: string;
  readonly onReadAgain: () => void;
  readonly onDismiss: () => void;
}

/** Says quietly that the picture seems to be in another language than it was read in. */
export function LanguageNotice({ reason, onReadAgain, onDismiss }: LanguageNoticeProps) {
  return (
    <div className={styles['notice']} role="status">
      <Languages aria-hidden size={16} />
      <p>{reason}</p>
      <Button variant="quiet" onClick={onReadAgain}>Read again…</Button>
      <Button variant="quiet" onClick={onDismiss}>Dismiss</Button>
    </div>
  );
}
