import { encodeLink } from '../export/encode-link.ts';
import { fromNote, imageFilesOf, safeFileName } from '../export/export-names.ts';
import { pictureKey } from '../interop/import-path.ts';
import { fenceFor } from './code-fences.ts';
import { deriveTitle } from './derive-title.ts';
import { mapImagePaths } from './embeds.ts';
import { escapeStructure } from './escape-structure.ts';
import { KEY_PLACES, toNormalForm, topicOfImagePath, type MarkdownNote, type SectionPlace } from './markdown-note.ts';
import { missingPictures, withMissingPictures } from './missing-pictures.ts';
import { guessNoteTypeFromWording, noteTypeText } from './note-type.ts';
import type { Note } from './note.ts';
import { toSlug } from './slug.ts';
import { parseYamlTextList, toYamlDate, toYamlId, toYamlList, toYamlText } from './yaml-text.ts';

export interface MarkdownOptions {
  /** Paths of the pictures as seen from the note, in order; unless told, as the export lays them out. */
  readonly imagePaths?: readonly string[];
}

/**
 * A note in the canonical Research form of docs/note-format.md. Accepted tags only: a suggestion is not yet the
 * person's word. `parseNoteMarkdown` reads everything back that the form holds.
 */
export function noteToMarkdown(note: Note, options: MarkdownOptions = {}): string {
  return markdownNoteToText(toMarkdownNote(note, options));
}

/**
 * What of a note its Markdown form holds. A note whose pictures are all missing names them where it named them before
 * it was imported.
 */
export function toMarkdownNote(note: Note, options: MarkdownOptions = {}): MarkdownNote {
  const imagePaths = options.imagePaths ?? imageFilesOf(note, { stem: safeFileName(note.slug) }).map(({ path }) => fromNote(path));
  const competencies = note.tags.filter((tag) => tag.state === 'accepted').map(({ competencyId, label }) => ({ competencyId, label }));
  const missing = imagePaths.length === 0 ? missingPictures(note.extras) : [];
  const { title, source, capturedAt, userId, username, originalImage, topic, type, typeText } = note;
  const { visibleText, caption } = note;
  const relink = (text: string): string => withNewLinks(text, imagePaths);
  const extras = missing.length === 0 ? note.extras : withMissingPictures(note.extras, []);
  return {
    title, source, capturedAt, userId, username, originalImage, topic, type, typeText, visibleText, caption,
    mainContent: relink(note.mainContent),
    potentialUse: relink(note.potentialUse),
    imagePaths: missing.length === 0 ? imagePaths : missing,
    competencies,
    extras: { ...extras, sections: extras.sections.map(({ after, markdown }) => ({ after, markdown: relink(markdown) })) },
  };
}

/** A picture of the note that its text shows lies elsewhere now, under the same name. */
function withNewLinks(text: string, imagePaths: readonly string[]): string {
  const byName = new Map(imagePaths.map((path) => [pictureKey(path), encodeLink(path)]));
  return mapImagePaths(text, (path) => byName.get(pictureKey(path)) ?? path);
}

/** The text of a Markdown note; `parseNoteMarkdown` is its inverse up to `toNormalForm`. */
export function markdownNoteToText(note: MarkdownNote): string {
  const normal = toNormalForm(note);
  return `---\n${frontMatterLines(normal).map((line) => `${line}\n`).join('')}---\n\n${bodyBlocks(normal).join('\n\n')}\n`;
}

/** The part of a Markdown note below its front matter. */
export function markdownNoteBody(note: MarkdownNote): string {
  return bodyBlocks(toNormalForm(note)).join('\n\n');
}

