import { describe, expect, it } from 'vitest';
import type { ConvertJob, ConvertMessage } from '../../shared/convert.ts';
import type { ExportProfile } from '../../shared/export/export-profile.ts';
import { quickEngine, readingDeps } from '../ingest/queue-under-test.contract.ts';
import { NO_REDACTION, type RedactionChoice } from '../../shared/redaction/redaction-choice.ts';
import { incoming, samplePicture, zipped, type SampleFolder } from '../interop/interop-under-test.contract.ts';
import { convertInputs } from './convert-inputs.ts';
import type { RunClient } from './run-client.ts';

const note = (text: string, picture = 'a.png'): string => `---
source: file
date: 2026-02-04T14:04:09+02:00
original_image: ${picture}
final_location: ../assets/images/roles/${picture}
article: one
---

### Analysis of the Image

#### 3. Visible Text
\`\`\`
${text}
\`\`\`
`;

const result = JSON.stringify({
  name: 'Career', id: 9, type: 'private_group',
  messages: [1, 2].map((id) => ({ id, type: 'message', date: `2026-02-04T14:0${String(id)}:00`, from: 'Sam', from_id: 'user4711', photo: `photos/${String(id)}.png`, text: 'look' })),
});

/** What a run has written and told. */
class Run {
  readonly files = new Map<string, Uint8Array>();
  readonly messages: ConvertMessage[] = [];
  readonly written: string[] = [];

  async convert(folder: SampleFolder, options: { readonly zip?: SampleFolder; readonly profile?: ExportProfile; readonly redaction?: RedactionChoice } = {}): Promise<readonly string[]> {
    this.messages.length = 0;
    this.written.length = 0;
    const inputs = [...incoming(folder), ...(options.zip === undefined ? [] : [zipped('in.zip', options.zip)])];
    const files = inputs.map(({ path, name, blob }) => ({ path: path ?? name, byteLength: blob.size, modifiedMs: 0 }));
    const job: ConvertJob = { topic: 'told', mode: 'fast', languages: ['eng'], profile: { profile: options.profile ?? 'research', usesWikiLinks: false }, redaction: options.redaction ?? NO_REDACTION, files };
    const client: RunClient = {
      readJob: () => Promise.resolve(job),
      readInput: (index) => Promise.resolve(inputs[index]?.blob ?? null),
      readFile: (path) => Promise.resolve(this.files.get(path) ?? null),
      writeFile: (path, bytes) => {
        this.files.set(path, bytes);
        this.written.push(path);
        return Promise.resolve({ kind: 'written' });
      },
      tell: (message) => Promise.resolve(void this.messages.push(message)),
    };
    await convertInputs(job, { ...readingDeps(quickEngine()), client, draw: (picture) => Promise.resolve({ bytes: new TextEncoder().encode(`a copy of ${String(picture.size)} bytes`), mediaType: 'image/png' }), newId: () => 'id', clockMs: () => 0, inFlight: 2 });
    return this.told();
  }

  /** `in/a.md: notes/a.md`, in the order of the plan. */
  private told(): readonly string[] {
    const planned = this.messages.flatMap((message) => (message.kind === 'plan' ? message.entries : []));
    return planned.map(({ path }, at) => {
      const entry = this.messages.flatMap((message) => (message.kind === 'entry' && message.index === at ? [message.entry] : []))[0];
      if (entry?.status === 'ok') return `${path}: ${entry.notePath ?? 'read'}${entry.isUnchanged ? ' again' : ''}`;
      return `${path}: ${entry?.error ?? 'nothing'}`;
    });
  }

  text(path: string): string {
    return new TextDecoder().decode(this.files.get(path));
  }
}

const VAULT: SampleFolder = {
  'vault/notes/first.md': note('Python'),
  'vault/notes/again.md': note('Python'),
  'vault/notes/lost.md': note('Go', 'lost.png'),
  'vault/notes/broken.md': '---\nsource: x\ndate: [\n---\n',
  'vault/elsewhere/a.png': samplePicture(1),
  'vault/stray.png': samplePicture(2),
};

