import { useCallback } from 'react';
import { DataHealthDialog } from '../features/data-health/data-health-dialog.tsx';
import { RestoreDialog } from '../features/data-health/restore-dialog.tsx';
import { ExportDialog } from '../features/export/export-dialog.tsx';
import { ConflictsDialog } from '../features/folders/conflicts-dialog.tsx';
import { FoldersSection } from '../features/folders/folders-section.tsx';
import { ImportNotesDialog } from '../features/import-notes/import-notes-dialog.tsx';
import { ReviewDialog } from '../features/review/review-dialog.tsx';
import { ImportTelegramDialog } from '../features/import-telegram/import-telegram-dialog.tsx';
import { SettingsDialog } from '../features/settings/settings-dialog.tsx';
import { ShortcutsDialog } from '../features/settings/shortcuts-dialog.tsx';
import type { IncomingFile } from '../ingest/import-queue.ts';
import type { ImportNotesSummary } from '../interop/import-notes.ts';
import { useServices } from '../services/services.tsx';
import { useWatched } from '../services/use-watched.ts';
import { useSession } from '../state/session.ts';
import { useUndoStack } from '../state/undo-stack.ts';
import { trashNotes } from './note-actions.ts';
import type { Deliveries } from './use-deliveries.ts';
import type { Library } from './use-library.ts';

const NONE: readonly string[] = [];
const NO_FILES: readonly IncomingFile[] = [];

export interface DialogsProps {
  readonly library: Library;
  readonly deliveries: Deliveries;
}

/** The windows above the window. */
export function Dialogs({ library, deliveries }: DialogsProps) {
  const { notes, now } = useServices();
  const watchAll = useCallback((listener: (ids: readonly string[]) => void) => notes.watchNoteIds({ shelf: 'library' }, listener), [notes]);
  const allIds = useWatched(watchAll, NONE);
  const remember = useUndoStack((stack) => stack.remember);
  const onImported = useCallback(({ createdIds }: ImportNotesSummary) => {
    if (createdIds.length === 0) return;
    remember({ label: `Imported ${createdIds.length.toLocaleString()} notes`, undo: async () => { await trashNotes(notes, createdIds, now()); } });
  }, [remember, notes, now]);
  const { delivery, look, importPictures, close } = deliveries;
  const dialog = useSession((session) => session.dialog);
  return (
    <>
      <ImportNotesDialog delivery={dialog === 'import-notes' ? delivery : NO_FILES} importPictures={importPictures} onImported={onImported} onChoose={(files) => { void look(files); }} onClose={close} />
      <ImportTelegramDialog delivery={dialog === 'import-telegram' ? delivery : NO_FILES} onClose={close} />
      <ExportDialog selectedIds={library.selectedIds} listedIds={library.listed.ids} allIds={allIds} />
      <ReviewDialog />
      <SettingsDialog><FoldersSection /></SettingsDialog>
      <ConflictsDialog />
      <DataHealthDialog />
      <RestoreDialog />
      <ShortcutsDialog />
    </>
  );
}
