import { carryFixes } from '../../shared/ocr/carry-fixes.ts';
import { recoverText } from '../../shared/ocr/recover-text.ts';
import type { RecoveryProfile } from '../../shared/ocr/recovered-text.ts';
import type { NoteStore, Recognition } from '../storage/note-store.ts';
import type { ReviewOutcome } from './word-review.ts';
import { reviseText } from './revise-text.ts';

/** Another reading of a note's pictures, beside the one that is stored: nothing is changed until it is kept. */
export interface ReadingProposal {
  readonly recognition: Recognition;
  /** The recovered text, with the person's corrections of single words where they could be carried over. */
  readonly text: string;
  /** True when taking it over loses nothing that the person wrote. */
  readonly isSafe: boolean;
}

/**
 * Derives the text again from the stored pages, read as a page of another kind: milliseconds, nothing is recognised.
 * `profile` null lets rules choose. Words that the person accepted stay accepted.
 */
export function recoverAs(recognition: Recognition, profile: RecoveryProfile | null, text: string): ReadingProposal {
  const recovered = recoverText(recognition.pages, profile === null ? {} : { profile });
  const carried = carryFixes({ before: recognition, text, next: recovered });
  return { recognition: { ...recognition, recovered, isProfileChosen: profile !== null }, text: carried.text, isSafe: carried.isWhole };
}

/** Stores a reading and its text; the text before goes into the history. `undo` brings the earlier reading back too. */
export async function keepReading(
  notes: Pick<NoteStore, 'getRecognition' | 'replaceRecognition'>,
  { recognition, text }: Pick<ReadingProposal, 'recognition' | 'text'>,
): Promise<ReviewOutcome> {
  const earlier = await notes.getRecognition(recognition.noteId);
  const before: { text: string } = { text };
  const outcome = await notes.replaceRecognition(recognition, (note) => {
    before.text = note.visibleText;
    return reviseText(note, { text, reading: recognition, ...(earlier === undefined ? {} : { readingBefore: earlier }) });
  }, { keepsStateBefore: true });
  if (outcome.kind === 'missing') return { kind: 'failed', reason: 'The note is not there any more.' };
  if (outcome.kind === 'failed') return outcome;
  return {
    kind: 'done',
    undo: async () => {
      if (earlier === undefined) return;
      const undone = await notes.replaceRecognition(earlier, (note) => reviseText(note, { text: before.text, reading: earlier, readingBefore: recognition }), { keepsStateBefore: true });
      if (undone.kind === 'failed') throw new Error(undone.reason);
    },
  };
}
