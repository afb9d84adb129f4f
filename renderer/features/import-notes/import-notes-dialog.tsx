import { FileArchive, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { IncomingFile } from '../../ingest/import-queue.ts';
import { notesToWrite } from '../../interop/import-notes.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { countOf } from '../../ui/count-of.ts';
import { Running } from '../../ui/outcome.tsx';
import { chooseImport, type ImportPlace } from './choose-import.ts';
import styles from './import-notes-dialog.module.css';
import { ImportPreview } from './import-preview.tsx';
import { ImportResult } from './import-result.tsx';
import { useNoteImport, type NoteImportChoice, type NoteImportOptions, type NoteImportRun } from './use-note-import.ts';

export interface ImportNotesDialogProps extends NoteImportOptions {
  /** Files that were chosen here; the caller hands them back as the delivery, or to whom they concern. */
  readonly onChoose: (files: readonly IncomingFile[]) => void;
  readonly onClose: () => void;
}

/** From files to notes in three steps: what is it, what would happen, what happened. */
export function ImportNotesDialog({ onChoose, onClose, ...options }: ImportNotesDialogProps) {
  const isOpen = useSession(({ dialog }) => dialog === 'import-notes');
  const run = useNoteImport(options);
  const [chosen, setChosen] = useState<NoteImportChoice | null>(null);
  const choice = chosen ?? suggestedChoice(run);
  const close = () => {
    run.cancel();
    setChosen(null);
    onClose();
  };
  return (
    <Dialog isOpen={isOpen} title="Import notes" width="wide" step={run.state.kind} onClose={close} actions={<Actions run={run} choice={choice} onClose={close} />}>
      <Step run={run} choice={choice} setChoice={setChosen} onChoose={onChoose} />
    </Dialog>
  );
}

/** A newer state of a file is taken unless the note was edited here as well. */
function suggestedChoice({ state }: NoteImportRun): NoteImportChoice {
  const changed = state.kind === 'preview' ? state.read.plan.notes.flatMap(({ status }) => (status.kind === 'changed' ? [status] : [])) : [];
  return { updatesChanged: changed.length > 0 && changed.every(({ isEdited }) => !isEdited), importsStrays: true };
}

function Actions({ run, choice, onClose }: { readonly run: NoteImportRun; readonly choice: NoteImportChoice; readonly onClose: () => void }) {
  const { state, start, cancel } = run;
  if (state.kind === 'running') return <Button onClick={cancel}>Stop</Button>;
  if (state.kind === 'finished' || state.kind === 'failed') return <Button variant="primary" onClick={onClose}>Done</Button>;
  if (state.kind !== 'preview') return <Button onClick={onClose}>Cancel</Button>;
  const notes = notesToWrite(state.read.plan, choice).length;
  const pictures = choice.importsStrays ? state.read.plan.strayPictures.length : 0;
  if (notes + pictures === 0) return <Button variant="primary" onClick={onClose}>Done</Button>;
  const what = [notes === 0 ? '' : countOf(notes, 'note'), pictures === 0 ? '' : countOf(pictures, 'picture')].filter((part) => part !== '');
  return (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" onClick={() => { start(choice); }}>Import {what.join(' and ')}</Button>
    </>
  );
}

interface StepProps {
  readonly run: NoteImportRun;
  readonly choice: NoteImportChoice;
  readonly setChoice: (choice: NoteImportChoice) => void;
  readonly onChoose: (files: readonly IncomingFile[]) => void;
}

function Step({ run: { state }, choice, setChoice, onChoose }: StepProps) {
  switch (state.kind) {
    case 'choosing': return <ChoosePlace onChoose={onChoose} />;
    case 'reading': return <Progress label="Reading" {...state} />;
    case 'preview': return <ImportPreview plan={state.read.plan} choice={choice} onChoose={setChoice} />;
    case 'running': return <Progress label="Importing" {...state} />;
    default: return <ImportResult state={state} />;
  }
}

function ChoosePlace({ onChoose }: Pick<StepProps, 'onChoose'>) {
  const choose = (place: ImportPlace) => {
    void chooseImport(place).then((files) => { if (files.length > 0) onChoose(files); });
  };
  return (
    <>
      <p className={styles['soft']}>
        Markdown notes with their pictures, from a folder, a vault or a zip; or a Telegram export with its <code>result.json</code>.
        Nothing is changed there. You see what would come in before it does.
      </p>
      <div className={styles['places']}>
        <Button variant="primary" icon={<FolderOpen aria-hidden />} onClick={() => { choose('folder'); }}>Choose a folder…</Button>
        <Button icon={<FileArchive aria-hidden />} onClick={() => { choose('files'); }}>Choose files or a zip…</Button>
      </div>
      <p className={styles['soft']}>You can also drop them anywhere on the window.</p>
    </>
  );
}

function Progress({ label, done, total }: { readonly label: string; readonly done: number; readonly total: number }) {
  return <Running label={label} done={done} total={total}>{label} {total === 0 ? '…' : `${done.toLocaleString()} of ${countOf(total, 'note')}`}</Running>;
}
