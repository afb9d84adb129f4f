import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteMeaning } from '../../shared/interop/note-meaning.ts';
import { readNoteFile, type NoteFile } from '../../shared/interop/note-file.ts';
import { noteToMarkdown } from '../../shared/note/note-markdown.ts';
import { importAll, incoming, planOf, sampleLibrary, samplePicture } from './interop-under-test.contract.ts';

/** Real notes, where there are some; they never enter the project. */
const REAL_NOTES = path.resolve(import.meta.dirname, '../../../shared/data/notes');

function read(name: string, bytes: Uint8Array): Extract<NoteFile, { kind: 'note' }> {
  const file = readNoteFile(name, bytes);
  if (file.kind === 'unreadable') throw new Error(`${name}, line ${String(file.line)}: ${file.reason}`);
  return file;
}

/** One file in, its note out again. */
async function thereAndBack(name: string, bytes: Uint8Array, picture: boolean) {
  const sample = sampleLibrary();
  const before = read(name, bytes);
  const pictures = picture ? before.pictureReferences.map((reference) => [reference.path.split('/').at(-1) ?? '', samplePicture()] as const) : [];
  await importAll(sample, incoming({ [name]: bytes, ...Object.fromEntries(pictures) }));
  const { upserted: [note] } = await sample.notes.changesSince(0, 1);
  if (note === undefined) throw new Error('The note was not imported.');
  const after = read(name, new TextEncoder().encode(noteToMarkdown(note)));
  return { before: before.note, after: after.note, again: await planOf(sample, incoming({ [name]: bytes, [`again/${name}`]: noteToMarkdown(note) })) };
}

describe.skipIf(!existsSync(REAL_NOTES))('every real note', () => {
  const names = existsSync(REAL_NOTES) ? readdirSync(REAL_NOTES).filter((name) => name.endsWith('.md')) : [];

  it.each(names.flatMap((name) => [[name, true], [name, false]] as const))('%s comes back field by field (picture: %s)', async (name, hasPicture) => {
    const { before, after, again } = await thereAndBack(name, readFileSync(path.join(REAL_NOTES, name)), hasPicture);
    expect(after).toEqual(before);
    expect(noteMeaning(after)).toBe(noteMeaning(before));
    expect(again).toBe(`${name}:same again/${name}:same`);
  });
});

const DIALECTS: Readonly<Record<string, string>> = {
  'four signs': '### Analysis of the Image\n\n#### 1. Type\nA chat.\n\n#### 3. Visible Text\n```\nhello\n```\n',
  'bold and a colon': '### Analysis of Image\n\n#### **1. Type**:\n- **Type**: screenshot\n\n#### **3. Visible Text:**\n```plaintext\nhello\n## inside\n```\n\nCaption: mine\nand more\n',
  'two signs': '## Analysis of the Image\n\n### Type\nA terminal.\n\n### Visible Text\nno fence\nat all\n',
  'plain numbers': '1. Type\nTerminal\n\n—\n\n2. Main Content\nwords\n\n—\n\n3. Visible Text\nhello\n',
  'no analysis': '# My page\n\nSome words and a list:\n\n- [ ] a\n- b\n',
  'nothing at all': '',
};

describe('a note in the dialect', () => {
  it.each(Object.entries(DIALECTS))('%s comes back field by field', async (_name, body) => {
    const text = `---\nsource: telegram_photo\nuser_id: 012\nfinal_location: ../assets/images/t/a b.png\nalso_used_in: [x, y]\n# remark\nnote: |\n  two\n  lines\n---\n${body}`;
    for (const [form, bytes] of Object.entries(encodings(text))) {
      const { before, after } = await thereAndBack('n.md', bytes, true);
      expect(after, form).toEqual(before);
    }
  });
});

function encodings(text: string): Readonly<Record<string, Uint8Array>> {
  const utf16 = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);
  return { plain: new TextEncoder().encode(text), crlf: new TextEncoder().encode(`\ufeff${text.replaceAll('\n', '\r\n')}`), utf16 };
}
