import { mapImagePaths } from '../note/embeds.ts';
import { toNormalForm, type MarkdownNote } from '../note/markdown-note.ts';
import { missingPictures, withMissingPictures } from '../note/missing-pictures.ts';
import { pictureKey } from './import-path.ts';

/**
 * All that a Markdown note says, as one text: two files with one meaning are one note, however they are laid out and
 * wherever their pictures lie. A picture counts by its name, found or missing, and so do those that its text shows.
 */
export function noteMeaning(note: MarkdownNote): string {
  const normal = toNormalForm(note);
  const { title, source, capturedAt, userId, username, originalImage, topic, type, typeText } = normal;
  const { mainContent, visibleText, potentialUse, caption, extras } = normal;
  const pictures = [...note.imagePaths, ...missingPictures(extras)].map(pictureKey);
  const { frontMatter, sections } = withMissingPictures(extras, []);
  return JSON.stringify([
    title, source, capturedAt, userId, username, originalImage, topic, type, typeText, atAnyPlace(mainContent), visibleText, atAnyPlace(potentialUse), caption,
    normal.competencies.map(({ label }) => label),
    frontMatter.map(({ after, key, yaml }) => [after, key, yaml]),
    sections.map(({ after, markdown }) => [after, atAnyPlace(markdown)]),
    pictures.sort(),
  ]);
}

function atAnyPlace(markdown: string): string {
  return mapImagePaths(markdown, pictureKey);
}
