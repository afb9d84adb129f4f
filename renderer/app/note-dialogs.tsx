import { suggestLanguages } from '../../shared/ocr/detect-language.ts';
import { HistoryDialog } from '../features/note-editor/history-dialog.tsx';
import type { OpenNoteDraft } from '../features/note-editor/use-note-draft.ts';
import { CompareDialog } from '../features/re-read/compare-dialog.tsx';
import { ReadAgainDialog } from '../features/re-read/read-again-dialog.tsx';
import type { Readings } from '../features/re-read/use-readings.ts';
import { useSession } from '../state/session.ts';
import type { Recognition } from '../storage/note-store.ts';

export interface NoteDialogsProps {
  readonly draft: OpenNoteDraft;
  readonly recognition: Recognition | undefined;
  readonly readings: Readings;
}

/** The windows above one note: its history, and other readings of its pictures. */
export function NoteDialogs({ draft, recognition, readings }: NoteDialogsProps) {
  const { note, restore } = draft;
  const { dialog, setSession } = useSession();
  const close = () => { setSession({ dialog: null }); };
  return (
    <>
      <HistoryDialog isOpen={dialog === 'history'} note={note} onRestore={restore} onClose={close} />
      {readings.toCompare === null ? null : <CompareDialog text={note.visibleText} proposal={readings.toCompare} onKeep={readings.keep} onClose={readings.dismiss} />}
      {dialog !== 'read-again' ? null : (
        <ReadAgainDialog
          note={note}
          recognition={recognition}
          suggested={recognition === undefined ? undefined : suggestLanguages(recognition.pages)?.languages}
          onKeep={(proposal) => {
            close();
            readings.keep(proposal, 'Read again');
          }}
          onClose={close}
        />
      )}
    </>
  );
}
