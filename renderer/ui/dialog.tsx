import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';
import { useDialogFocus } from './use-dialog-focus.ts';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly width?: 'narrow' | 'medium' | 'wide';
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  /** True when the content takes the focus by itself; otherwise it goes to the first control, or to the main button when there is none. */
  readonly focusesItself?: boolean;
  /** Where a dialog of several steps is: the next one brings the focus from the foot to its main button. */
  readonly step?: string;
  readonly children: ReactNode;
  /** What Enter does in a field: the same as the main button. */
  readonly onConfirm?: (() => void) | undefined;
  readonly onClose: () => void;
}

/**
 * A modal window with a title. Escape, the cross and a click outside close it. It opens with the focus on its first control,
 * not on the cross: what a person came for is one key away.
 */
export function Dialog({ isOpen, title, width = 'narrow', actions, focusesItself = false, step = '', children, onConfirm, onClose }: DialogProps) {
  const { content, focusFirst, focusBack } = useDialogFocus(isOpen, step);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || onConfirm === undefined) return;
    event.preventDefault();
    onConfirm();
  };
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => { if (!open) onClose(); }}>
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup className={`${styles['popup'] ?? ''} ${styles[width] ?? ''}`} initialFocus={() => !focusesItself && focusFirst()} finalFocus={focusBack}>
          <header className={styles['head']}>
            <Base.Title className={styles['title']}>{title}</Base.Title>
            <Base.Close render={<IconButton label="Close"><X aria-hidden /></IconButton>} />
          </header>
          <div ref={content} className={styles['content']} onKeyDown={onKeyDown}>
            <div className={styles['body']}>{children}</div>
            {actions === undefined ? null : <footer className={styles['foot']}>{actions}</footer>}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
