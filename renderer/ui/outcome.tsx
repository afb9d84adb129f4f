import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './outcome.module.css';
import { ProgressBar } from './progress-bar.tsx';

export interface OutcomeProps {
  readonly tone: 'done' | 'partly' | 'failed';
  readonly children: ReactNode;
}

/** The line that says how long work ended. One that failed is read out at once. */
export function Outcome({ tone, children }: OutcomeProps) {
  const Icon = tone === 'done' ? CircleCheck : CircleAlert;
  return <p className={styles[tone]} role={tone === 'failed' ? 'alert' : undefined}><Icon aria-hidden size={16} /> <span>{children}</span></p>;
}

export interface RunningProps {
  /** What is being done: `Importing`. */
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly children: ReactNode;
}

/** Long work under way: how far it is, in words and as a bar. */
export function Running({ label, done, total, children }: RunningProps) {
  return (
    <div className={styles['running']} role="status">
      <p>{children}</p>
      <ProgressBar label={label} fraction={total === 0 ? 0 : done / total} />
    </div>
  );
}