function frontMatterLines(note: MarkdownNote): readonly string[] {
  const [imagePath = '', ...morePaths] = note.imagePaths;
  const anchored: Readonly<Record<(typeof KEY_PLACES)[number], string>> = {
    '': isDerivedTitle(note) ? '' : toYamlText(note.title),
    source: optional(note.source, toYamlText),
    date: optional(note.capturedAt, toYamlDate),
    user_id: optional(note.userId, toYamlId),
    username: optional(note.username, toYamlText),
    original_image: optional(note.originalImage, toYamlText),
    final_location: optional(imagePath, toYamlText),
  };
  const { competencies, extras } = note;
  const extraTags = extras.frontMatter.filter(({ key }) => key === 'tags').flatMap(({ yaml }) => parseYamlTextList(yaml) ?? []);
  const tags = [...extraTags, ...competencies.map(({ competencyId }) => `competency/${toTagPath(competencyId)}`)];
  const trailing: readonly (readonly [string, string])[] = [
    ['more_locations', morePaths.length === 0 ? '' : toYamlList(morePaths)],
    ['topic', note.topic === topicOfImagePath(imagePath) ? '' : toYamlText(note.topic)],
    ['note_type', guessNoteTypeFromWording(typeSectionText(note)) === note.type ? '' : note.type],
    ['tags', tags.length === 0 ? '' : toYamlList(tags)],
    ['competencies', competencies.length === 0 ? '' : toYamlList(competencies.map(({ label }) => label))],
  ];
  const written = new Set([...Object.entries(anchored), ...trailing].flatMap(([key, yaml]) => (yaml === '' ? [] : [key === '' ? 'title' : key])));
  const keyLines = KEY_PLACES.flatMap((place) => [
    ...keyLine(place === '' ? 'title' : place, anchored[place]),
    ...extras.frontMatter.filter(({ after, key }) => after === place && !written.has(key)).map(extraLine),
  ]);
  return [...keyLines, ...trailing.flatMap(([key, yaml]) => keyLine(key, yaml))];
}

function bodyBlocks(note: MarkdownNote): readonly string[] {
  const fence = fenceFor(note.visibleText);
  const extrasAt = (place: SectionPlace): readonly string[] =>
    note.extras.sections.filter(({ after }) => after === place).map(({ markdown }) => markdown);
  return [
    ...extrasAt(''),
    '### Analysis of the Image',
    ...extrasAt('analysis'),
    ...section('#### 1. Type', typeSectionText(note)),
    ...extrasAt('type'),
    ...section('#### 2. Main Content', note.mainContent),
    ...extrasAt('main-content'),
    ['#### 3. Visible Text', [...extrasAt('visible-text-lead'), `${fence}markdown\n${note.visibleText}\n${fence}`].join('\n\n')].join('\n'),
    ...extrasAt('visible-text'),
    ...section('#### 4. Potential Use', note.potentialUse),
    ...extrasAt('potential-use'),
    ...(note.caption === '' ? [] : [`Caption: ${escapeStructure(note.caption, 'no-fences')}`]),
    ...extrasAt('caption'),
  ];
}

/** As people write them: the text on the line after its heading. */
function section(heading: string, text: string): readonly string[] {
  return [text === '' ? heading : `${heading}\n${escapeStructure(text, 'closed-fences-stay')}`];
}

function typeSectionText(note: MarkdownNote): string {
  return note.typeText === '' ? noteTypeText(note.type) : note.typeText;
}

function isDerivedTitle(note: MarkdownNote): boolean {
  return note.title === deriveTitle({ text: note.visibleText, originalImage: note.originalImage, capturedAt: note.capturedAt });
}

/** Obsidian takes letters, digits, `-`, `_` and `/` in a tag; ids of the taxonomy are such already. */
function toTagPath(competencyId: string): string {
  return /^[\p{L}\p{N}_-]+(?:\/[\p{L}\p{N}_-]+)*$/u.test(competencyId) ? competencyId : toSlug(competencyId);
}

function optional(value: string, toYaml: (value: string) => string): string {
  return value === '' ? '' : toYaml(value);
}

function keyLine(key: string, yaml: string): readonly string[] {
  return yaml === '' ? [] : [`${key}: ${yaml}`];
}

/** A comment has no key; a value on lines of its own starts with a line break. */
function extraLine({ key, yaml }: { readonly key: string; readonly yaml: string }): string {
  if (key === '') return yaml;
  return yaml === '' || yaml.startsWith('\n') ? `${toYamlText(key)}:${yaml}` : `${toYamlText(key)}: ${yaml}`;
}
