import { followWords, type ReviewedText } from '../../shared/ocr/follow-words.ts';
import type { NoteStore, Recognition, SaveOutcome } from '../storage/note-store.ts';
import { createSerial } from './create-serial.ts';
import { reviseText } from './revise-text.ts';

export type ReviewOutcome =
  | { readonly kind: 'done'; readonly undo: () => Promise<void> }
  | { readonly kind: 'failed'; readonly reason: string };

/** A recognised word of a note: `index` counts the spans of its recovered text. */
export interface WordOfNote {
  readonly noteId: string;
  readonly index: number;
}

/** Use case: the person goes through doubtful words. Each decision is stored at once, one after the other. */
export interface WordReview {
  /** The word is right as it is read: it is not doubtful any more, after a restart neither. */
  accept(word: WordOfNote): Promise<ReviewOutcome>;
  /** The picture says `text` in place of the word; '' takes the word out. */
  correct(word: WordOfNote, text: string): Promise<ReviewOutcome>;
}

type Notes = Pick<NoteStore, 'getRecognition' | 'replaceRecognition' | 'updateNote'>;

export function createWordReview(notes: Notes): WordReview {
  // Two quick decisions must not both start from the same stored recognition: the second would lose the first.
  const inTurn = createSerial();
  return {
    accept: (word) => inTurn(() => accept(notes, word)),
    correct: (word, text) => inTurn(() => correct(notes, word, text)),
  };
}

const GONE: ReviewOutcome = { kind: 'failed', reason: 'This word is not in the note any more.' };

async function accept(notes: Notes, { noteId, index }: WordOfNote): Promise<ReviewOutcome> {
  const recognition = await notes.getRecognition(noteId);
  const span = recognition?.recovered.spans[index];
  if (recognition === undefined || span === undefined) return GONE;
  const { pageIndex, box } = span;
  const word = { pageIndex, box, text: recognition.recovered.text.slice(span.start, span.end) };
  const accepted = { ...recognition, acceptedWords: [...recognition.acceptedWords, word] };
  return toOutcome(await store(notes, accepted), async () => {
    const now = await notes.getRecognition(noteId);
    if (now === undefined) return;
    const isOther = (other: typeof word): boolean => JSON.stringify(other) !== JSON.stringify(word);
    succeed(await store(notes, { ...now, acceptedWords: now.acceptedWords.filter(isOther) }));
  });
}

const store = (notes: Notes, recognition: Recognition): Promise<SaveOutcome> =>
  notes.replaceRecognition(recognition, (note) => reviseText(note, { text: note.visibleText, reading: recognition }));

async function correct(notes: Notes, { noteId, index }: WordOfNote, text: string): Promise<ReviewOutcome> {
  const recognition = await notes.getRecognition(noteId);
  if (recognition === undefined) return GONE;
  const found: { change: WordChange | null } = { change: null };
  const outcome = await notes.updateNote(noteId, (note) => {
    found.change = changeWord({ text: note.visibleText, reading: recognition, index }, text);
    return found.change === null ? note : reviseText(note, { text: found.change.after, reading: recognition });
  });
  const { change } = found;
  if (change === null) return GONE;
  return toOutcome(outcome, async () => {
    const takeBack = (now: string): string => {
      if (now === change.after) return change.before;
      // Typed in since: only the word goes back, unless it was taken out.
      return changeWord({ text: now, reading: recognition, index }, change.word)?.after ?? now;
    };
    succeed(await notes.updateNote(noteId, (note) => reviseText(note, { text: takeBack(note.visibleText), reading: recognition })));
  });
}

interface WordInText {
  readonly text: string;
  readonly reading: ReviewedText;
  readonly index: number;
}

interface WordChange {
  readonly before: string;
  readonly after: string;
  /** What stood there before. */
  readonly word: string;
}

/** Null when the person has deleted the word meanwhile. A word that is taken out takes a blank beside it along. */
function changeWord({ text, reading, index }: WordInText, replacement: string): WordChange | null {
  const found = followWords(reading, text).find((one) => one.index === index);
  if (found === undefined) return null;
  const head = text.slice(0, found.start);
  const tail = text.slice(found.end);
  const word = text.slice(found.start, found.end);
  if (replacement !== '') return { before: text, after: head + replacement + tail, word };
  return { before: text, after: tail.startsWith(' ') ? head + tail.slice(1) : head.replace(/ $/, '') + tail, word };
}

function toOutcome(outcome: SaveOutcome, undo: () => Promise<void>): ReviewOutcome {
  if (outcome.kind === 'missing') return GONE;
  return outcome.kind === 'failed' ? outcome : { kind: 'done', undo };
}

function succeed(outcome: SaveOutcome): void {
  if (outcome.kind === 'failed') throw new Error(outcome.reason);
}
