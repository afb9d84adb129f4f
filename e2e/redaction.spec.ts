import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { violations } from './support/axe.ts';
import { exportAll } from './support/export.ts';
import { expect, test } from './support/skillshot.ts';

const POST = `<h2>We look for a data engineer</h2>
<p>Python, SQL and five years of practice since 2019 - 2024, for 60 000 - 80 000 EUR.</p>
<p>Ask Marta Silveira, she leads the team in Lisbon.</p>
<p>Write to marta.silveira@example.org, or call +49 151 23456789.</p>`;

const SECRET = /marta|silveira|example\.org|49 151|23456789/i;

test('an export hides names, addresses and numbers in text and picture, after showing what it will hide', async ({ app, pictures, folder }) => {
  const { page } = app;
  await app.dropAndRead([await pictures.render('shot.png', POST)]);
  await expect(app.title).toHaveValue('We look for a data engineer');
  expect(await app.visibleText()).toMatch(SECRET);

  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export notes' });
  await dialog.getByLabel('E-mail addresses').check();
  await dialog.getByLabel('Phone numbers').check();
  await dialog.getByLabel('Other words to hide').fill('marta silveira, Lisbon');
  await dialog.getByRole('button', { name: /4 to hide, in \d+ places/ }).click();
  await dialog.getByRole('checkbox', { name: /^Lisbon/ }).uncheck();
  await expect(dialog.getByRole('button', { name: /3 to hide/ })).toBeVisible();
  await dialog.getByText('Preview').click();
  await expect(dialog.getByLabel('Preview of the export')).toContainText('Ask █████, she leads the team in Lisbon.');
  expect(await violations(app)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  const files = unzipSync(await exportAll(app, path.join(folder, 'out.zip')));
  const names = Object.keys(files);
  const note = strFromU8(files[names.find((name) => name.endsWith('.md'))!]!);
  expect(note).toContain('Write to █████, or call █████.');
  expect(note).toContain('since 2019 - 2024, for 60 000 - 80 000 EUR');
  expect(names.join('\n') + note).not.toMatch(SECRET);

  await page.getByRole('button', { name: 'Done' }).click();
  const copy = path.join(folder, 'copy.png');
  await writeFile(copy, files[names.find((name) => name.endsWith('.png'))!]!);
  await app.dropAndRead([copy]);
  await app.search('copy.png');
  await expect(app.title).toHaveValue('We look for a data engineer');
  const seen = await app.visibleText();
  expect(seen).toContain('she leads the team in Lisbon');
  expect(seen).not.toMatch(SECRET);
  expect(app.problems).toEqual([]);
});
