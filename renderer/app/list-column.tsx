import { Inbox, ScanEye, ScanText, SearchX, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AppCommand } from '../../shared/app-command.ts';
import type { ListedNotes } from '../features/note-list/use-listed-ids.ts';
import { NoteList } from '../features/note-list/note-list.tsx';
import { describeNoteType } from '../features/library/describe-note-type.ts';
import type { Scope } from '../state/scope.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { assertNever } from '../../shared/assert-never.ts';
import styles from './list-column.module.css';

export interface ListColumnProps {
  readonly listed: ListedNotes;
  /** Imports under way: what an empty list waits for. */
  readonly openImports: number;
  readonly run: (command: AppCommand) => void;
  readonly onRestore: () => void;
  readonly onDeleteForever: () => void;
  readonly onOpen: () => void;
}

function scopeTitle(scope: Scope): string {
  switch (scope.kind) {
    case 'all': return 'All notes';
    case 'trash': return 'Trash';
    case 'review': return 'To review';
    case 'topic': return scope.value === '' ? 'Unsorted' : scope.value;
    case 'type': return describeNoteType(scope.value);
    case 'tag': return scope.label;
    default: return assertNever(scope);
  }
}

/** The list with its head: what it shows, how many, and what can be done with a selection. */
export function ListColumn({ listed, openImports, run, onRestore, onDeleteForever, onOpen }: ListColumnProps) {
  const { scope, searchText, selectedIds } = useSession();
  const isTrash = scope.kind === 'trash';
  return (
    <section className={styles['column']} aria-label="Note list">
      <header className={styles['head']}>
        <h1 className={styles['title']}>{scopeTitle(scope)}</h1>
        <p className={styles['count']} role="status">
          {listed.isLoading ? '' : `${listed.total.toLocaleString()} ${searchText === '' ? '' : listed.isApproximate ? 'similar' : 'found'}`}
        </p>
      </header>
      {scope.kind === 'review' && listed.ids.length > 0 ? (
        <div className={styles['review']}>
          <Button icon={<ScanEye aria-hidden />} onClick={() => { run('review-words'); }}>Review these notes <Kbd keys="F7" /></Button>
        </div>
      ) : null}
      {listed.ids.length > 0 ? (
        <NoteList ids={listed.ids} searched={listed.searched} onOpen={onOpen} onTrash={() => { if (!isTrash) run('trash-note'); }} />
      ) : (
        <div className={styles['empty']}>{listed.isLoading ? null : <NothingListed scope={scope} searchText={searchText} openImports={openImports} />}</div>
      )}
      {selectedIds.length > 1 || (isTrash && selectedIds.length === 1) ? (
        <footer className={styles['selection']}>
          <span>{selectedIds.length} selected</span>
          {isTrash ? (
            <>
              <Button variant="quiet" onClick={onRestore}>Restore</Button>
              <Button variant="danger" onClick={onDeleteForever}>Delete…</Button>
            </>
          ) : (
            <>
              <Button variant="quiet" onClick={() => { run('export-notes'); }}>Export…</Button>
              <Button variant="quiet" onClick={() => { run('trash-note'); }}>Move to trash</Button>
            </>
          )}
        </footer>
      ) : null}
    </section>
  );
}

interface NothingListedProps {
  readonly scope: Scope;
  readonly searchText: string;
  readonly openImports: number;
}

function NothingListed({ scope, searchText, openImports }: NothingListedProps): ReactNode {
  const setSession = useSession((session) => session.setSession);
  if (searchText !== '') {
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title="Nothing found"
        actions={<Button onClick={() => { setSession({ searchText: '', scope: { kind: 'all' } }); }}>Show all notes</Button>}
      >
        No note matches “{searchText}”. Fewer or shorter words find more.
      </EmptyState>
    );
  }
  if (scope.kind === 'trash') return <EmptyState icon={<Trash2 aria-hidden />} title="The trash is empty" />;
  if (scope.kind === 'review') return <EmptyState icon={<ScanEye aria-hidden />} title="Nothing to review">Words that were hard to read wait here.</EmptyState>;
  if (openImports > 0) {
    return <EmptyState icon={<ScanText aria-hidden />} title={openImports === 1 ? 'Reading your picture' : 'Reading your pictures'}>Each note appears here as soon as it is read.</EmptyState>;
  }
  return <EmptyState icon={<Inbox aria-hidden />} title="No notes here">Drop pictures anywhere on the window to add some.</EmptyState>;
}
