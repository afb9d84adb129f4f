import { useCallback, useRef, type MouseEvent } from 'react';
import { GitMerge } from 'lucide-react';
import { conflictFieldName } from '../../../shared/mirror/conflict-fields.ts';
import type { ConflictField } from '../../../shared/mirror/merge-notes.ts';
import type { Note } from '../../../shared/note/note.ts';
import type { ConflictChoice } from '../../interop/mirror/mirror.ts';
import type { MirrorConflict } from '../../storage/mirror-store.ts';
import { useServices } from '../../services/services.tsx';
import { useWatched } from '../../services/use-watched.ts';
import { useMessages } from '../../state/messages.ts';
import { useSession } from '../../state/session.ts';
import { offerUndo } from '../../state/take-back.ts';
import { Button } from '../../ui/button.tsx';
import { TextsSideBySide } from '../../ui/compared-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './conflicts-dialog.module.css';
import { useMirror } from './use-folders.ts';

/** Notes that were changed here and in the folder at the same place, each with its two versions side by side. */
export function ConflictsDialog() {
  const { dialog, setSession } = useSession();
  const { conflicts } = useMirror();
  return (
    <Dialog isOpen={dialog === 'conflicts'} title="Two versions of a note" width="wide" onClose={() => { setSession({ dialog: null }); }}>
      {conflicts.length === 0 ? <EmptyState icon={<GitMerge aria-hidden />} title="No conflicts">What was changed here and in the folder has been merged.</EmptyState> : (
        <Conflicts conflicts={conflicts} />
      )}
    </Dialog>
  );
}

const LEAD = 'Both versions were changed in the same place. Choose what the note should say; what it says now stays in its history.';

function Conflicts({ conflicts }: { readonly conflicts: readonly MirrorConflict[] }) {
  const list = useRef<HTMLUListElement>(null);
  const fields = (): readonly HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[role="group"]') ?? [])];
  // The pressed button goes with its field: the keyboard goes on with what comes in its place, or last.
  const leaveField = (button: HTMLElement) => {
    const index = fields().findIndex((field) => field.contains(button));
    return () => { requestAnimationFrame(() => { (fields()[index] ?? fields().at(-1))?.querySelector('button')?.focus(); }); };
  };
  return (
    <>
      <p className={styles['lead']}>{LEAD}</p>
      <ul ref={list} className={styles['list']}>
        {conflicts.map((conflict) => <Conflict key={conflict.id} conflict={conflict} leaveField={leaveField} />)}
      </ul>
    </>
  );
}

interface ConflictProps {
  readonly conflict: MirrorConflict;
  /** Told of the pressed button while its field is still there; gives what brings the focus on once it is not. */
  readonly leaveField: (button: HTMLElement) => () => void;
}

function Conflict({ conflict, leaveField }: ConflictProps) {
  const { notes } = useServices();
  const choose = useChoice(conflict);
  const watch = useCallback((listener: (note: Note | undefined) => void) => notes.watchNote(conflict.noteId, listener), [notes, conflict.noteId]);
  const note = useWatched<Note | undefined>(watch, undefined);
  const take = (field: ConflictField, choice: ConflictChoice) => (event: MouseEvent<HTMLButtonElement>) => {
    const goOn = leaveField(event.currentTarget);
    void choose(field, choice).then((isSettled) => { if (isSettled) goOn(); });
  };
  return (
    <li>
      <p className={styles['note']}>{note?.title ?? 'A deleted note'}</p>
      {conflict.fields.map(({ field, kept, other }) => (
        <div key={field} className={styles['field']} role="group" aria-label={conflictFieldName(field)}>
          <p className={styles['label']}>{conflictFieldName(field)}</p>
          <TextsSideBySide beforeTitle="In the note now" afterTitle="The other version" before={kept} after={other} marks="equal" />
          <div className={styles['choice']}>
            <Button onClick={take(field, 'kept')}>Keep the note’s</Button>
            <Button onClick={take(field, 'other')}>Take the other</Button>
          </div>
        </div>
      ))}
    </li>
  );
}

/** Settles a field, with a way back; whether it was settled. */
function useChoice(conflict: MirrorConflict): (field: ConflictField, choice: ConflictChoice) => Promise<boolean> {
  const { mirror } = useServices();
  const say = useMessages((messages) => messages.say);
  return async (field, choice) => {
    const outcome = await mirror?.resolve(conflict, field, choice);
    if (outcome === undefined) return false;
    if (outcome.kind === 'failed') {
      say({ tone: 'danger', text: outcome.reason });
      return false;
    }
    const label = choice === 'kept' ? `Kept the note’s ${conflictFieldName(field)}` : `Took the other ${conflictFieldName(field)}`;
    offerUndo({ label, undo: outcome.undo });
    return true;
  };
}
