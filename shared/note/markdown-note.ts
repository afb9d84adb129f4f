import { noteTypeText } from './note-type.ts';
import type { CompetencyTag, Note, NoteExtras } from './note.ts';

/** The part of a note that its Markdown form holds; docs/note-format.md describes the form. */
export interface MarkdownNote
  extends Pick<Note, 'title' | 'source' | 'capturedAt' | 'userId' | 'username' | 'originalImage' | 'topic' | 'type' | 'typeText'>,
    Pick<Note, 'mainContent' | 'visibleText' | 'potentialUse' | 'caption' | 'extras'> {
  /** Where the pictures are, seen from the note; the first one is `final_location`. */
  readonly imagePaths: readonly string[];
  /** The accepted tags. */
  readonly competencies: readonly Pick<CompetencyTag, 'competencyId' | 'label'>[];
}

/** Front-matter keys behind which an unknown key can stand; '' is the top. In the order in which they are written. */
export const KEY_PLACES = ['', 'source', 'date', 'user_id', 'username', 'original_image', 'final_location'] as const;

/** Parts of the body behind which an unknown section can stand; '' is the top. In the order in which they are written. */
export const SECTION_PLACES = ['', 'analysis', 'type', 'main-content', 'visible-text-lead', 'visible-text', 'potential-use', 'caption'] as const;

export type SectionPlace = (typeof SECTION_PLACES)[number];

/** The folder of pictures of notes without a topic. */
export const UNSORTED = 'unsorted';

const IMAGE_PATH = /(?:^|\/)assets\/images\/(.+)\/([^/]+)$/;

/** The topic that the folder of a picture names, '' when it names none. */
export function topicOfImagePath(imagePath: string): string {
  const folder = IMAGE_PATH.exec(imagePath)?.[1] ?? UNSORTED;
  return folder === UNSORTED ? '' : folder;
}

/**
 * The normal form of texts in a Markdown note: `\n` line ends, and no blank lines at either end of a section.
 * The visible text keeps its blank lines, the caption loses white space at both ends.
 */
export function toNormalForm(note: MarkdownNote): MarkdownNote {
  const typeText = toSectionText(note.typeText);
  return {
    ...note,
    typeText: typeText === noteTypeText(note.type) ? '' : typeText,
    mainContent: toSectionText(note.mainContent),
    visibleText: withPlainLineEnds(note.visibleText),
    potentialUse: toSectionText(note.potentialUse),
    caption: withPlainLineEnds(note.caption).trim(),
  };
}

/** A section without blank lines at its ends. */
export function toSectionText(text: string): string {
  return withPlainLineEnds(text).replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
}

export function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Puts extras into the order in which they are written. Sorting keeps the order within a place. */
export function inWrittenOrder(extras: NoteExtras): NoteExtras {
  const keyRank = (after: string): number => KEY_PLACES.findIndex((place) => place === after);
  const sectionRank = (after: string): number => SECTION_PLACES.findIndex((place) => place === after);
  return {
    frontMatter: [...extras.frontMatter].sort((a, b) => keyRank(a.after) - keyRank(b.after)),
    sections: [...extras.sections].sort((a, b) => sectionRank(a.after) - sectionRank(b.after)),
  };
}
