import { markdownNoteBody, toMarkdownNote } from '../note/note-markdown.ts';
import type { Note } from '../note/note.ts';
import { toYamlList, toYamlText } from '../note/yaml-text.ts';
import { encodeLink } from './encode-link.ts';

/** A note for Joplin's “MD - Markdown + Front Matter” import: its four keys, and the pictures linked relatively. */
export function joplinNote(note: Note, imagePaths: readonly string[]): string {
  const markdown = toMarkdownNote(note, { imagePaths });
  const tags = markdown.competencies.map(({ label }) => label);
  const lines = [
    `title: ${toYamlText(note.title)}`,
    `created: ${joplinTime(note.capturedAt) ?? joplinTime(note.createdAt) ?? note.createdAt}`,
    `updated: ${joplinTime(note.updatedAt) ?? note.updatedAt}`,
    ...(tags.length === 0 ? [] : [`tags: ${toYamlList(tags)}`]),
  ];
  const links = imagePaths.map((path) => `![${note.title.replace(/[[\]\\]/g, ' ').trim()}](${encodeLink(path)})`);
  return `---\n${lines.join('\n')}\n---\n\n${[...links, markdownNoteBody(markdown)].join('\n\n')}\n`;
}

/** `2026-02-04 14:04:09Z`, as Joplin writes it itself. */
function joplinTime(iso: string): string | null {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString().replace('T', ' ').replace(/\.\d+Z$/, 'Z');
}