describe('converting inputs of all kinds', () => {
  it('writes notes with their pictures wherever these lie, and reads pictures that no note names', async () => {
    const run = new Run();
    expect(await run.convert(VAULT)).toEqual([
      'vault/notes/first.md: notes/first.md',
      'vault/notes/again.md: notes/first.md again',
      'vault/notes/lost.md: notes/lost.md',
      expect.stringMatching(/^vault\/notes\/broken\.md: The front matter cannot be read/),
      expect.stringMatching(/^vault\/stray\.png: notes\/.+\.md$/),
    ]);
    expect([...run.files.keys()].filter((path) => path.startsWith('assets'))).toEqual(['assets/images/roles/a.png', expect.stringMatching(/^assets\/images\/told\/.+\.png$/)]);
    expect(run.text('notes/first.md')).toContain('article: one');
    expect(run.messages.at(-1)).toEqual({ kind: 'finished', others: [], withoutPicture: 1, picturesLeftOut: 0 });
  });

  it.each(['research', 'obsidian', 'joplin', 'report', 'table', 'csv', 'json'] as const)('writes nothing new the second time: %s', async (profile) => {
    const run = new Run();
    await run.convert(VAULT, { profile });
    const before = new Map(run.files);
    await run.convert(VAULT, { profile });
    expect(run.written).toEqual([]);
    expect(run.files).toEqual(before);
  });

  it.each([
    ['csv', ['notes.csv']], ['json', ['notes.json']], ['table', ['notes.csv', 'notes.json']],
  ] as const)('writes the profile %s as one file about all notes', async (profile, paths) => {
    const run = new Run();
    await run.convert(VAULT, { profile });
    expect([...run.files.keys()]).toEqual(paths);
  });

  it('opens zips, and takes an export of Telegram with what its messages tell', async () => {
    const run = new Run();
    const zip = { 'chat/result.json': result, 'chat/photos/1.png': samplePicture(1), 'chat/photos/1_thumb.png': samplePicture(9), 'notes/a.md': note('SQL', 'none.png') };
    expect(await run.convert({}, { zip })).toEqual([
      'in.zip/chat/photos/2.png: A picture of message 2 is not in the export.',
      'in.zip/notes/a.md: notes/a.md',
      expect.stringMatching(/^in\.zip\/chat\/photos\/1\.png: notes\/.+\.md$/),
    ]);
    const [path = ''] = [...run.files.keys()].filter((name) => name.startsWith('notes/') && name !== 'notes/a.md');
    expect(run.text(path)).toMatch(/source: telegram_photo\ndate: 2026-02-04T14:01:00\nuser_id: 4711\nusername: Sam\noriginal_image: 1\.png\nmessage_id: 1\nchat_id: "9"\nchat: Career\n/);
    expect(run.text(path)).toContain('\nCaption: look\n');
  });

  it('reads the pictures beside a result.json that is no export, and says what it is', async () => {
    const run = new Run();
    expect(await run.convert({ 'shots/result.json': '{}', 'shots/a.png': samplePicture(1) })).toEqual([
      expect.stringMatching(/^shots\/result\.json: This is no export of Telegram/),
      expect.stringMatching(/^shots\/a\.png: notes\/.+\.md$/),
    ]);
  });

  it('hides in texts, names of files and pictures what it is told to', async () => {
    const run = new Run();
    const told = await run.convert(
      { 'vault/zoe-note.md': note('Ask Zoë at zoe@example.org about Go'), 'vault/a.png': samplePicture(1), 'vault/Zoe 1.png': samplePicture(3) },
      { redaction: { kinds: ['emails'], words: ['Zoë'], kept: [] } },
    );
    // The engine of this test reads nothing, so nobody knows where the note's picture shows the name.
    expect(told[0]).toBe('vault/zoe-note.md: notes/redacted-note.md');
    expect(run.text('notes/redacted-note.md')).toContain('Ask █████ at █████ about Go');
    expect(run.messages.at(-1)).toMatchObject({ picturesLeftOut: 1 });
    const [copy = ''] = [...run.files.keys()].filter((path) => path.startsWith('assets'));
    expect(run.text(copy)).toMatch(/^a copy of/);
    const written = [...run.files.keys()].map((path) => `${path}\n${run.text(path)}`).join('\n');
    expect(written + JSON.stringify(run.messages.slice(1))).not.toMatch(/zo[eë]/i);
  });

  it('names what is no input at all', async () => {
    const run = new Run();
    expect(await run.convert({ 'list.txt': 'milk and bread', 'bad.zip': 'no zip' })).toEqual([
      expect.stringMatching(/^list\.txt: .*text file/),
      'bad.zip: This is no zip, or only a part of one.',
    ]);
  });
});
