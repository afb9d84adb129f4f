import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inWrittenOrder, KEY_PLACES, toNormalForm, type MarkdownNote } from './markdown-note.ts';
import { markdownNoteToText } from './note-markdown.ts';
import { NOTE_TYPES, noteTypeText } from './note-type.ts';
import { parseNoteMarkdown } from './parse-note-markdown.ts';

function parsed(text: string): MarkdownNote {
  const result = parseNoteMarkdown(text);
  if (result.kind === 'refused') throw new Error(`line ${result.line}: ${result.reason}`);
  return result.note;
}

/** Lines that mean something in the format, in Markdown or in YAML, where a text has no business to mean it. */
const trickyLine = fc.constantFrom(
  '', ' ', '---', '...', '#', '# One', '## Sources', '### Analysis of the Image', '#### 1. Type', '\\#### 1. Type', '\\\\## two', '##### deep', '#hash',
  '#### 3. Visible Text', '#### **4. Potential Use**:', '### Type: a', '1. Type', '2. Main Content', 'Caption: no', '**Caption:** no', '\\Caption: x', 'Caption\\: x',
  '```', '```markdown', '````', '~~~', '  ```js', '\\```', '```a`b', '    code', '- bullet', '> quote', 'a: b', '%YAML 1.2', '\u2028', '\u00a0#### x', '—',
);
const words = fc.string({ unit: fc.constantFrom(...'aZ 0:#`~*\\—"\'[]{}&!|>%@,\t🎉éя'), maxLength: 12 });
const anyText = fc.array(fc.oneof(trickyLine, words), { maxLength: 8 }).map((lines) => lines.join('\n'));
const keyText = fc.oneof(
  fc.constantFrom('', 'yes', 'no', 'null', '~', '1e3', '012', '0x1F', '0o17', '12:30:45', '2026-02-04', 'true', '.inf', '- a', '[x]', '# c', ' a ', '"', "it's", '*x', '&x', '!x', '\ufeff', 'a\nb', '__proto__'),
  words,
);
const competency = fc.constantFrom(
  { competencyId: 'python', label: 'Python' }, { competencyId: 'cpp', label: 'C++' }, { competencyId: 'own/prompt-design', label: 'Prompt, design' },
  { competencyId: 'c_1', label: 'No' }, { competencyId: 'яп', label: '' }, { competencyId: 'node-js', label: 'Node.js\n[x]' },
);
const slugText = fc.constantFrom('', 'unsorted', 'ai-engineer-role-research', 'a/b');
const imagePath = fc.oneof(fc.constantFrom('../assets/images/unsorted/x.jpg', '../assets/images/ai-research/a-b.png', 'x.png', 'img/a b.png'), keyText);

const markdownNote: fc.Arbitrary<MarkdownNote> = fc.record({
  title: keyText.filter((text) => text !== ''),
  source: keyText,
  capturedAt: fc.oneof(fc.constantFrom('2026-02-04T14:04:09+00:00', '2026-02-04T14:04:09.120Z', '2026-02-04', ''), keyText),
  userId: fc.oneof(fc.constantFrom('822266080', '012', '-1001234567890', '12345678901234567890', '0'), keyText),
  username: keyText,
  originalImage: keyText,
  imagePaths: fc.array(imagePath.filter((path) => path !== ''), { maxLength: 3 }),
  topic: slugText,
  type: fc.constantFrom(...NOTE_TYPES),
  typeText: fc.oneof(anyText, fc.constantFrom(...NOTE_TYPES, ...NOTE_TYPES.map(noteTypeText))),
  mainContent: anyText,
  visibleText: anyText,
  potentialUse: anyText,
  caption: anyText,
  competencies: fc.uniqueArray(competency, { maxLength: 3 }),
  extras: fc.constant({ frontMatter: [], sections: [] }),
});

const anyDocument = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('source', 'date', 'user_id', 'tags', 'article', 'note', '__proto__', 'topic', 'note_type', '"a b"', '12'), fc.constantFrom('', 'x', '012', '[a, competency/b]', '\n  - 1\n  - 2 # c', '|\n  text\n  # not a comment', '{a: 1}', 'y # remark', '>-\n  folded\n\n  text')), { maxLength: 6 }),
    fc.array(fc.oneof(trickyLine, fc.constantFrom('### Type', '### Main Content', '### Visible Text', '### Potential Use', '2. Main Content', 'Caption: yes', '## Sources', '```', 'text'), words), { maxLength: 30 }),
  )
  .map(([pairs, lines]) => {
    const keys = new Map(pairs);
    return `---\n${[...keys].map(([key, value]) => `${key}:${value.startsWith('\n') ? '' : ' '}${value}\n`).join('')}---\n${lines.join('\n')}`;
  });

describe('a note as Markdown', () => {
  it('comes back with every field it can hold', () => {
    fc.assert(
      fc.property(markdownNote, (note) => {
        expect(parsed(markdownNoteToText(note))).toEqual(toNormalForm(note));
      }),
      { numRuns: 300 },
    );
  });

  it('is stable from the first reading of any document on', () => {
    fc.assert(
      fc.property(anyDocument, (text) => {
        const note = parsed(text);
        const written = markdownNoteToText(note);
        expect(parsed(written)).toEqual(note);
        expect(markdownNoteToText(parsed(written))).toBe(written);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps unknown keys and sections behind any known part', () => {
    const text = markdownNoteToText({
      ...parsed(''),
      source: 'file',
      capturedAt: '2026-02-04',
      extras: inWrittenOrder({
        frontMatter: KEY_PLACES.slice(0, 3).map((after) => ({ after, key: `after ${after}`, yaml: '1e3 # remark' })),
        sections: [{ after: '', markdown: '# Top' }, { after: 'caption', markdown: '## Sources\n\n- a' }],
      }),
    });
    expect(markdownNoteToText(parsed(text))).toBe(text);
  });
});
