import { followEdits } from '../ocr/follow-edits.ts';
import type { RecoveredText } from '../ocr/recovered-text.ts';
import { deriveTitle } from './derive-title.ts';
import type { Note } from './note.ts';

/** A text as it is now, and the recovered text that it came from. */
export interface ReadText {
  readonly text: string;
  readonly recovered: RecoveredText;
}

type TitledNote = Pick<Note, 'title' | 'originalImage' | 'capturedAt'>;

/**
 * The title of a note whose text changed. One that is still what rules derived from the text follows it, so that a
 * misread word does not live on in it; one that the person wrote stays as it is.
 */
export function redraftTitle(note: TitledNote, before: ReadText, after: ReadText): string {
  const asRead = { text: before.recovered.text, recovered: before.recovered };
  const isDerived = [before, asRead].some((source) => titleOf(note, source) === note.title);
  return isDerived ? titleOf(note, after) : note.title;
}

function titleOf({ originalImage, capturedAt }: TitledNote, { text, recovered }: ReadText): string {
  const blocks = followEdits({ before: recovered.text, after: text, spans: recovered.blocks });
  return deriveTitle({ text, originalImage, capturedAt, recovered: { ...recovered, text, blocks } });
}
