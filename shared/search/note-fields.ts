import type { CompetencyTag, Note } from '../note/note.ts';

/** The fields that are searched, the weightiest first. */
export const SEARCH_FIELDS = ['title', 'tags', 'caption', 'topic', 'mainContent', 'visibleText', 'originalImage'] as const;

export type SearchField = (typeof SEARCH_FIELDS)[number];

/** The tags that count: what the person rejected is not on the note. */
export function countingTags(note: Note): readonly CompetencyTag[] {
  return note.tags.filter((tag) => tag.state !== 'rejected');
}

/** The text of each searched field of a note. */
export function toSearchFields(note: Note): Readonly<Record<SearchField, string>> {
  return {
    title: note.title,
    tags: countingTags(note).map((tag) => tag.label).join('\n'),
    caption: note.caption,
    topic: note.topic,
    mainContent: note.mainContent,
    visibleText: note.visibleText,
    originalImage: note.originalImage,
  };
}
