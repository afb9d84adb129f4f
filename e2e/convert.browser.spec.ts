import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { PROJECT_ROOT } from './support/launch-electron.ts';
import { BAD_FILES, writeFiles } from './support/make-files.ts';
import { competencesHtml, competencesText } from './support/sample-texts.ts';
import { test } from './support/skillshot.ts';

interface Run {
  readonly child: ChildProcess;
  /** Everything that was said so far. */
  readonly said: () => string;
  readonly printed: () => string;
  readonly code: Promise<unknown>;
}

function startConvert(words: readonly string[], cwd: string): Run {
  const child = spawn(process.execPath, [path.join(PROJECT_ROOT, 'scripts/convert.mjs'), ...words], { cwd, env: { ...process.env, INIT_CWD: cwd } });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text; });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { printed += text; });
  return { child, said: () => said, printed: () => printed, code: once(child, 'exit').then(([code]: unknown[]) => code) };
}

/** Every file under a folder, with `/`, in order. */
async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
}

test('npm run convert writes notes, names what failed, and does it all again without a difference', async ({ pictures, folder }) => {
  await pictures.render('shots/20260204_140409_SampleUser_msg920.png', competencesHtml());
  await pictures.render('plain.png', '<h1>Notice board</h1><p>Somebody looks for a Go developer.</p>');
  await writeFiles(folder, BAD_FILES.filter(({ name }) => name === 'notes.png'));
  const words = ['--out', 'out', '--topic', 'AI roles', '--json', 'report.json', 'shots', 'plain.png', 'notes.png', 'missing.png'];

  const first = startConvert(words, folder);
  expect(await first.code).toBe(2);
  expect(first.said()).toMatch(/\[\d\/3\] plain\.png → notes\/notice-board\.md/);
  expect(first.said()).toContain('failed: notes.png: This is a text file');
  expect(first.said()).toContain('failed: missing.png: There is no such file.');

  const out = path.join(folder, 'out');
  const written = ['assets/images/ai-roles/notice-board.png', 'assets/images/ai-roles/what-we-hope-you-bring-along.png', 'notes/notice-board.md', 'notes/what-we-hope-you-bring-along.md'];
  expect(await filesUnder(out)).toEqual(written);
  const note = await readFile(path.join(out, 'notes/what-we-hope-you-bring-along.md'), 'utf8');
  expect(note).toContain('final_location: ../assets/images/ai-roles/what-we-hope-you-bring-along.png');
  expect(note).toContain(competencesText());

  const report = JSON.parse(await readFile(path.join(folder, 'report.json'), 'utf8')) as Record<string, unknown>[];
  const milliseconds = expect.any(Number) as unknown;
  const evidence = expect.arrayContaining([{ start: competencesText().indexOf('Python'), end: competencesText().indexOf('Python') + 6, text: 'Python' }]) as unknown;
  expect(report.map(({ file, status }) => [file, status])).toEqual([[path.join('shots', '20260204_140409_SampleUser_msg920.png'), 'ok'], ['plain.png', 'ok'], ['notes.png', 'failed'], ['missing.png', 'failed']]);
  expect(report[0]).toEqual({
    file: path.join('shots', '20260204_140409_SampleUser_msg920.png'),
    status: 'ok',
    kind: 'picture',
    isUnchanged: false,
    slug: 'what-we-hope-you-bring-along',
    notePath: 'notes/what-we-hope-you-bring-along.md',
    type: 'job-description',
    text: competencesText(),
    meanConfidence: milliseconds,
    tags: expect.arrayContaining([{ label: 'Python', evidence }]) as unknown,
    ms: { decode: milliseconds, preprocess: milliseconds, recognise: milliseconds, rest: milliseconds },
  });

  const second = startConvert(['--out', 'out', '--topic', 'AI roles', 'shots', 'plain.png'], folder);
  expect(await second.code).toBe(0);
  expect(await filesUnder(out)).toEqual(written);
  expect(await readFile(path.join(out, 'notes/what-we-hope-you-bring-along.md'), 'utf8')).toBe(note);
});

