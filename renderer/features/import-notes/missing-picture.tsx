import { ImageOff } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { missingPictures } from '../../../shared/note/missing-pictures.ts';
import type { Note } from '../../../shared/note/note.ts';
import { givePicture } from '../../interop/give-picture.ts';
import { useServices } from '../../services/services.tsx';
import { Button } from '../../ui/button.tsx';
import { chooseFiles, PICTURE_TYPES } from '../../ui/choose-files.ts';
import styles from './missing-picture.module.css';

/** Says which picture of a note is missing, and takes it: chosen, or dropped here. */
export function MissingPicture({ note }: { readonly note: Pick<Note, 'id' | 'extras'> }) {
  const services = useServices();
  const [problem, setProblem] = useState('');
  const [path] = missingPictures(note.extras);
  if (path === undefined) return null;
  const give = (file: File | undefined) => {
    if (file === undefined) return;
    setProblem('');
    givePicture(services, note.id, file).then(
      (outcome) => { if (outcome.kind === 'failed') setProblem(outcome.reason); },
      () => { setProblem('This file could not be read. It may have been moved or deleted.'); },
    );
  };
  const onDrop = (event: DragEvent) => {
    const files = [...event.dataTransfer.files];
    if (files.length !== 1) return;
    // Tells the window, which imports what is dropped on it, that this one is for the note.
    event.preventDefault();
    give(files[0]);
  };
  return (
    <section className={styles['strip']} aria-label="Missing picture" onDrop={onDrop}>
      <ImageOff aria-hidden size={16} />
      <div className={styles['texts']}>
        <p>The picture of this note was not among the imported files.</p>
        <p className={styles['path']} title={path}>{path}</p>
        {problem === '' ? null : <p className={styles['problem']} role="alert">{problem}</p>}
      </div>
      <Button onClick={() => { void chooseFiles({ accept: PICTURE_TYPES }).then(([file]) => give(file)); }}>Choose picture…</Button>
    </section>
  );
}
