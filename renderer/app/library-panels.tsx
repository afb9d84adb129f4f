import { MousePointerClick } from 'lucide-react';
import { useEffect, useRef, useState, type Ref } from 'react';
import type { AppCommand } from '../../shared/app-command.ts';
import { Sidebar } from '../features/library/sidebar.tsx';
import { useServices } from '../services/services.tsx';
import { useFacets } from '../services/use-facets.ts';
import { usePreferences } from '../state/preferences.ts';
import { useSession } from '../state/session.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Splitter } from '../ui/splitter.tsx';
import { DeleteForeverDialog } from './delete-forever-dialog.tsx';
import styles from './library-panels.module.css';
import { ListColumn } from './list-column.tsx';
import { restoreNotes } from './note-actions.ts';
import { NotePane } from './note-pane.tsx';
import { SidebarDrawer } from './sidebar-drawer.tsx';
import type { Library } from './use-library.ts';
import type { NoteCommands } from './use-note-reading.ts';
import { useReport } from './use-report.ts';
import type { SidebarState } from './use-sidebar.ts';

const SIDEBAR = { min: 160, max: 320 };
const LIST = { min: 240, max: 520 };

export interface LibraryPanelsProps {
  readonly library: Library;
  readonly sidebar: SidebarState;
  readonly openImports: number;
  /** Gets what the commands do with the open note. */
  readonly noteCommands: Ref<NoteCommands>;
  readonly run: (command: AppCommand) => void;
}

/** Sidebar, list and note, with the lines between them to drag. */
export function LibraryPanels({ library, sidebar, openImports, noteCommands, run }: LibraryPanelsProps) {
  const { notes } = useServices();
  const { sidebarWidthPx, listWidthPx, setPreferences } = usePreferences();
  const report = useReport();
  const [isDeleting, setIsDeleting] = useState(false);
  const { listed, activeNote, selectedIds } = library;
  const { activeId, setSession } = useSession();
  useFirstNoteOpened(library);
  const topics = useFacets().topics.map((topic) => topic.value).filter((topic) => topic !== '');
  return (
    <>
      <SidebarPanel sidebar={sidebar} openImports={openImports} widthPx={sidebarWidthPx} />
      {sidebar.isShown && !sidebar.isOverlay ? (
        <Splitter label="Width of the sidebar" orientation="vertical" size={sidebarWidthPx} {...SIDEBAR} onResize={(size) => { setPreferences({ sidebarWidthPx: size }); }} />
      ) : null}
      <div className={styles['list']} style={{ width: listWidthPx }}>
        <ListColumn
          listed={listed}
          openImports={openImports}
          run={run}
          onOpen={() => { setSession({ focusTitleOf: activeId }); }}
          onRestore={() => { report(restoreNotes(notes, selectedIds)); }}
          onDeleteForever={() => { setIsDeleting(true); }}
        />
      </div>
      <Splitter label="Width of the list" orientation="vertical" size={listWidthPx} {...LIST} onResize={(size) => { setPreferences({ listWidthPx: size }); }} />
      <div className={styles['note']}>
        {activeNote === undefined ? (
          <NoNoteOpen isWaiting={listed.ids.length === 0} />
        ) : (
          <NotePane key={activeNote.id} note={activeNote} searched={listed.searched} topics={topics} commands={noteCommands} run={run} />
        )}
      </div>
      <DeleteForeverDialog isOpen={isDeleting} noteIds={selectedIds} onClose={() => { setIsDeleting(false); }} />
    </>
  );
}

/** Beside an empty list there is nothing to choose, and the list says why. */
function NoNoteOpen({ isWaiting }: { readonly isWaiting: boolean }) {
  if (isWaiting) return null;
  return <EmptyState icon={<MousePointerClick aria-hidden />} title="No note open">Choose one in the list, or drop a picture.</EmptyState>;
}

function SidebarPanel({ sidebar, openImports, widthPx }: { readonly sidebar: SidebarState; readonly openImports: number; readonly widthPx: number }) {
  if (!sidebar.isShown) return null;
  if (!sidebar.isOverlay) return <div className={styles['sidebar']} style={{ width: widthPx }}><Sidebar openImports={openImports} /></div>;
  return <SidebarDrawer openImports={openImports} onClose={sidebar.closeOverlay} />;
}

/** Opens the first note of a list when none is open or the open one is not in it any more, and the best hit of a search. */
function useFirstNoteOpened({ listed }: Library): void {
  const { activeId, openNote } = useSession();
  const shownQuery = useRef(listed.query);
  const first = listed.ids[0] ?? '';
  const isStranded = !listed.isLoading && !listed.ids.includes(activeId);
  useEffect(() => {
    const isNewSearch = !listed.isLoading && listed.query !== shownQuery.current;
    if (isNewSearch) shownQuery.current = listed.query;
    if (first !== activeId && (isStranded || (isNewSearch && listed.query !== ''))) openNote(first);
  }, [isStranded, first, activeId, listed, openNote]);
}
