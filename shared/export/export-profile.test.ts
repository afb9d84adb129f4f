import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseNoteMarkdown } from '../note/parse-note-markdown.ts';
import { sampleNote } from '../note/sample-note.contract.ts';
import { createProfileWriter, previewExport, RESEARCH } from './export-profile.ts';
import { toCsv, toJson } from './note-table.ts';
import { toReport } from './report.ts';

const extra = (key: string, yaml: string) => ({ after: 'source', key, yaml });
const NOTES = [
  sampleNote({ extras: { frontMatter: [extra('article', '012'), extra('used', 'a'), extra('deep', '{a: 1}'), extra('tags', '["two words", 2026]')], sections: [] } }),
  sampleNote({ id: 'note-2', slug: 'second', title: 'A: [second] #note', capturedAt: '2026-02-05', userId: '012', extras: { frontMatter: [extra('used', '[b, c]')], sections: [] } }),
];

function obsidian(index: number, usesWikiLinks = false): { readonly properties: Record<string, unknown>; readonly text: string } {
  const note = NOTES[index]!;
  const text = createProfileWriter(NOTES, { profile: 'obsidian', usesWikiLinks }).writeNote?.(note, [`../assets/images/ai roles/${note.slug}.jpg`]) ?? '';
  return { text, properties: parse(text.split('---\n')[1] ?? '') as Record<string, unknown> };
}

describe('the Obsidian profile', () => {
  it('writes flat properties, dates without offset, slugs as tags and display names as a list', () => {
    expect(obsidian(0).properties).toEqual({
      title: 'What you will build', aliases: ['What you will build'], date: '2026-02-04T14:04:09', source: 'telegram_photo', user_id: '4711', username: 'sam',
      original_image: '20260204_140409_sam_msg7.jpg', final_location: '../assets/images/ai roles/what-you-will-build.jpg', topic: 'ai-engineer-roles',
      note_type: 'job-description', tags: ['two-words', 'n2026', 'competency/ai-agents'], competencies: ['AI agents'], article: '012', used: ['a'], deep: '{"a":"1"}',
    });
  });

  it('gives a property one type in the whole vault', () => {
    const types = new Map<string, Set<string>>();
    for (const index of [0, 1]) {
      for (const [key, value] of Object.entries(obsidian(index).properties)) types.set(key, (types.get(key) ?? new Set()).add(Array.isArray(value) ? 'list' : typeof value));
    }
    expect([...types].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
  });

  it('embeds the picture, as a link or as a wiki link', () => {
    expect(obsidian(1).text).toContain('\n\n![A: second #note](../assets/images/ai%20roles/second.jpg)\n\n### Analysis');
    expect(obsidian(1, true).text).toContain('\n\n![[assets/images/ai roles/second.jpg]]\n\n');
  });

  it('can be read again', () => {
    expect(parseNoteMarkdown(obsidian(0).text)).toMatchObject({ kind: 'note', note: { visibleText: NOTES[0]!.visibleText, caption: NOTES[0]!.caption, topic: 'ai-engineer-roles' } });
  });
});

it('writes what Joplin reads: title, times, tags and linked pictures', () => {
  const text = createProfileWriter(NOTES, { profile: 'joplin', usesWikiLinks: false }).writeNote?.(NOTES[0]!, ['../assets/images/x/y.jpg']) ?? '';
  expect(parse(text.split('---\n')[1] ?? '')).toEqual({ title: 'What you will build', created: '2026-02-04 14:04:09Z', updated: '2026-02-05 08:00:00Z', tags: ['AI agents'] });
  expect(text).toContain('![What you will build](../assets/images/x/y.jpg)');
});

describe('the table', () => {
  it('has a row for each note and a column for each competency', () => {
    const [head = '', first = '', second = ''] = toCsv(NOTES).split('\r\n');
    expect(head).toBe('\uFEFFnote,title,topic,type,captured_at,source,username,original_image,AI agents,Search');
    expect(first).toMatch(/^what-you-will-build,What you will build,ai-engineer-roles,Job description,.*,accepted,suggested$/);
    expect(second).toContain('A: [second] #note');
  });

  it.each([['a,b', '"a,b"'], ['say "hi"', '"say ""hi"""'], ['two\nlines', '"two\nlines"'], ['=1+1', "'=1+1"], ['@sum', "'@sum"]])('keeps %j harmless', (title, cell) => {
    expect(toCsv([sampleNote({ title })])).toContain(`what-you-will-build,${cell},`);
  });

  it('tells in JSON which words caused a competency', () => {
    const tags = [{ competencyId: 'python', label: 'Python', state: 'accepted' as const, evidence: [{ start: 0, end: 6, text: 'python' }] }];
    expect(JSON.parse(toJson([sampleNote({ tags })]))).toMatchObject([{ note: 'what-you-will-build', competencies: [{ id: 'python', state: 'accepted', evidence: ['python'] }] }]);
  });
});

it('writes the skeleton of an article with figures, quotes, a table and sources', () => {
  const visibleText = 'About us\n* Python and SQL\n* Free fruit';
  const tags = [{ competencyId: 'python', label: 'Python', state: 'suggested' as const, evidence: [{ start: 11, end: 17, text: 'Python' }] }];
  const placed = [
    { note: sampleNote({ visibleText, tags }), path: 'notes/a.md', imagePaths: ['assets/images/t/a (1).jpg'] },
    { note: sampleNote({ title: 'No tags', tags: [], caption: '', username: '' }), path: 'notes/b.md', imagePaths: [] },
  ];
  expect(toReport(placed)).toBe(`# AI engineer roles

2 screenshots, captured on 2026-02-04.

## Competencies

| Competency | Screenshots | Share | Figures |
|---|---:|---:|---|
| Python | 1 of 2 | 50 % | [1](#figure-1) |

## Figures

### Figure 1

![Figure 1: What you will build](assets/images/t/a%20%281%29.jpg)

**What you will build**. only one of two is about agents, sam, 2026-02-04

> Python and SQL

### Figure 2

**No tags**. 2026-02-04

## Sources

1. [What you will build](notes/a.md): telegram\\_photo, sam, 2026-02-04, 20260204\\_140409\\_sam\\_msg7.jpg
2. [No tags](notes/b.md): telegram\\_photo, 2026-02-04, 20260204\\_140409\\_sam\\_msg7.jpg
`);
});

it.each([['research', '---\nsource:'], ['obsidian', '---\ntitle:'], ['joplin', '---\ntitle:'], ['report', '# AI engineer roles'], ['table', '\uFEFFnote,title']] as const)('shows beforehand what %s writes', (profile, beginning) => {
  expect(previewExport(NOTES, { ...RESEARCH, profile }).slice(0, beginning.length)).toBe(beginning);
});
