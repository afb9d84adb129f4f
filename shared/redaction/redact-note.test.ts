import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNoteExporter, type ExportTarget } from '../export/export-notes.ts';
import { EXPORT_PROFILES, type ExportProfile } from '../export/export-profile.ts';
import type { Note } from '../note/note.ts';
import { sampleNote } from '../note/sample-note.contract.ts';
import { redactNote } from './redact-note.ts';
import { createRedactionList, createRedactor, namesOf } from './redactor.ts';
import type { RedactionChoice } from './redaction-choice.ts';

const ALL: RedactionChoice = { kinds: ['names', 'emails', 'phones'], words: [], kept: [] };

const redacted = (note: Note, choice: RedactionChoice = ALL): Note => redactNote(note, createRedactor(choice, namesOf([note])));

/** Everything that an export writes: paths and bytes. */
async function exported(notes: readonly Note[], profile: ExportProfile): Promise<string> {
  const files: string[] = [];
  const target: ExportTarget = {
    readFile: () => Promise.resolve(null),
    readImage: () => Promise.resolve(new Uint8Array()),
    writeFile: (path, content) => {
      files.push(`${path}\n${typeof content === 'string' ? content : ''}`);
      return Promise.resolve({ kind: 'written' });
    },
  };
  const exporter = createNoteExporter(target, notes, { profile, usesWikiLinks: true });
  for (const note of notes) await exporter.add(note);
  await exporter.finish();
  return files.join('\n');
}

describe('a redacted note', () => {
  it('hides names, addresses and numbers everywhere, and nothing else', () => {
    const text = 'Ask Zoë Miller:\n* zoe@example.org, +49 151 23456789\n* 5 years of Python 3.11 since 2019-2024, 60 000 - 80 000 €';
    const note = redacted(sampleNote({ username: 'Zoë Miller', userId: '822266080', title: 'Ask Zoë Miller', slug: 'ask-zoe-miller', visibleText: text, originalImage: '20260204_Zoe_Miller.jpg', topic: 'zoe-miller/roles', caption: 'Zoë said so' }));
    expect(note).toMatchObject({
      title: 'Ask █████', slug: 'ask-redacted', username: '█████', userId: '█████', originalImage: '20260204_redacted.jpg', topic: 'redacted/roles', caption: '█████ said so',
      visibleText: 'Ask █████:\n* █████, █████\n* 5 years of Python 3.11 since 2019-2024, 60 000 - 80 000 €',
    });
  });

  it('hides who speaks in a chat, by first name too', () => {
    const note = redacted(sampleNote({ type: 'chat', username: '', visibleText: 'Marta Silva, 14:02: Did it pass?\nJon, 14:03: yes, Marta. I will ask.' }));
    expect(note.visibleText).toBe('█████, 14:02: Did it pass?\n█████, 14:03: yes, █████. I will ask.');
  });

  it('keeps the evidence of tags at its place', () => {
    const visibleText = 'Zoë Miller wants Python and Go';
    const evidence = [{ start: 17, end: 23, text: 'Python' }];
    const note = redacted(sampleNote({ username: 'Zoë Miller', visibleText, tags: [{ competencyId: 'python', label: 'Python', state: 'accepted', evidence }] }));
    const { start, end } = note.tags[0]!.evidence[0]!;
    expect(note.visibleText.slice(start, end)).toBe('Python');
  });

  it('hides tags that are one of the words', () => {
    const note = redacted(sampleNote({ tags: [{ competencyId: 'cpp', label: 'C++', state: 'accepted', evidence: [] }, { competencyId: 'own/acme-core', label: 'ACME Core', state: 'accepted', evidence: [] }] }), { kinds: [], words: ['c++', 'Acme'], kept: [] });
    expect(note.tags.map(({ competencyId, label }) => [competencyId, label])).toEqual([['own/redacted', 'redacted']]);
  });

  it.each([
    ['a list', '[Zoë Miller, else]', '[█████, else]'],
    ['escapes', '"Zo\\u00eb Miller"', '█████'],
    ['a folded text', '>-\n  Zoë\n  Miller', '>-\n  █████'],
  ])('hides front matter in %s', (_case, yaml, expected) => {
    const note = redacted(sampleNote({ username: 'Zoë Miller', extras: { frontMatter: [{ after: 'source', key: 'note', yaml }], sections: [] } }));
    expect(note.extras.frontMatter[0]?.yaml).toBe(expected);
  });

  it('hides a number that an excerpt cuts in its middle', () => {
    const visibleText = 'Our team answers all questions under +49 151 23456789 at any time';
    const note = redacted(sampleNote({ visibleText, mainContent: '- “Our team answers all questions under +49 151…”' }));
    expect(note.mainContent).toBe('- “Our team answers all questions under █████…”');
  });

  it('shows what the person wants to stay', () => {
    const note = redacted(sampleNote({ username: 'Zoë Miller', caption: 'Zoë Miller, zoe@example.org' }), { ...ALL, kept: ['zoe miller'] });
    expect([note.username, note.caption]).toEqual(['Zoë Miller', 'Zoë Miller, █████']);
  });

  it('says the same redacted twice', () => {
    const once = redacted(sampleNote({ username: 'Zoë Miller', caption: 'Zoë +49 151 23456789' }));
    expect(redacted(once)).toEqual(once);
  });
});

