import { X } from 'lucide-react';
import { Button, IconButton } from './button.tsx';
import styles from './toasts.module.css';

export interface Toast {
  readonly id: string;
  readonly text: string;
  readonly tone: 'neutral' | 'danger';
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface ToastsProps {
  readonly toasts: readonly Toast[];
  readonly onDismiss: (id: string) => void;
}

/** Short messages that do not stop the work; read out politely. */
export function Toasts({ toasts, onDismiss }: ToastsProps) {
  return (
    <div className={styles['stack']} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={styles[toast.tone === 'danger' ? 'dangerToast' : 'toast']}>
          <span className={styles['text']}>{toast.text}</span>
          {toast.action === undefined ? null : (
            <Button variant="quiet" onClick={() => { toast.action?.run(); onDismiss(toast.id); }}>
              {toast.action.label}
            </Button>
          )}
          <IconButton label="Dismiss" onClick={() => { onDismiss(toast.id); }}>
            <X aria-hidden />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
