import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names.ts';
import styles from './property-grid.module.css';

export interface PropertyProps {
  readonly name: string;
  /** Over all columns. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** One row of the property grid. The control carries its accessible name itself. */
export function Property({ name, isWide = false, children }: PropertyProps) {
  return (
    <div className={classNames(styles['property'], isWide && styles['wide'])}>
      <span className={styles['name']} aria-hidden>{name}</span>
      <div className={styles['value']}>{children}</div>
    </div>
  );
}
