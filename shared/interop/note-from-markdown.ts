import type { CompetencySuggestion } from '../competency/match-competencies.ts';
import { mergeTags } from '../competency/merge-tags.ts';
import { ownTag } from '../competency/taxonomy.ts';
import type { MarkdownNote } from '../note/markdown-note.ts';
import { withMissingPictures } from '../note/missing-pictures.ts';
import type { CompetencyTag, Note, NoteImage } from '../note/note.ts';

export interface MarkdownNoteFacts {
  readonly id: string;
  readonly slug: string;
  /** The pictures that were found, in the order of the note. */
  readonly images: readonly NoteImage[];
  /** Paths of those that were not, as the note writes them. */
  readonly missing: readonly string[];
  /** What its text suggests besides. */
  readonly suggestions: readonly CompetencySuggestion[];
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** A note of the library from a Markdown note. Its competencies are accepted tags: a person wrote them down. */
export function noteFromMarkdown(markdown: MarkdownNote, { id, slug, images, missing, suggestions, now }: MarkdownNoteFacts): Note {
  const { title, source, capturedAt, userId, username, originalImage, topic, type, typeText } = markdown;
  const { mainContent, visibleText, potentialUse, caption, competencies, extras } = markdown;
  return {
    schema: 1,
    id, slug, title, source, capturedAt, userId, username, originalImage, images, topic, type, typeText,
    mainContent, visibleText, potentialUse, caption,
    tags: mergeTags(competencies.map(toTag), suggestions),
    extras: withMissingPictures(extras, missing),
    quality: null,
    createdAt: now,
    updatedAt: now,
    trashedAt: null,
  };
}

/** A list of names alone gives tags of the person's own; those that the taxonomy knows are its entries. */
function toTag({ competencyId, label }: MarkdownNote['competencies'][number]): CompetencyTag {
  const known = competencyId.startsWith('own/') ? ownTag(label).competencyId : competencyId;
  return { competencyId: known.startsWith('own/') ? competencyId : known, label, state: 'accepted', evidence: [] };
}

/**
 * The note as a newer state of its file says it. What no file holds (decisions about suggestions, the name, the trash)
 * stays; so do pictures that are not in this import.
 */
export function withNewerMarkdown(stored: Note, newer: Note): Note {
  const decided = stored.tags.filter(({ state }) => state === 'rejected');
  const tags = newer.tags.map((tag) => decided.find(({ competencyId }) => competencyId === tag.competencyId && tag.state === 'suggested') ?? tag);
  const images = newer.images.length === 0 ? stored.images : newer.images;
  const { id, slug, createdAt, quality, trashedAt } = stored;
  return { ...newer, id, slug, createdAt, quality, trashedAt, tags, images, extras: images === newer.images ? newer.extras : withMissingPictures(newer.extras, []) };
}
