import type { ReadingProposal } from '../../ingest/note-readings.ts';
import { Button } from '../../ui/button.tsx';
import { TextsSideBySide } from '../../ui/compared-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './re-read.module.css';
import { describeProfile } from './use-readings.ts';

export interface CompareDialogProps {
  /** The note's text as it is. */
  readonly text: string;
  readonly proposal: ReadingProposal;
  readonly onKeep: (proposal: ReadingProposal, what: string) => void;
  readonly onClose: () => void;
}

/** Asks before another reading replaces what the person wrote: both texts side by side, keep either. */
export function CompareDialog({ text, proposal, onKeep, onClose }: CompareDialogProps) {
  const title = describeProfile(proposal);
  const actions = (
    <>
      <Button onClick={onClose}>Keep the text as it is</Button>
      <Button variant="primary" onClick={() => { onKeep(proposal, title); }}>Use the new text</Button>
    </>
  );
  return (
    <Dialog isOpen title="Which text do you want to keep?" width="wide" actions={actions} onClose={onClose}>
      <p className={styles['lead']}>You have edited this text. The one that you do not keep stays in the history of the note.</p>
      <TextsSideBySide beforeTitle="As it is" afterTitle={title} before={text} after={proposal.text} />
    </Dialog>
  );
}
