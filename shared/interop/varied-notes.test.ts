import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toSectionText } from '../note/markdown-note.ts';
import { markdownNoteToText } from '../note/note-markdown.ts';
import { readNoteFile, type NoteFile } from './note-file.ts';
import { variedNote, wordsOf, type VariedNote } from './varied-notes.contract.ts';

const RUNS = { numRuns: 400 };

function read({ bytes }: Pick<VariedNote, 'bytes'>): Extract<NoteFile, { kind: 'note' }>['note'] {
  const file = readNoteFile('folder/n.md', bytes);
  if (file.kind === 'unreadable') throw new Error(`line ${String(file.line)}: ${file.reason}`);
  return file.note;
}

const written = (note: VariedNote): string => markdownNoteToText(read(note));

/** Values as they are written, so that `012` and `yes` are told from 12 and true. */
function valuesOf(yaml: string): Readonly<Record<string, unknown>> {
  const values: unknown = parse(yaml, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  return typeof values === 'object' && values !== null ? { ...values } : {};
}

/** Headings that the format writes whether the note has them or not. */
const OWN_WORDS = wordsOf('Analysis of the Image Screenshot 1 Type 2 Main Content 3 Visible Text 4 Potential Use markdown plaintext text Caption');

function count(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  return counts;
}

describe('notes in every dialect', () => {
  it('are read section by section', () => {
    fc.assert(fc.property(variedNote, (varied) => {
      const { typeText, mainContent, visibleText, potentialUse, caption, type } = read(varied);
      const { sections } = varied;
      expect({ mainContent, potentialUse, caption, visibleText }).toEqual({
        mainContent: toSectionText(sections.mainContent), potentialUse: toSectionText(sections.potentialUse), caption: varied.caption.trim(), visibleText: sections.visibleText,
      });
      expect(typeText === '' ? type : typeText).toBe(typeText === '' ? type : sections.typeText);
    }), RUNS);
  });

  it('lose no word of their body', () => {
    fc.assert(fc.property(variedNote, (varied) => {
      const after = count(wordsOf(written(varied)));
      const lost = [...count(wordsOf(varied.body))].filter(([word, times]) => (after.get(word) ?? 0) < times && !OWN_WORDS.some((own) => own.toLowerCase() === word));
      expect(lost).toEqual([]);
    }), RUNS);
  });

  it('keep every key of their front matter with its value', () => {
    fc.assert(fc.property(variedNote, (varied) => {
      const isValid = !/@|Agents: a|\*all|" they/.test(varied.frontMatter);
      fc.pre(isValid);
      const [, yaml = ''] = written(varied).split(/^---\n/m);
      const [before, after] = [valuesOf(varied.frontMatter), valuesOf(yaml)];
      // The two lists are written side by side, as lists; what they hold is tested with the parser.
      const compared = Object.entries(before).filter(([key]) => key !== 'tags' && key !== 'competencies');
      expect(after).toMatchObject(Object.fromEntries(compared));
    }), RUNS);
  });

  it('come back the same from what is written', () => {
    fc.assert(fc.property(variedNote, (varied) => {
      const note = read(varied);
      const text = markdownNoteToText(note);
      expect(read({ bytes: new TextEncoder().encode(text) })).toEqual(note);
    }), RUNS);
  });
});
