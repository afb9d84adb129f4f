import type { Note } from '../../shared/note/note.ts';
import { AlikeBanner } from '../features/similar/alike-banner.tsx';
import { AlikeDialog } from '../features/similar/alike-dialog.tsx';
import { useAlike } from '../features/similar/use-alike.ts';
import { useServices } from '../services/services.tsx';
import { useSession } from '../state/session.ts';
import { trashNotes } from './note-actions.ts';
import { useReport } from './use-report.ts';

/** What belongs together with the open note: the offer above it, and the window in which it is looked at. */
export function NoteAlike({ note }: { readonly note: Note }) {
  const { notes, now } = useServices();
  const { dialog, setSession, openNote } = useSession();
  const report = useReport();
  const finding = useAlike(note);
  const close = () => { setSession({ dialog: null }); };
  return (
    <>
      {finding === null ? null : <AlikeBanner noteId={note.id} finding={finding} onOpen={() => { setSession({ dialog: 'alike' }); }} />}
      {dialog !== 'alike' ? null : (
        <AlikeDialog
          finding={finding}
          onMerged={(noteId, result) => {
            close();
            openNote(noteId);
            report(Promise.resolve(result));
          }}
          onTrash={(noteId) => {
            close();
            if (finding !== null && finding.kind !== 'series') openNote(finding.older.id);
            report(trashNotes(notes, [noteId], now()));
          }}
          onClose={close}
        />
      )}
    </>
  );
}
