import { deriveTitle } from './derive-title.ts';
import { inWrittenOrder, topicOfImagePath, withPlainLineEnds, type MarkdownNote } from './markdown-note.ts';
import { guessNoteTypeFromWording, noteTypeText, NOTE_TYPES } from './note-type.ts';
import { parseFrontMatter, type FrontMatter } from './parse-front-matter.ts';
import { parseNoteBody } from './parse-note-body.ts';
import { toSlug } from './slug.ts';
import { toYamlList, toYamlText } from './yaml-text.ts';

export type ParseNoteResult =
  | { readonly kind: 'note'; readonly note: MarkdownNote }
  /** `line` counts from 1 in the file. */
  | { readonly kind: 'refused'; readonly line: number; readonly reason: string };

/** The longest real note has some ten thousand characters. */
const MAX_LENGTH = 4 * 1024 * 1024;

const COMPETENCY_TAG = 'competency/';

/**
 * Reads a Markdown note in the canonical form or any dialect of docs/note-format.md. What it does not know is kept in
 * `extras`. Refused are texts that are too long, front matter that never ends, is not YAML, or is broken; a body is
 * never refused. Nothing in the text is ever executed.
 */
export function parseNoteMarkdown(text: string): ParseNoteResult {
  if (text.length > MAX_LENGTH) return refused(1, 'The note is longer than 4 million characters.');
  const plain = withPlainLineEnds(text.replace(/^\uFEFF/, ''));
  const blankLines = /^(?:[^\S\n]*\n)+(?=---)/.exec(plain)?.[0] ?? '';
  const result = parseWhole(plain.slice(blankLines.length));
  // With blank lines around it `---` need not begin front matter: then it is a rule in a text.
  const isPerhapsRule = blankLines !== '' || /^---[^\S\n]*\n[^\S\n]*\n/.test(plain);
  return result.kind === 'refused' && isPerhapsRule ? { kind: 'note', note: toNote(NO_FRONT_MATTER, plain) } : result;
}

const NO_FRONT_MATTER: FrontMatter = { texts: new Map(), lists: new Map(), extras: [] };

function parseWhole(text: string): ParseNoteResult {
  const split = splitFrontMatter(text);
  if (split.kind === 'refused') return split;
  const parsed = parseFrontMatter(split.frontMatter);
  if (parsed.kind === 'refused') return refused(parsed.line + 1, `The front matter cannot be read: ${parsed.reason}`);
  return { kind: 'note', note: toNote(parsed.frontMatter, split.body) };
}

type SplitResult =
  | { readonly kind: 'split'; readonly frontMatter: string; readonly body: string }
  | Extract<ParseNoteResult, { kind: 'refused' }>;

function splitFrontMatter(text: string): SplitResult {
  const [, language] = /^---[^\S\n]*(\S*)[^\S\n]*(?:\n|$)/.exec(text) ?? [];
  if (language === undefined || language.startsWith('-')) return { kind: 'split', frontMatter: '', body: text };
  if (language !== '' && language !== 'yaml') return refused(1, `Front matter in “${language}” is not read, only YAML.`);
  const start = text.indexOf('\n') + 1;
  const end = /^(?:---|\.\.\.)[^\S\n]*$/m.exec(text.slice(start));
  if (start === 0 || end === null) return refused(1, 'The front matter that begins here has no closing “---”.');
  return { kind: 'split', frontMatter: text.slice(start, start + end.index), body: text.slice(start + end.index + end[0].length + 1) };
}

function toNote({ texts, lists, extras }: FrontMatter, bodyText: string): MarkdownNote {
  const body = parseNoteBody(bodyText);
  const imagePath = texts.get('final_location') ?? '';
  const originalImage = texts.get('original_image') ?? '';
  const capturedAt = texts.get('date') ?? '';
  const noteType = texts.get('note_type') ?? '';
  const type = NOTE_TYPES.find((known) => known === noteType) ?? guessNoteTypeFromWording(body.typeText);
  const tags = lists.get('tags') ?? [];
  const otherTags = tags.filter((tag) => !isCompetencyTag(tag));
  const unknownType = noteType === '' || noteType === type ? [] : [{ after: '', key: 'note_type', yaml: toYamlText(noteType) }];
  const imagePaths = [imagePath, ...(lists.get('more_locations') ?? [])].filter((path) => path !== '');
  const competencies = pairCompetencies(tags.filter(isCompetencyTag), lists.get('competencies') ?? []);
  // Empty keys that are written with a value from now on.
  const filledKeys = [...(imagePaths.length > 0 ? ['final_location'] : []), ...(competencies.length > 0 ? ['tags', 'competencies'] : [])];
  const tagExtras = otherTags.length === 0 ? [] : [{ after: 'final_location', key: 'tags', yaml: toYamlList(otherTags) }];
  return {
    title: texts.get('title') || deriveTitle({ text: body.visibleText, originalImage, capturedAt }),
    source: texts.get('source') ?? '',
    capturedAt,
    userId: texts.get('user_id') ?? '',
    username: texts.get('username') ?? '',
    originalImage,
    imagePaths,
    topic: texts.get('topic') ?? topicOfImagePath(imagePath),
    type,
    typeText: body.typeText === noteTypeText(type) ? '' : body.typeText,
    mainContent: body.mainContent,
    visibleText: body.visibleText,
    potentialUse: body.potentialUse,
    caption: body.caption,
    competencies,
    extras: inWrittenOrder({ frontMatter: [...extras.filter(({ key }) => !filledKeys.includes(key)), ...unknownType, ...tagExtras], sections: body.extras }),
  };
}

function isCompetencyTag(tag: string): boolean {
  return tag.startsWith(COMPETENCY_TAG) && tag.length > COMPETENCY_TAG.length;
}

/**
 * The two lists are written side by side. Where a person has changed one of them, a label finds its tag by its slug,
 * and what is left over stands alone.
 */
function pairCompetencies(tags: readonly string[], labels: readonly string[]): MarkdownNote['competencies'] {
  const ids = tags.map((tag) => tag.slice(COMPETENCY_TAG.length));
  const slugIds = labels.map((label) => ids.find((id) => id === toSlug(label) || id === `own/${toSlug(label)}`));
  const isSideBySide = ids.length === labels.length && slugIds.every((id, index) => id === undefined || id === ids[index]);
  if (isSideBySide) return ids.map((competencyId, index) => ({ competencyId, label: labels[index] ?? competencyId }));
  const labelled = labels.map((label, index) => ({ competencyId: slugIds[index] ?? `own/${toSlug(label)}`, label }));
  const lonely = ids.filter((id) => !slugIds.includes(id));
  return [...labelled, ...lonely.map((id) => ({ competencyId: id, label: id }))];
}

function refused(line: number, reason: string): Extract<ParseNoteResult, { kind: 'refused' }> {
  return { kind: 'refused', line, reason };
}
