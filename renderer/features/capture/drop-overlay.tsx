import { ImageDown } from 'lucide-react';
import { usePreferences } from '../../state/preferences.ts';
import styles from './drop-overlay.module.css';

/** Covers the window while files are held over it: anywhere is the right place to let go. */
export function DropOverlay() {
  const topic = usePreferences((preferences) => preferences.importTopic);
  return (
    <div className={styles['overlay']} aria-hidden>
      <div className={styles['card']}>
        <ImageDown size={32} strokeWidth={1.5} />
        <p className={styles['title']}>Drop to import</p>
        <p>{topic === '' ? 'Pictures and folders, anywhere on the window' : `Into the topic “${topic}”`}</p>
      </div>
    </div>
  );
}
