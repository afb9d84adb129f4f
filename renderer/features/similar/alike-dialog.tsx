import { useState } from 'react';
import { countChangedWords } from '../../ui/compare-texts.ts';
import { joinShots } from '../../../shared/shots/join-shots.ts';
import type { Note } from '../../../shared/note/note.ts';
import type { AlikeFinding } from '../../ingest/alike-notes.ts';
import { mergeShots, type MergeShotsOrder } from '../../ingest/merge-shots.ts';
import { useServices } from '../../services/services.tsx';
import { Button } from '../../ui/button.tsx';
import { TextsSideBySide } from '../../ui/compared-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ShotPictures } from './shot-pictures.tsx';
import styles from './similar.module.css';
import { usePart } from './use-alike.ts';

/** As the window's actions are reported. */
export interface MergeResult {
  readonly text: string;
  readonly undo: () => Promise<void>;
}

export interface AlikeDialogProps {
  readonly finding: AlikeFinding | null;
  readonly onMerged: (noteId: string, result: MergeResult) => void;
  readonly onTrash: (noteId: string) => void;
  readonly onClose: () => void;
}

/** Shows what belongs together side by side, and makes one note of it, or not. */
export function AlikeDialog({ finding, onMerged, onTrash, onClose }: AlikeDialogProps) {
  const services = useServices();
  const part = usePart();
  const [problem, setProblem] = useState('');
  const merge = (order: MergeShotsOrder, text: string) => {
    setProblem('');
    void mergeShots(services, order).then((outcome) => {
      if (outcome.kind === 'failed') setProblem(outcome.reason);
      else onMerged(outcome.noteId, { text, undo: outcome.undo });
    });
  };
  const keepApart = () => {
    if (finding !== null) part(finding);
    onClose();
  };
  const problemLine = problem === '' ? null : <p className={styles['problem']} role="alert">{problem}</p>;
  if (finding === null) {
    return (
      <Dialog isOpen title="Similar screenshots" actions={<Button variant="primary" onClick={onClose}>Close</Button>} onClose={onClose}>
        <p className={styles['lead']}>No other screenshot goes on where this one ends, or shows the same.</p>
      </Dialog>
    );
  }
  if (finding.kind === 'series') {
    const { notes } = finding;
    const count = String(notes.length);
    const actions = (
      <>
        <Button onClick={keepApart}>Not the same</Button>
        <Button variant="primary" onClick={() => { merge({ noteIds: notes.map(({ id }) => id), textOf: null }, `Merged ${count} screenshots`); }}>Merge {count} screenshots</Button>
      </>
    );
    return (
      <Dialog isOpen title={`One page in ${count} screenshots`} width="wide" actions={actions} onClose={onClose}>
        <p className={styles['lead']}>They become one note: the pictures in this order, the text without what they show twice. The other notes go to the trash; everything can be undone.</p>
        {problemLine}
        <Series notes={notes} />
      </Dialog>
    );
  }
  const { older, newer } = finding;
  const textOf = finding.kind === 'changed' ? newer.id : older.id;
  const actions = (
    <>
      <Button onClick={keepApart}>Keep both</Button>
      <Button onClick={() => { onTrash(newer.id); }}>Trash the newer</Button>
      <Button variant="primary" onClick={() => { merge({ noteIds: [older.id, newer.id], textOf }, 'Merged 2 screenshots'); }}>Merge into one note</Button>
    </>
  );
  return (
    <Dialog isOpen title={finding.kind === 'same' ? 'Two screenshots of the same' : 'One post, captured twice'} width="wide" actions={actions} onClose={onClose}>
      <p className={styles['lead']}>{describeChange(older, newer)} Merged, they are one note with both pictures and the text of the {finding.kind === 'changed' ? 'newer' : 'older'} one.</p>
      {problemLine}
      <ShotPictures notes={[older, newer]} labels={[`Older, ${dayOf(older)}`, `Newer, ${dayOf(newer)}`]} />
      <TextsSideBySide beforeTitle="Older" afterTitle="Newer" before={older.visibleText} after={newer.visibleText} />
    </Dialog>
  );
}

function Series({ notes }: { readonly notes: readonly Note[] }) {
  const joined = joinShots(notes.map(({ visibleText }) => visibleText));
  return (
    <>
      <ShotPictures notes={notes} labels={notes.map((_note, index) => String(index + 1))} />
      <pre className={styles['joined']} tabIndex={0} role="region" aria-label="The merged text">{joined.text}</pre>
    </>
  );
}

function describeChange(older: Note, newer: Note): string {
  const { added, removed } = countChangedWords(older.visibleText, newer.visibleText);
  const words = (count: number): string => `${count.toLocaleString()} ${count === 1 ? 'word' : 'words'}`;
  if (added + removed === 0) return 'Both say the same.';
  return `The newer one has ${words(added)} that the older has not, and lacks ${words(removed)}.`;
}

function dayOf({ capturedAt }: Note): string {
  return /^\d{4}-\d\d-\d\d/.exec(capturedAt)?.[0] ?? 'no date';
}
