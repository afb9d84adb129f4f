import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse as parseYaml } from 'yaml';
import { exportAll } from './support/export.ts';
import { expect, test } from './support/skillshot.ts';
import { COMPETENCES, competencesHtml, competencesText } from './support/sample-texts.ts';

const TELEGRAM_NAME = '20260204_140409_SampleUser_msg920.png';

test('a dropped screenshot becomes a note, is tagged, found and exported', async ({ app, pictures, folder }) => {
  await app.dropAndRead([await pictures.render(TELEGRAM_NAME, competencesHtml())]);

  await test.step('with exactly the text of the picture', async () => {
    await expect(app.title).toHaveValue('What we hope you bring along');
    expect(await app.visibleText()).toBe(competencesText());
  });

  await test.step('with who sent it and when, from its name', async () => {
    await app.page.getByRole('button', { name: 'More properties' }).click();
    await expect(app.page.getByLabel('Source')).toHaveValue('telegram_photo');
    await expect(app.page.getByLabel(/user name/i)).toHaveValue('SampleUser');
    await expect(app.page.getByLabel(/captured/i).first()).toHaveValue(/2026-02-04/);
  });

  await test.step('with competencies that are accepted and rejected by key', async () => {
    const competencies = app.page.getByRole('region', { name: 'Competencies' });
    await competencies.getByRole('button', { name: /^Python, suggested, because of “Python”/ }).press('a');
    await expect(competencies.getByRole('button', { name: /^Python, accepted/ })).toBeVisible();
    await competencies.getByRole('button', { name: /^Docker, suggested/ }).press('x');
    await expect(competencies.getByRole('button', { name: /^Docker/ })).toHaveCount(0);
    await expect(competencies.getByRole('button', { name: 'Show 1 rejected' })).toBeVisible();
  });

  await test.step('with the line on the picture that is pointed at in the text', async () => {
    await app.page.getByRole('textbox', { name: 'Visible text' }).getByText(COMPETENCES.bullets[1].slice(0, 20)).hover();
    await expect(app.picture.locator('[data-mark="line"]').first()).toBeVisible();
  });

  await test.step('found while typing, with the hit drawn on the picture', async () => {
    await app.search('agentic');
    await expect(app.list.locator('mark')).toHaveText('agentic');
    await expect(app.picture.locator('[data-mark="hit"]')).toHaveCount(1);
    await app.search('cobol');
    await expect(app.page.getByText('Nothing found')).toBeVisible();
    await app.search('');
  });

  await test.step('exported as Markdown with its picture', async () => {
    const files = unzipSync(await exportAll(app, path.join(folder, 'export.zip')));
    const name = Object.keys(files).find((file) => file.startsWith('notes/')) ?? '';
    const markdown = strFromU8(files[name]!);
    const frontMatter = parseYaml(markdown.split('---\n')[1] ?? '') as Record<string, unknown>;
    expect(frontMatter).toMatchObject({ source: 'telegram_photo', date: '2026-02-04T14:04:09+00:00', username: 'SampleUser', original_image: TELEGRAM_NAME, competencies: ['Python'] });
    expect(markdown).toContain(competencesText());
    const picture = path.posix.join('notes', String(frontMatter['final_location']));
    expect(Buffer.from(files[picture]!).equals(await readFile(path.join(folder, TELEGRAM_NAME)))).toBe(true);
    await app.page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  });

  await test.step('and is not imported twice', async () => {
    await app.dropFiles([path.join(folder, TELEGRAM_NAME)]);
    await expect(app.imports.getByText('Already in your notes')).toBeVisible();
    await app.countNotes(1);
    await app.imports.getByRole('button', { name: 'Import anyway' }).click();
    await app.countNotes(2);
  });
  expect(app.problems).toEqual([]);
});

test('the sample, the clipboard and a dropped folder are ways in', async ({ app, pictures, folder }) => {
  await test.step('the sample on the first-run screen runs the whole way', async () => {
    await app.page.getByRole('button', { name: 'Try it with a sample' }).click();
    await app.countNotes(1);
    await expect(app.title).toHaveValue('Senior AI Engineer, Search');
    expect(await app.visibleText()).toContain('* Run what you build: Docker, Kubernetes and a CI/CD pipeline in GitHub Actions.');
  });

  await test.step('a pasted picture is a note from the clipboard', async () => {
    await app.pasteFiles([await pictures.render('pasted.png', '<h2>Interview notes</h2><p>They asked about Kubernetes twice.</p>')]);
    await app.countNotes(2);
    await expect(app.title).toHaveValue('Interview notes');
    await app.page.getByRole('button', { name: 'More properties' }).click();
    await expect(app.page.getByLabel('Source')).toHaveValue('clipboard');
  });

  await test.step('a folder gives every picture in it, and no more', async () => {
    await pictures.render('dropped/roles/first.png', '<p>First of the folder</p>');
    await pictures.render('dropped/second.png', '<p>Second of the folder</p>');
    await pictures.render('dropped/.hidden.png', '<p>Left alone</p>');
    await app.dropFromDisk([path.join(folder, 'dropped')]);
    await app.countNotes(4);
    await expect(app.imports.getByText('.hidden.png')).toHaveCount(0);
  });
  expect(app.problems).toEqual([]);
});
