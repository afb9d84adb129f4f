import { Layers } from 'lucide-react';
import type { AlikeFinding } from '../../ingest/alike-notes.ts';
import { Button } from '../../ui/button.tsx';
import styles from './similar.module.css';
import { notesOf, usePart } from './use-alike.ts';

export interface AlikeBannerProps {
  readonly noteId: string;
  readonly finding: AlikeFinding;
  readonly onOpen: () => void;
}

/** Offers, above a note, to make one of it and what belongs to it. */
export function AlikeBanner({ noteId, finding, onOpen }: AlikeBannerProps) {
  const part = usePart();
  const others = notesOf(finding).filter(({ id }) => id !== noteId);
  const names = others.map(({ title }) => `“${title}”`).join(', ');
  return (
    <section className={styles['strip']} aria-label="Similar screenshots">
      <Layers aria-hidden size={16} />
      <div className={styles['texts']}>
        <p>{describeFinding(finding, others.length)}</p>
        <p className={styles['names']} title={names}>{names}</p>
      </div>
      <Button onClick={onOpen}>{finding.kind === 'series' ? 'Merge…' : 'Compare…'}</Button>
      <Button variant="quiet" onClick={() => { part(finding); }}>Not the same</Button>
    </section>
  );
}

function describeFinding({ kind }: AlikeFinding, others: number): string {
  switch (kind) {
    case 'series': return others === 1 ? 'This page goes on in another screenshot.' : `This page goes on in ${String(others)} other screenshots.`;
    case 'same': return 'Another screenshot shows the same.';
    case 'changed': return 'This post was captured at another time, too, and has changed.';
  }
}
