import { matchCompetencies } from '../../shared/competency/match-competencies.ts';
import { mergeTags } from '../../shared/competency/merge-tags.ts';
import type { Note } from '../../shared/note/note.ts';
import { redraftMainContent } from '../../shared/note/redraft-main-content.ts';
import { redraftTitle } from '../../shared/note/redraft-title.ts';
import { followWords, textQuality } from '../../shared/ocr/follow-words.ts';
import type { Recognition } from '../storage/note-store.ts';

export interface TextRevision {
  readonly text: string;
  /** What `text` was recovered from; undefined for a note that was imported without recognition. */
  readonly reading: Recognition | undefined;
  /** What the note's text so far was recovered from, where that is another reading. */
  readonly readingBefore?: Recognition;
}

/**
 * The note with another visible text and what follows from it: suggested tags come and go with the text, the quality
 * counts the words that are still doubtful, a title and a main content that nobody touched are drafted anew. Without a
 * reading quality, title and main content stay.
 */
export function reviseText(note: Note, { text, reading, readingBefore = reading }: TextRevision): Note {
  const suggestions = matchCompetencies(text);
  const revised = { ...note, visibleText: text, tags: mergeTags(note.tags, suggestions) };
  if (reading === undefined || readingBefore === undefined) return revised;
  // Matching takes longer than all the rest, and accepting a word leaves the text as it is.
  const suggestedBefore = text === note.visibleText ? suggestions : matchCompetencies(note.visibleText);
  const before = { text: note.visibleText, recovered: readingBefore.recovered, competencies: labelsOf(suggestedBefore) };
  const after = { text, recovered: reading.recovered, competencies: labelsOf(suggestions) };
  const title = redraftTitle(note, before, after);
  return { ...revised, title, quality: textQuality(followWords(reading, text)), mainContent: redraftMainContent(note, before, { ...after, title }) };
}

const labelsOf = (suggestions: ReturnType<typeof matchCompetencies>): readonly string[] => suggestions.map(({ label }) => label);
