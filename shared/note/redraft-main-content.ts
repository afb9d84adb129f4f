import { followEdits } from '../ocr/follow-edits.ts';
import type { RecoveredText } from '../ocr/recovered-text.ts';
import { deriveTitle } from './derive-title.ts';
import { draftMainContent } from './draft-main-content.ts';
import type { Note } from './note.ts';

/** A text as it is now, the recovered text that it came from, and the competencies that it names. */
export interface TextWithSource {
  readonly text: string;
  readonly recovered: RecoveredText;
  readonly competencies: readonly string[];
}

type DraftedNote = Pick<Note, 'title' | 'type' | 'mainContent' | 'originalImage' | 'capturedAt'>;

/**
 * The main content of a note whose text changed. One that is still word for word what rules drafted follows the text,
 * and the title that goes with it, so that a misread word does not live on in it; one that the person touched stays.
 */
export function redraftMainContent(note: DraftedNote, before: TextWithSource, after: TextWithSource & { readonly title: string }): string {
  const { originalImage, capturedAt, mainContent } = note;
  const titles = [note.title, deriveTitle({ text: before.recovered.text, originalImage, capturedAt })];
  const isDraft = titles.some((title) => draftOf(note, title, before) === mainContent);
  return isDraft ? draftOf(note, after.title, after) : mainContent;
}

function draftOf({ type }: DraftedNote, title: string, { text, recovered, competencies }: TextWithSource): string {
  if (text.trim() === '') return '';
  const blocks = followEdits({ before: recovered.text, after: text, spans: recovered.blocks });
  return draftMainContent({ type, title, competencies, recovered: { ...recovered, text, blocks } });
}
