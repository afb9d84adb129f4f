import { fromNote, imageFilesOf, safeFileName } from '../export/export-names.ts';
import { joplinNote } from '../export/joplin-note.ts';
import { createObsidianWriter } from '../export/obsidian-note.ts';
import type { MarkdownNote } from '../note/markdown-note.ts';
import { toMarkdownNote } from '../note/note-markdown.ts';
import type { Note } from '../note/note.ts';
import { parseYamlTextList } from '../note/yaml-text.ts';
import { toNoteFile, type NoteFile } from './note-file.ts';
import { noteMeaning } from './note-meaning.ts';

/**
 * Whether a file is what an export of this note for another program says: such a form holds less than the note and shows its picture
 * in the text, and is no newer state of it for that. An export that was edited there is none.
 */
export function isExportOf(note: Note, file: Extract<NoteFile, { kind: 'note' }>): boolean {
  const paths = imageFilesOf(note, { stem: safeFileName(note.slug) }).map(({ path }) => fromNote(path));
  const markdown = toMarkdownNote(note);
  const writers = [...[false, true].map((usesWikiLinks) => createObsidianWriter([markdown], { usesWikiLinks })), joplinNote];
  const meaning = looseMeaning(file.note);
  return writers.some((write) => {
    const exported = toNoteFile(file.path, write(note, paths));
    return exported.kind === 'note' && looseMeaning(exported.note) === meaning;
  });
}

/** Without the places of unknown keys, and with a list of one as the text it holds: a vault has one type for each property. */
function looseMeaning(note: MarkdownNote): string {
  const frontMatter = note.extras.frontMatter.map(({ key, yaml }) => {
    const texts = parseYamlTextList(yaml);
    return { after: '', key, yaml: texts?.length === 1 ? JSON.stringify(texts[0]) : yaml };
  });
  return noteMeaning({ ...note, extras: { ...note.extras, frontMatter: frontMatter.sort((a, b) => (a.key < b.key ? -1 : 1)) } });
}
