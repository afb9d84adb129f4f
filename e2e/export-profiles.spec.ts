import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parse as parseYaml } from 'yaml';
import { exportAll } from './support/export.ts';
import { expect, test, type Pictures, type Skillshot } from './support/skillshot.ts';

const note = (title: string, more: string): string => `---
source: file
date: 2026-02-04T14:04:09+02:00
original_image: ${title}.png
final_location: ../assets/images/agent research/${title}.png
${more}
tags: [competency/python]
competencies: [Python]
---

### Analysis of the Image

#### 3. Visible Text
\`\`\`markdown
${title} needs Python.
\`\`\`
`;

/** Two notes of our own in the library. */
async function importTwo(app: Skillshot, pictures: Pictures, folder: string): Promise<void> {
  const picture = await readFile(await pictures.render('one.png', '<p>one</p>'));
  const zip = path.join(folder, 'in.zip');
  await writeFile(zip, zipSync({
    'notes/first.md': strToU8(note('first', 'article: one\nuser_id: 012')), 'notes/second (2).md': strToU8(note('second', 'article: [two, three]\nuser_id: 7')),
    'assets/images/agent research/first.png': picture, 'assets/images/agent research/second.png': picture,
  }));
  await expect(app.page.getByRole('main')).toBeVisible();
  await app.dropFiles([zip]);
  await app.page.getByRole('button', { name: 'Import 2 notes' }).click();
  await app.page.getByRole('button', { name: 'Done' }).click();
  await expect(app.list.getByRole('option')).toHaveCount(2);
}

async function chooseFormat({ page }: Skillshot, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  await page.getByRole('combobox', { name: 'Format' }).click();
  await page.getByRole('option', { name }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
}

test.beforeEach(async ({ app, pictures, folder }) => { await importTwo(app, pictures, folder); });

test('a vault for Obsidian: every property has one type, every embed leads to a picture', async ({ app, folder }) => {
  await chooseFormat(app, 'Obsidian');
  const files = unzipSync(await exportAll(app, path.join(folder, 'out.zip')));
  const notes = Object.keys(files).filter((name) => name.startsWith('notes/'));
  expect(notes).toHaveLength(2);
  expect(parseYaml(strFromU8(files['notes.base']!))).toHaveProperty('views');
  const types = new Map<string, Set<string>>();
  for (const name of notes) {
    const [, frontMatter = '', body = ''] = strFromU8(files[name]!).split('---\n');
    for (const [key, value] of Object.entries(parseYaml(frontMatter) as Record<string, unknown>)) {
      types.set(key, (types.get(key) ?? new Set()).add(Array.isArray(value) ? 'list' : typeof value));
    }
    const [, target = ''] = /!\[[^\]]*\]\(([^)]+)\)/.exec(body) ?? [];
    expect(Object.keys(files)).toContain(path.posix.join('notes', decodeURIComponent(target)));
  }
  expect([...types].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
  expect([...types.keys()]).toEqual(expect.arrayContaining(['competencies', 'tags', 'article', 'user_id', 'date']));
});

test('a report and a table of competencies, seen before they are written', async ({ app, folder }) => {
  await chooseFormat(app, 'Report');
  const report = unzipSync(await exportAll(app, path.join(folder, 'report.zip')));
  const text = strFromU8(report['report.md']!);
  expect(text).toContain('| Python | 2 of 2 | 100 % |');
  for (const [, target = ''] of text.matchAll(/\]\(([^)#]+)\)/g)) expect(Object.keys(report)).toContain(decodeURIComponent(target));
  await app.page.getByRole('button', { name: 'Done' }).click();

  await chooseFormat(app, 'Table of competencies');
  await app.page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  await app.page.getByText('Preview').click();
  await expect(app.page.getByLabel('Preview of the export')).toContainText('note,title,topic');
  await app.page.getByRole('button', { name: 'Cancel' }).click();
  const table = unzipSync(await exportAll(app, path.join(folder, 'table.zip')));
  expect(Object.keys(table).sort()).toEqual(['notes.csv', 'notes.json']);
  expect(strFromU8(table['notes.csv']!).trim().split('\r\n')).toHaveLength(3);
  expect(app.problems).toEqual([]);
});
