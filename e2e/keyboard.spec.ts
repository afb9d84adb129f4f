import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { saveTo } from './support/export.ts';
import { expect, test } from './support/skillshot.ts';
import { tabTo } from './support/tab-to.ts';

test('a keyboard alone gets through the whole job', async ({ app, pictures, folder }) => {
  const { page } = app;
  const files = [
    await pictures.render('platform.png', '<h1>Platform Engineer</h1><ul><li>Kubernetes and Terraform</li><li>Python</li></ul>'),
    await pictures.render('analyst.png', '<h1>Data Analyst</h1><p>SQL and clear charts</p>'),
  ];

  await test.step('import', async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
    await chooser.setFiles(files);
    await app.countNotes(2);
  });

  await test.step('find and open', async () => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('kuber');
    await expect(app.list.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await expect(app.list).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(app.title).toBeFocused();
    await expect(app.title).toHaveValue('Platform Engineer');
  });

  await test.step('tag', async () => {
    const competencies = page.getByRole('region', { name: 'Competencies' });
    await tabTo(app, competencies.getByRole('button', { name: /^Kubernetes, suggested/ }));
    await page.keyboard.press('a');
    await expect(competencies.getByRole('button', { name: /^Kubernetes, accepted/ })).toBeVisible();
    // One decision follows another: the focus has gone on by itself, also from a tag that goes away.
    await expect(competencies.getByRole('button', { name: /^Terraform, suggested/ })).toBeFocused();
    await page.keyboard.press('x');
    await expect(competencies.getByRole('button', { name: /^Terraform/ })).toHaveCount(0);
    await expect(competencies.getByRole('button', { name: /^Python, suggested/ })).toBeFocused();
    await tabTo(app, competencies.getByRole('combobox', { name: 'Add a competency' }));
    await page.keyboard.type('Team spirit');
    await page.keyboard.press('Enter');
    await expect(competencies.getByRole('button', { name: /^Team spirit, accepted/ })).toBeVisible();
  });

  await test.step('edit', async () => {
    const text = page.getByRole('textbox', { name: 'Visible text' });
    await tabTo(app, text);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Seen on a notice board.');
    await page.keyboard.press('Escape');
    await tabTo(app, page.getByRole('textbox', { name: 'Main content' }));
    await expect(app.note.getByText('Saved', { exact: true })).toBeVisible();
  });

  await test.step('export', async () => {
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export notes' });
    await expect(dialog.getByRole('radio', { name: /this note/i })).toBeFocused();
    await tabTo(app, dialog.getByRole('radio', { name: /a folder/i }));
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('radio', { name: /zip/i })).toBeChecked();
    const zip = path.join(folder, 'keyboard.zip');
    await saveTo(app, zip, () => page.keyboard.press('Enter'));
    await expect(dialog.getByText('1 note and 1 picture written')).toBeVisible();
    const exported = unzipSync(await readFile(zip));
    expect(strFromU8(exported['notes/platform-engineer.md']!)).toContain('Seen on a notice board.');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('trash and take back', async () => {
    await page.keyboard.press('Control+f');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await app.countNotes(1);
    await page.keyboard.press('Control+z');
    await app.countNotes(2);
  });
  expect(app.problems).toEqual([]);
});
