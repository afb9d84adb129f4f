import { useServices } from '../services/services.tsx';
import { useMessages } from '../state/messages.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

export interface DeleteForeverDialogProps {
  readonly isOpen: boolean;
  readonly noteIds: readonly string[];
  readonly onClose: () => void;
}

/** The one thing that cannot be undone asks first. */
export function DeleteForeverDialog({ isOpen, noteIds, onClose }: DeleteForeverDialogProps) {
  const { notes } = useServices();
  const say = useMessages((messages) => messages.say);
  const what = noteIds.length === 1 ? 'this note' : `these ${String(noteIds.length)} notes`;
  const remove = () => {
    onClose();
    void notes.deleteForever(noteIds).then((outcome) => {
      if (outcome.kind === 'failed') say({ tone: 'danger', text: `Nothing was deleted: ${outcome.reason}` });
      else say({ tone: 'neutral', text: noteIds.length === 1 ? 'Deleted the note for good' : `Deleted ${String(noteIds.length)} notes for good` });
    });
  };
  return (
    <Dialog
      isOpen={isOpen}
      title={`Delete ${what} for good?`}
      onClose={onClose}
      actions={(
        <>
          <Button onClick={onClose}>Keep</Button>
          <Button variant="danger" onClick={remove}>Delete for good</Button>
        </>
      )}
    >
      <p>The text, its history and its picture are removed from this computer. This cannot be undone.</p>
    </Dialog>
  );
}
