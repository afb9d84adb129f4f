import { useCallback, useMemo, useState } from 'react';
import type { Note } from '../../../shared/note/note.ts';
import { followWords, isDoubtful, type FollowedWord } from '../../../shared/ocr/follow-words.ts';
import type { ReviewOutcome } from '../../ingest/word-review.ts';
import { useServices } from '../../services/services.tsx';
import { useWatched } from '../../services/use-watched.ts';
import { useUndoStack } from '../../state/undo-stack.ts';
import type { Recognition } from '../../storage/note-store.ts';
import { decide, moveInQueue, reopen, startQueue, type Decision, type ReviewQueue } from './review-queue.ts';

export interface NoteReview {
  readonly note: Note;
  readonly recognition: Recognition;
  readonly words: readonly FollowedWord[];
  readonly queue: ReviewQueue;
  /** The word that is shown; undefined at the end, and when it was deleted meanwhile. */
  readonly word: FollowedWord | undefined;
  /** Why the last decision was not stored; '' when it was. */
  readonly failure: string;
  readonly move: (by: 1 | -1) => void;
  /** Takes the word as `text`: accepted when that is what it says already. */
  readonly settle: (text: string) => void;
}

/** The review of one note; null while it is loaded. Mount anew (`key`) for another note. */
export function useNoteReview(noteId: string): NoteReview | null {
  const { notes, wordReview } = useServices();
  const remember = useUndoStack((stack) => stack.remember);
  const watchNote = useCallback((listener: (note: Note | undefined) => void) => notes.watchNote(noteId, listener), [notes, noteId]);
  const watchRecognition = useCallback((listener: (recognition: Recognition | undefined) => void) => notes.watchRecognition(noteId, listener), [notes, noteId]);
  const note = useWatched<Note | undefined>(watchNote, undefined);
  const recognition = useWatched<Recognition | undefined>(watchRecognition, undefined);
  const words = useMemo(
    () => (note === undefined || recognition === undefined ? null : followWords(recognition, note.visibleText)),
    [note, recognition],
  );
  const [queue, setQueue] = useState<ReviewQueue | null>(null);
  const [failure, setFailure] = useState('');
  if (queue === null && words !== null) setQueue(startQueue(words.filter(isDoubtful).map(({ index }) => index)));
  if (note === undefined || recognition === undefined || words === null || queue === null) return null;

  const word = words.find(({ index }) => index === queue.words[queue.at]);
  const settle = (text: string) => {
    if (word === undefined) return;
    const before = note.visibleText.slice(word.start, word.end);
    const isSame = text === before;
    const decision: Exclude<Decision, 'open'> = isSame ? 'accepted' : 'corrected';
    const settled: Promise<ReviewOutcome> = isSame ? wordReview.accept({ noteId, index: word.index }) : wordReview.correct({ noteId, index: word.index }, text);
    setQueue(decide(queue, word.index, decision));
    const showAgain = () => { setQueue((now) => (now === null ? now : reopen(now, word.index))); };
    // Before it is stored: the next key may take it back.
    remember({ label: isSame ? `Accepted “${before}”` : `Corrected “${before}”`, undo: () => takeBack(settled).then(showAgain) });
    void settled.then((outcome) => {
      setFailure(outcome.kind === 'failed' ? outcome.reason : '');
      if (outcome.kind === 'failed') showAgain();
    });
  };
  return { note, recognition, words, queue, word, failure, settle, move: (by) => { setQueue(moveInQueue(queue, by)); } };
}

async function takeBack(settled: Promise<ReviewOutcome>): Promise<void> {
  const outcome = await settled;
  if (outcome.kind === 'done') await outcome.undo();
}