test('npm run convert that is interrupted leaves whole files only, and says what is missing', async ({ pictures, folder }) => {
  const names = ['one', 'two', 'three', 'four', 'five', 'six'];
  for (const name of names) await pictures.render(`${name}.png`, `<h1>Picture ${name}</h1>${competencesHtml()}`);
  const run = startConvert(['--out', 'out', '--json', 'report.json', ...names.map((name) => `${name}.png`)], folder);
  await expect.poll(run.said, { timeout: 90_000 }).toContain('[1/6]');
  run.child.kill('SIGINT');
  expect(await run.code).toBe(130);

  const report = JSON.parse(await readFile(path.join(folder, 'report.json'), 'utf8')) as { status: string; error?: string; notePath: string }[];
  const done = report.filter(({ status }) => status === 'ok');
  expect(report.filter(({ status }) => status === 'failed').map(({ error }) => error)).toEqual(report.slice(done.length).map(() => 'Interrupted before this was read.'));
  const files = await filesUnder(path.join(folder, 'out'));
  expect(files.filter((file) => !/^(notes\/[a-z0-9-]+\.md|assets\/images\/unsorted\/[a-z0-9-]+\.png)$/.test(file))).toEqual([]);
  for (const { notePath } of done) expect(await readFile(path.join(folder, 'out', notePath), 'utf8')).toMatch(/^---\n[\s\S]+```\n/);
});

const boardNote = `---
source: file
date: 2026-02-04T14:04:09+02:00
original_image: board.png
final_location: ../assets/images/roles/board.png
article: [one, two] # mine
---

### Analysis of the Image

#### 3. Visible Text
\`\`\`
We look for Python.
\`\`\`
`;

test('npm run convert takes notes, a zip of a Telegram export and pictures together, in any profile', async ({ pictures, folder }) => {
  const board = await readFile(await pictures.render('vault/shots/board.png', '<p>board</p>'));
  const sent = { id: 7, type: 'message', date: '2026-02-04T14:04:09', date_unixtime: '1770213849', from: 'Sam', from_id: 'user4711', photo: 'photos/7.png', text: 'look at this' };
  await writeFiles(folder, [
    { name: 'export.zip', bytes: zipSync({ 'chat/result.json': strToU8(JSON.stringify({ name: 'AI roles', id: 1, type: 'private_group', messages: [sent] })), 'chat/photos/7.png': board }) },
  ]);
  await writeFiles(path.join(folder, 'vault/notes/deep'), [{ name: 'board.md', bytes: strToU8(boardNote) }, { name: 'broken.md', bytes: strToU8('---\nsource: x\ndate: [\n---\n') }]);
  const words = ['--out', 'vault/out', '--profile', 'obsidian', '--wiki-links', 'vault', 'export.zip'];

  const first = startConvert(words, folder);
  expect(await first.code).toBe(2);
  expect(first.said()).toContain('3 read, 2 imported, 0 same, 1 unreadable. Notes are in vault/out.');
  expect(first.said()).toMatch(/failed: vault\/notes\/deep\/broken\.md: line \d: The front matter cannot be read/);
  const written = await filesUnder(path.join(folder, 'vault/out'));
  expect(written).toEqual(expect.arrayContaining(['assets/images/roles/board.png', 'notes.base', 'notes/board.md']));
  const note = await readFile(path.join(folder, 'vault/out/notes/board.md'), 'utf8');
  expect(note).toContain('![[assets/images/roles/board.png]]');
  expect(note).toContain('article: [one, two]');
  expect(await readFile(path.join(folder, 'vault/out/assets/images/roles/board.png'))).toEqual(board);

  const second = startConvert(words, folder);
  expect(await second.code).toBe(2);
  expect(second.said()).toContain('3 read, 0 imported, 2 same, 1 unreadable');
  expect(second.said()).toContain('notes.base: unchanged');
  expect(await filesUnder(path.join(folder, 'vault/out'))).toEqual(written);
});

test('npm run convert explains itself', async ({ folder }) => {
  const help = startConvert(['--help'], folder);
  expect(await help.code).toBe(0);
  expect(help.printed()).toContain('Usage: npm run convert -- --out DIR');
  const wrong = startConvert(['--out', 'out', '--profile', 'word', 'a.png'], folder);
  expect(await wrong.code).toBe(1);
  expect(wrong.said()).toContain('--profile is one of research, obsidian');
});
