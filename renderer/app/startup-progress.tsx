import { DatabaseBackup } from 'lucide-react';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import styles from './startup-progress.module.css';
import { useTheme } from './use-theme.ts';

export interface StartupProgressProps {
  readonly title: string;
  /** 0 to 1. */
  readonly fraction: number;
}

/** Shown while the library is put right before it opens; most starts never show it. */
export function StartupProgress({ title, fraction }: StartupProgressProps) {
  useTheme();
  return (
    <EmptyState icon={<DatabaseBackup aria-hidden />} title={title}>
      Skillshot opens when this is done.
      <div className={styles['bar']}><ProgressBar label={title} fraction={fraction} /></div>
    </EmptyState>
  );
}
