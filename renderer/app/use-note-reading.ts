import { useCallback, useImperativeHandle, useMemo, type Ref, type RefObject } from 'react';
import type { Note } from '../../shared/note/note.ts';
import { followCorrections, type FollowedCorrection } from '../../shared/ocr/follow-corrections.ts';
import { followWords, isDoubtful, type FollowedWord } from '../../shared/ocr/follow-words.ts';
import { doubtAt, nextDoubt } from '../features/note-editor/next-doubt.ts';
import type { TextEditorHandle } from '../features/note-editor/text-editor.tsx';
import type { OpenNoteDraft } from '../features/note-editor/use-note-draft.ts';
import { useReadings, type Readings } from '../features/re-read/use-readings.ts';
import { useServices } from '../services/services.tsx';
import { useMessages } from '../state/messages.ts';
import { useUndoStack } from '../state/undo-stack.ts';
import type { Recognition } from '../storage/note-store.ts';

/** What the app's commands do with the words of the open note. */
export interface NoteCommands {
  readonly goToDoubt: (by: 1 | -1) => void;
  readonly acceptWord: () => void;
  readonly readAsNext: () => void;
}

/** What recognition knows about the text of a note as it is now. */
export interface ReadWords {
  readonly words: readonly FollowedWord[];
  readonly corrections: readonly FollowedCorrection[];
  readonly doubtfulCount: number;
}

const NOTHING_READ: ReadWords = { words: [], corrections: [], doubtfulCount: 0 };

export function useReadWords(note: Note, recognition: Recognition | undefined): ReadWords {
  return useMemo(() => {
    if (recognition === undefined) return NOTHING_READ;
    const words = followWords(recognition, note.visibleText);
    return { words, corrections: followCorrections(recognition.recovered, note.visibleText), doubtfulCount: words.filter(isDoubtful).length };
  }, [recognition, note.visibleText]);
}

export interface NoteCommandsOptions {
  readonly draft: OpenNoteDraft;
  readonly recognition: Recognition | undefined;
  readonly words: readonly FollowedWord[];
  readonly editor: RefObject<TextEditorHandle | null>;
  readonly commands: Ref<NoteCommands>;
}

/** Ties the commands about doubtful words and profiles to the open note; gives the readings to show. */
export function useNoteCommands({ draft, recognition, words, editor, commands }: NoteCommandsOptions): Readings {
  const { note, flush } = draft;
  const readings = useReadings({ note, recognition, flush });
  const { readAsNext } = readings;
  const accept = useAcceptWord(note.id);
  const say = useMessages((messages) => messages.say);
  const goToDoubt = useCallback((by: 1 | -1, from?: number) => {
    const word = nextDoubt(words, from ?? editor.current?.caret() ?? 0, by);
    if (word === undefined) say({ tone: 'neutral', text: 'No doubtful words in this note' });
    else editor.current?.select({ start: word.start, end: word.end });
  }, [words, editor, say]);
  const acceptWord = useCallback(() => {
    const word = doubtAt(words, editor.current?.caret() ?? 0);
    if (word === undefined) {
      say({ tone: 'neutral', text: 'The word at the caret is not doubtful' });
      return;
    }
    accept(word, note.visibleText.slice(word.start, word.end));
    const next = nextDoubt(words, word.start, 1);
    if (next !== undefined && next.index !== word.index) editor.current?.select({ start: next.start, end: next.end });
  }, [words, editor, note.visibleText, accept, say]);
  useImperativeHandle(commands, () => ({ goToDoubt, acceptWord, readAsNext }), [goToDoubt, acceptWord, readAsNext]);
  return readings;
}

function useAcceptWord(noteId: string): (word: FollowedWord, text: string) => void {
  const { wordReview } = useServices();
  const remember = useUndoStack((stack) => stack.remember);
  const say = useMessages((messages) => messages.say);
  return useCallback((word, text) => {
    const accepted = wordReview.accept({ noteId, index: word.index });
    remember({
      label: `Accepted “${text}”`,
      undo: async () => {
        const outcome = await accepted;
        if (outcome.kind === 'done') await outcome.undo();
      },
    });
    void accepted.then((outcome) => {
      if (outcome.kind === 'failed') say({ tone: 'danger', text: `The word was not accepted: ${outcome.reason}` });
    });
  }, [noteId, wordReview, remember, say]);
}
