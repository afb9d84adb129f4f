import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Note } from '../../../shared/note/note.ts';
import { useServices } from '../../services/services.tsx';
import { useUndoStack } from '../../state/undo-stack.ts';
import { valuesBefore, type NoteEdits } from './apply-note-edits.ts';
import { NoteDraft, type DraftSnapshot, type NoteDraftOptions } from './note-draft.ts';

export interface OpenNoteDraft extends DraftSnapshot {
  /** For typing: the fields have an undo of their own. */
  readonly edit: (edits: NoteEdits) => void;
  /** For choices (type, topic): "Undo last change" takes them back; `label` says what was done. */
  readonly choose: (edits: NoteEdits, label: string) => void;
  /** Goes back to the fields of an earlier version; can be taken back like a choice, and from the history. */
  readonly restore: (fields: NoteEdits) => void;
  /** Saves at once: on leaving a field, and when the person asks to try again. */
  readonly flush: () => Promise<void>;
}

const startTimer: NoteDraftOptions['startTimer'] = (run, delayMs) => {
  const timer = setTimeout(run, delayMs);
  return () => { clearTimeout(timer); };
};

/**
 * The autosaved draft of a note. `note` is what the store says now. Mount anew (`key`) for another note: leaving one,
 * like hiding the page, saves at once what is left; a draft whose save failed goes on trying after it was left.
 */
export function useNoteDraft(note: Note, followText: NoteDraftOptions['followText']): OpenNoteDraft {
  const { notes } = useServices();
  const { remember } = useUndoStack();
  const [draft] = useState(() => new NoteDraft({ note, notes, followText, startTimer }));
  const snapshot = useSyncExternalStore(draft.subscribe, draft.getSnapshot);
  useEffect(() => { draft.receive(note); }, [draft, note]);
  useEffect(() => { draft.setFollowText(followText); }, [draft, followText]);
  useFlushOnLeaving(draft);
  const edit = useCallback((edits: NoteEdits) => { draft.edit(edits); }, [draft]);
  const rememberNow = useCallback((edits: NoteEdits, label: string) => {
    const before = valuesBefore(draft.getSnapshot().note, edits);
    remember({
      label,
      undo: () => {
        draft.edit(before);
        return draft.flush();
      },
    });
  }, [draft, remember]);
  const choose = useCallback((edits: NoteEdits, label: string) => {
    rememberNow(edits, label);
    draft.edit(edits);
    void draft.flush();
  }, [draft, rememberNow]);
  const restore = useCallback((fields: NoteEdits) => {
    rememberNow(fields, 'Restored an earlier version');
    void draft.restore(fields);
  }, [draft, rememberNow]);
  const flush = useCallback(() => draft.flush(), [draft]);
  return { ...snapshot, edit, choose, restore, flush };
}

function useFlushOnLeaving(draft: NoteDraft): void {
  useEffect(() => {
    const flush = () => { void draft.flush(); };
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [draft]);
}
