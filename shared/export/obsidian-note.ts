import { parse } from 'yaml';
import { captureMoment } from '../note/capture-moment.ts';
import type { MarkdownNote } from '../note/markdown-note.ts';
import { markdownNoteBody, toMarkdownNote } from '../note/note-markdown.ts';
import { toSlug } from '../note/slug.ts';
import { parseYamlTextList, toYamlList, toYamlText } from '../note/yaml-text.ts';
import { encodeLink } from './encode-link.ts';
import type { NoteWriter } from './placed-note.ts';

export interface ObsidianOptions {
  readonly usesWikiLinks: boolean;
}

/** A table of all notes, for the plugin that every Obsidian since 1.9 has. */
export const OBSIDIAN_BASE = `filters:
  and:
    - file.inFolder("notes")
properties:
  date:
    displayName: Captured
  note_type:
    displayName: Type
views:
  - type: table
    name: All notes
    order:
      - file.name
      - title
      - date
      - topic
      - note_type
      - competencies
      - username
    sort:
      - property: date
        direction: DESC
`;

type Property = readonly [key: string, value: string | readonly string[]];

/** Properties that a note writes itself; an unknown one of these names would be there twice. */
const OWN_KEYS = ['title', 'aliases', 'date', 'source', 'user_id', 'username', 'original_image', 'final_location', 'more_locations', 'topic', 'note_type', 'tags', 'competencies'];

/**
 * Notes as Obsidian likes them: flat properties, each of one type in the whole vault (a property that is a list in any
 * of the notes is one in all of them), dates without offset, the picture embedded above the text.
 */
export function createObsidianWriter(notes: readonly Pick<MarkdownNote, 'extras'>[], { usesWikiLinks }: ObsidianOptions): NoteWriter {
  const listKeys = new Set(notes.flatMap(unknownProperties).flatMap(([key, value]) => (typeof value === 'string' ? [] : [key])));
  return (note, imagePaths) => {
    const markdown = toMarkdownNote(note, { imagePaths });
    const properties = [...knownProperties(markdown), ...unknownProperties(markdown).map((property) => asListIn(listKeys, property))];
    const lines = properties.filter(([, value]) => value.length > 0).map(([key, value]) => `${toYamlText(key)}: ${typeof value === 'string' ? toYamlValue(key, value) : toYamlList(value)}\n`);
    const embeds = imagePaths.map((path) => (usesWikiLinks ? `![[${path.replace(/^(?:\.\.\/)+/, '')}]]` : `![${altText(note.title)}](${encodeLink(path)})`));
    return `---\n${lines.join('')}---\n\n${[...embeds, markdownNoteBody(markdown)].join('\n\n')}\n`;
  };
}

function knownProperties(note: MarkdownNote): readonly Property[] {
  const extraTags = note.extras.frontMatter.filter(({ key }) => key === 'tags').flatMap(({ yaml }) => parseYamlTextList(yaml) ?? []);
  const ownAliases = note.extras.frontMatter.filter(({ key }) => key === 'aliases').flatMap(({ yaml }) => parseYamlTextList(yaml) ?? scalarText(yaml));
  const tags = [...extraTags.map(toTag), ...note.competencies.map(({ competencyId }) => `competency/${toTag(competencyId)}`)];
  return [
    ['title', note.title],
    ['aliases', [...new Set([note.title, ...ownAliases].filter((alias) => alias !== ''))]],
    ['date', captureMoment(note) ?? ''],
    ['source', note.source],
    ['user_id', note.userId],
    ['username', note.username],
    ['original_image', note.originalImage],
    ['final_location', note.imagePaths[0] ?? ''],
    ['more_locations', note.imagePaths.slice(1)],
    ['topic', note.topic],
    ['note_type', note.type],
    ['tags', [...new Set(tags.filter((tag) => tag !== ''))]],
    ['competencies', note.competencies.map(({ label }) => label)],
  ];
}

/** What other properties a note has: texts and lists of texts; anything deeper as JSON, since Obsidian knows no deeper. */
function unknownProperties({ extras }: Pick<MarkdownNote, 'extras'>): readonly Property[] {
  return extras.frontMatter.filter(({ key }) => key !== '' && !OWN_KEYS.includes(key)).map(({ key, yaml }): Property => {
    const texts = parseYamlTextList(yaml);
    return [key, texts ?? scalarText(yaml)];
  });
}

function scalarText(yaml: string): string {
  const value: unknown = parse(yaml, { schema: 'failsafe', logLevel: 'silent' });
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

function asListIn(listKeys: ReadonlySet<string>, [key, value]: Property): Property {
  return [key, listKeys.has(key) && typeof value === 'string' ? [value] : value];
}

/** A date is the one property that is no text. */
function toYamlValue(key: string, value: string): string {
  return key === 'date' ? value : JSON.stringify(value);
}

/** Letters, digits, `-`, `_` and `/`, and not a number alone: all that a tag may be. */
function toTag(text: string): string {
  const tag = text.split('/').map((part) => (/^[\p{L}\p{N}_-]+$/u.test(part) ? part : toSlug(part))).filter((part) => part !== '').join('/');
  return /^\d+$/.test(tag) ? `n${tag}` : tag;
}

function altText(title: string): string {
  return title.replace(/[[\]\\]/g, ' ').replace(/\s+/g, ' ').trim();
}
