import { useEffect, useRef } from 'react';
import { Sidebar } from '../features/library/sidebar.tsx';
import { useSession } from '../state/session.ts';
import styles from './sidebar-drawer.module.css';

export interface SidebarDrawerProps {
  readonly openImports: number;
  readonly onClose: () => void;
}

/** The sidebar over the list, where the window is narrow. It takes the focus, closes with Escape or with a choice, and gives the focus back. */
export function SidebarDrawer({ openImports, onClose }: SidebarDrawerProps) {
  const drawer = useFocusWhileOpen();
  useCloseOnChoice(onClose);
  return (
    <>
      <div className={styles['scrim']} onClick={onClose} />
      <div ref={drawer} className={styles['drawer']} onKeyDown={(event) => { if (event.key === 'Escape') onClose(); }}>
        <Sidebar openImports={openImports} />
      </div>
    </>
  );
}

function useFocusWhileOpen() {
  const drawer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const element = drawer.current;
    (element?.querySelector<HTMLElement>('[aria-current="page"]') ?? element?.querySelector('button'))?.focus();
    return () => {
      // Gone from the page, what had the focus leaves it to nobody; what was pressed meanwhile keeps it.
      const isFocusFree = document.activeElement === document.body || document.activeElement === null;
      if (isFocusFree && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return drawer;
}

function useCloseOnChoice(onClose: () => void): void {
  const scope = useSession((session) => session.scope);
  const openedAt = useRef(scope);
  useEffect(() => { if (scope !== openedAt.current) onClose(); }, [scope, onClose]);
}