it('lists what is hidden, the most frequent first', () => {
  const notes = [sampleNote({ username: 'zoemiller', caption: 'zoe@example.org or Zoe@Example.org' }), sampleNote({ username: 'zoemiller', originalImage: '' })];
  const list = createRedactionList(createRedactor(ALL, namesOf(notes)));
  notes.forEach((note) => { list.add(note); });
  expect(list.items()).toEqual([
    { kind: 'emails', key: 'zoe@example.org', example: 'zoe@example.org', count: 2, notes: 1 },
    { kind: 'names', key: 'zoemiller', example: 'zoemiller', count: 2, notes: 2 },
  ]);
});

describe('no hidden text survives', () => {
  // Letters that the format's own words do not hold together.
  const name = fc.stringMatching(/^[A-Z][qxzjkvw]{3,6}$/);
  const person = fc.tuple(name, name).map((parts) => parts.join(' '));
  const email = fc.tuple(fc.stringMatching(/^[qxzjkvw]{3,8}$/), fc.stringMatching(/^[qxzjkvw]{3,8}$/)).map(([user, host]) => `${user}@${host}.example`);
  const phone = fc.stringMatching(/^\+49 1[5-7]\d [1-9]\d{3} \d{4}$/);
  const words = fc.stringMatching(/^[a-z \n]{0,30}$/);
  const secrets = fc.record({ person, email, phone, word: fc.stringMatching(/^[qxzjkvw]{5,8}$/), before: words, after: words });

  const noteWith = ({ person: who, email: mail, phone: number, word, before, after }: { person: string; email: string; phone: string; word: string; before: string; after: string }): Note => {
    const said = `${before} ${who} ${mail} ${number} ${word} ${after}`;
    return sampleNote({
      username: who, title: said.replace(/\s+/g, ' ').trim(), slug: said.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''), visibleText: `${said}\n${said.toUpperCase()}`, mainContent: said, potentialUse: said, caption: said, typeText: said,
      originalImage: `${who.replace(' ', '_')}_${word}.png`, topic: `${word}/${who}`, images: [{ imageId: 'a', mediaType: 'image/png', widthPx: 1, heightPx: 1, fileName: `${word} ${who}.png` }],
      tags: [{ competencyId: `own/${word}`, label: word, state: 'accepted', evidence: [{ start: 0, end: 3, text: said }] }],
      extras: { frontMatter: [{ after: 'source', key: 'article', yaml: JSON.stringify([said]) }], sections: [{ after: 'caption', markdown: `## Sources\n${said}` }] },
    });
  };

  it.each(EXPORT_PROFILES)('in the profile %s', async (profile) => {
    await fc.assert(fc.asyncProperty(secrets, async (secret) => {
      const notes = [noteWith(secret)];
      const redactor = createRedactor({ ...ALL, words: [secret.word] }, namesOf(notes));
      const written = (await exported(notes.map((note) => redactNote(note, redactor)), profile)).toLowerCase().replace(/[\s_-]+/g, ' ');
      const parts = [...secret.person.split(' '), secret.email, ...secret.email.replace('.example', '').split('@'), secret.phone, secret.phone.slice(4), secret.word];
      for (const part of parts) expect(written).not.toContain(part.toLowerCase());
    }), { numRuns: 60 });
  });
});
