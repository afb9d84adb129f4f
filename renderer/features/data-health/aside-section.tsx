import { useCallback, useEffect, useState } from 'react';
import { ASIDE_BOUNDS } from '../../../shared/journal/plan-aside.ts';
import type { SegmentFile } from '../../../shared/journal/journal-files.ts';
import { useServices } from '../../services/services.tsx';
import { Button } from '../../ui/button.tsx';
import { countOf } from '../../ui/count-of.ts';
import { showBytes } from '../../ui/show-bytes.ts';
import styles from './data-health.module.css';

const NONE: readonly SegmentFile[] = [];

/** Damaged parts of the journal that were set aside; nothing is said when there are none. */
export function AsideSection({ isOpen }: { readonly isOpen: boolean }) {
  const { journal } = useServices().host;
  const [files, setFiles] = useState(NONE);
  const look = useCallback(() => { void journal?.listAside().then(setFiles, () => undefined); }, [journal]);
  useEffect(() => { if (isOpen) look(); }, [isOpen, look]);
  if (journal === null || files.length === 0) return null;
  const bytes = files.reduce((sum, file) => sum + file.byteLength, 0);
  return (
    <section className={styles['section']} aria-label="Set aside">
      <p className={styles['heading']}>Set aside</p>
      <div className={styles['setting']}>
        <p className={styles['soft']}>
          {countOf(files.length, 'part')} of the journal, {showBytes(bytes)}, that could not be read whole. Your notes were written anew without them. They are removed after {ASIDE_BOUNDS.mostDays} days.
        </p>
        <Button onClick={() => { void journal.removeAside(files.map(({ name }) => name)).then(look); }}>Remove now</Button>
      </div>
    </section>
  );
}
