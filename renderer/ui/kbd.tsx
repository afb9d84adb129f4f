import { showKeys } from './show-keys.ts';
import styles from './kbd.module.css';

/** A key combination in Electron's accelerator notation, shown as this system writes it. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles['kbd']}>{showKeys(keys)}</kbd>;
}
