import { Menu as Base } from '@base-ui/react/menu';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';

export interface MenuEntry {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly keys?: string | undefined;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  /** A line parts it from the entries above. */
  readonly startsGroup?: boolean;
  readonly onSelect: () => void;
}

export interface MenuProps {
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
}

/** A button that opens a list of actions. */
export function Menu({ trigger, entries }: MenuProps) {
  const hasIcons = entries.some((entry) => entry.icon !== undefined);
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className={styles['positioner']}>
          <Base.Popup className={styles['popup']}>
            {entries.map((entry) => (
              <Fragment key={entry.label}>
                {entry.startsGroup === true ? <Base.Separator className={styles['separator']} /> : null}
                <Base.Item
                  disabled={entry.isDisabled ?? false}
                  onClick={entry.onSelect}
                  className={classNames(styles['item'], entry.isDanger === true && styles['danger'])}
                >
                  {hasIcons ? <span className={styles['icon']}>{entry.icon}</span> : null}
                  <span className={styles['itemText']}>{entry.label}</span>
                  {entry.keys === undefined ? null : <Kbd keys={entry.keys} />}
                </Base.Item>
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
