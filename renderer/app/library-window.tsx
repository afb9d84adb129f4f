import { useCallback, useRef } from 'react';
import { DropOverlay } from '../features/capture/drop-overlay.tsx';
import { FirstRun } from '../features/capture/first-run.tsx';
import { ImportsPanel } from '../features/capture/imports-panel.tsx';
import { summariseImports } from '../features/capture/summarise-imports.ts';
import { useFollowImports } from '../features/capture/use-follow-imports.ts';
import { useImports } from '../features/capture/use-imports.ts';
import { useDropAnywhere, useOpenedFiles, usePastedPictures } from '../features/capture/use-incoming-files.ts';
import { BackupReminder } from '../features/data-health/backup-reminder.tsx';
import { useMessages } from '../state/messages.ts';
import { useSession } from '../state/session.ts';
import { Toasts } from '../ui/toasts.tsx';
import { Dialogs } from './dialogs.tsx';
import { LibraryPanels } from './library-panels.tsx';
import styles from './library-window.module.css';
import { Toolbar } from './toolbar.tsx';
import { useCommands } from './use-commands.ts';
import { useDeliveries } from './use-deliveries.ts';
import { useLibrary } from './use-library.ts';
import type { NoteCommands } from './use-note-reading.ts';
import { useRunCommand } from './use-run-command.ts';
import { useTrashedByFolder } from './use-trashed-by-folder.ts';
import { useSidebar } from './use-sidebar.ts';

/** The whole window: toolbar, panels, and what floats above them. */
export function LibraryWindow() {
  const searchField = useRef<HTMLInputElement>(null);
  const panels = useRef<HTMLDivElement>(null);
  const noteCommands = useRef<NoteCommands>(null);
  const deliveries = useDeliveries();
  const { receive: importFiles } = deliveries;
  const isDragging = useDropAnywhere(importFiles);
  usePastedPictures(importFiles);
  useOpenedFiles(importFiles);
  const library = useLibrary();
  const sidebar = useSidebar();
  const run = useRunCommand({ library, sidebar, searchField, noteCommands, importFiles });
  useCommands(run);
  const imports = useImports();
  useFollowImports(imports);
  useTrashedByFolder();
  const openImports = summariseImports(imports).open;
  const { isImportsOpen, openNote, goTo } = useSession();
  const { messages, dismiss } = useMessages();
  const focusList = useCallback(() => { panels.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus(); }, []);
  const showNote = useCallback((id: string) => { goTo({ kind: 'all' }); openNote(id); }, [goTo, openNote]);

  return (
    <div className={styles['window']}>
      <Toolbar searchField={searchField} isSidebarShown={sidebar.isShown} isEmpty={library.isEmpty} onLeaveSearch={focusList} run={run} />
      <BackupReminder />
      <main ref={panels} className={styles['panels']}>
        {library.isEmpty ? <FirstRun importFiles={importFiles} /> : <LibraryPanels library={library} sidebar={sidebar} openImports={openImports} noteCommands={noteCommands} run={run} />}
      </main>
      {isImportsOpen ? <ImportsPanel onOpenNote={showNote} /> : null}
      <Dialogs library={library} deliveries={deliveries} />
      <Toasts toasts={messages} onDismiss={dismiss} />
      {isDragging ? <DropOverlay /> : null}
    </div>
  );
}
