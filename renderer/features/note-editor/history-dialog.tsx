import { History } from 'lucide-react';
import { useState } from 'react';
import type { Note } from '../../../shared/note/note.ts';
import type { NoteVersion } from '../../storage/note-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { allFieldsOf, type NoteEdits } from './apply-note-edits.ts';
import { describeChanges } from './describe-changes.ts';
import styles from './history-dialog.module.css';
import { useVersions } from './use-versions.ts';
import { VersionPreview } from './version-preview.tsx';

export interface HistoryDialogProps {
  readonly isOpen: boolean;
  readonly note: Note;
  /** The fields of the version to go back to: an edit like any other, so the state before it is kept too. */
  readonly onRestore: (fields: NoteEdits) => void;
  readonly onClose: () => void;
}

/** The earlier states of a note: what each brought, how it differs from now, and the way back to it. */
export function HistoryDialog({ isOpen, note, onRestore, onClose }: HistoryDialogProps) {
  return isOpen ? <OpenHistory note={note} onRestore={onRestore} onClose={onClose} /> : null;
}

function OpenHistory({ note, onRestore, onClose }: Omit<HistoryDialogProps, 'isOpen'>) {
  const history = useVersions(note);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const versions = history.kind === 'read' ? history.versions : [];
  const chosen = versions.find((version) => version.versionId === chosenId) ?? versions[0];
  const restore = () => {
    if (chosen === undefined) return;
    onRestore(allFieldsOf(chosen.note));
    onClose();
  };
  const actions = (
    <>
      <Button onClick={onClose}>Close</Button>
      {chosen === undefined ? null : <Button variant="primary" onClick={restore}>Restore this version</Button>}
    </>
  );
  return (
    <Dialog isOpen title="History" width="wide" actions={actions} onClose={onClose}>
      {chosen === undefined ? (
        <NoVersions kind={history.kind} />
      ) : (
        <div className={styles['columns']}>
          <VersionList versions={versions} now={note} chosenId={chosen.versionId} onChoose={setChosenId} />
          <VersionPreview version={chosen.note} now={note} />
        </div>
      )}
    </Dialog>
  );
}

function NoVersions({ kind }: { readonly kind: 'loading' | 'unreadable' | 'read' }) {
  if (kind === 'loading') return <div className={styles['columns']} aria-busy="true" />;
  return (
    <EmptyState icon={<History aria-hidden />} title={kind === 'read' ? 'No earlier versions' : 'The history cannot be read'}>
      {kind === 'read' ? 'They are kept by themselves once the note is edited.' : 'The note itself is safe. Close this window and try again.'}
    </EmptyState>
  );
}

interface VersionListProps {
  readonly versions: readonly NoteVersion[];
  readonly now: Note;
  readonly chosenId: string;
  readonly onChoose: (versionId: string) => void;
}

const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** Each version with what it brought, compared with the one before it. */
function VersionList({ versions, now, chosenId, onChoose }: VersionListProps) {
  return (
    <ol className={styles['versions']} aria-label="Versions, the newest first">
      <li className={styles['now']}>
        <span className={styles['when']}>Now</span>
        <ChangeList before={versions[0]?.note} after={now} />
      </li>
      {versions.map((version, index) => (
        <li key={version.versionId}>
          <button type="button" className={styles['version']} aria-current={version.versionId === chosenId} onClick={() => { onChoose(version.versionId); }}>
            <time className={styles['when']} dateTime={version.savedAt}>{MOMENT.format(new Date(version.savedAt))}</time>
            <ChangeList before={versions[index + 1]?.note} after={version.note} />
          </button>
        </li>
      ))}
    </ol>
  );
}

function ChangeList({ before, after }: { readonly before: Note | undefined; readonly after: Note }) {
  const phrases = before === undefined ? ['First version'] : describeChanges(before, after);
  return <span className={styles['changes']}>{phrases.length === 0 ? 'Nothing that shows' : phrases.join(' · ')}</span>;
}
