import { useCallback, type RefObject } from 'react';
import type { AppCommand } from '../../shared/app-command.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { noteToMarkdown } from '../../shared/note/note-markdown.ts';
import { redactNote } from '../../shared/redaction/redact-note.ts';
import { isRedacting } from '../../shared/redaction/redaction-choice.ts';
import { createRedactor, namesOf } from '../../shared/redaction/redactor.ts';
import { useChooseFiles } from '../features/capture/use-choose-files.ts';
import { useBackUp } from '../features/data-health/use-back-up.ts';
import type { IncomingFile } from '../ingest/import-queue.ts';
import { useServices } from '../services/services.tsx';
import { useMessages } from '../state/messages.ts';
import { usePreferences } from '../state/preferences.ts';
import { useSession } from '../state/session.ts';
import { takeBack } from '../state/take-back.ts';
import { trashNotes } from './note-actions.ts';
import { planTrash } from './plan-trash.ts';
import type { Library } from './use-library.ts';
import { useReport } from './use-report.ts';
import type { NoteCommands } from './use-note-reading.ts';
import type { SidebarState } from './use-sidebar.ts';
import { resolveTheme } from './use-theme.ts';
import { useWordCommands } from './use-word-commands.ts';

export interface CommandContext {
  readonly library: Library;
  readonly sidebar: SidebarState;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly noteCommands: RefObject<NoteCommands | null>;
  readonly importFiles: (files: readonly IncomingFile[]) => Promise<void>;
}

/** One place that knows what each command of the app does. */
export function useRunCommand({ library, sidebar, searchField, noteCommands, importFiles }: CommandContext): (command: AppCommand) => void {
  const { runOnNotes, copyMarkdown } = useListCommands(library);
  const runOnWords = useWordCommands(library, noteCommands);
  const setSession = useSession((session) => session.setSession);
  const setPreferences = usePreferences((preferences) => preferences.setPreferences);
  const chooseFiles = useChooseFiles(importFiles);
  const { backUp } = useBackUp();
  const say = useMessages((messages) => messages.say);
  return useCallback((command) => {
    switch (command) {
      case 'import-files': chooseFiles(); break;
      case 'import-notes': setSession({ dialog: 'import-notes' }); break;
      case 'show-imports': setSession({ isImportsOpen: !useSession.getState().isImportsOpen }); break;
      case 'export-notes': setSession({ dialog: 'export' }); break;
      case 'back-up-now':
        setSession({ dialog: 'data-health' });
        backUp();
        break;
      case 'restore-backup': setSession({ dialog: 'restore' }); break;
      case 'show-data-health': setSession({ dialog: 'data-health' }); break;
      case 'open-folders': setSession({ dialog: 'settings', isFoldersWanted: true }); break;
      case 'open-settings': setSession({ dialog: 'settings' }); break;
      case 'merge-alike': setSession({ dialog: 'alike' }); break;
      case 'show-history': setSession({ dialog: 'history' }); break;
      case 'show-shortcuts': setSession({ dialog: 'shortcuts' }); break;
      case 'undo-change':
        void takeBack().then((outcome) => {
          if (outcome.kind !== 'failed') say({ tone: 'neutral', text: outcome.kind === 'nothing' ? 'Nothing to undo' : `Undone: ${outcome.label}` });
        });
        break;
      case 'find-notes':
        searchField.current?.focus();
        searchField.current?.select();
        break;
      case 'copy-markdown': copyMarkdown(); break;
      case 'toggle-sidebar': sidebar.toggle(); break;
      case 'toggle-picture': setPreferences({ isPictureVisible: !usePreferences.getState().isPictureVisible }); break;
      case 'toggle-theme': {
        const isDark = resolveTheme(usePreferences.getState().theme, matchMedia('(prefers-color-scheme: dark)').matches) === 'dark';
        setPreferences({ theme: isDark ? 'light' : 'dark' });
        break;
      }
      case 'review-words':
      case 'next-doubt':
      case 'previous-doubt':
      case 'accept-word':
      case 'next-profile':
      case 'read-again': runOnWords(command); break;
      case 'trash-note':
      case 'next-note':
      case 'previous-note': runOnNotes(command); break;
      default: assertNever(command);
    }
  }, [setSession, setPreferences, say, copyMarkdown, runOnNotes, runOnWords, sidebar, searchField, chooseFiles, backUp]);
}

function useListCommands({ listed, selectedIds, activeNote }: Library) {
  const { notes, now } = useServices();
  const openNote = useSession((session) => session.openNote);
  const say = useMessages((messages) => messages.say);
  const report = useReport();

  const runOnNotes = useCallback((command: 'trash-note' | 'next-note' | 'previous-note') => {
    if (command === 'trash-note') {
      const { ids, nextId } = planTrash(listed.ids, { selectedIds, activeId: activeNote?.id ?? '' });
      if (ids.length === 0 || activeNote?.trashedAt !== null) return;
      openNote(nextId);
      report(trashNotes(notes, ids, now()));
      return;
    }
    const here = listed.ids.indexOf(activeNote?.id ?? '');
    const next = listed.ids[here + (command === 'next-note' ? 1 : -1)];
    if (next !== undefined) openNote(next);
  }, [listed.ids, selectedIds, activeNote, notes, now, openNote, report]);

  const copyMarkdown = useCallback(() => {
    if (activeNote === undefined) return;
    const { redaction } = usePreferences.getState();
    const isHiding = isRedacting(redaction);
    const shown = isHiding ? redactNote(activeNote, createRedactor(redaction, namesOf([activeNote]))) : activeNote;
    navigator.clipboard.writeText(noteToMarkdown(shown)).then(
      () => { say({ tone: 'neutral', text: isHiding ? 'Copied as Markdown, hiding what exports hide' : 'Copied as Markdown' }); },
      () => { say({ tone: 'danger', text: 'The clipboard could not be written.' }); },
    );
  }, [activeNote, say]);

  return { runOnNotes, copyMarkdown };
}
