import path from 'node:path';
import type { Page } from '@playwright/test';
import { dropFiles } from './support/hand-over-files.ts';
import { deleteDatabase, restartable } from './support/restartable.ts';
import { expect, test } from './support/skillshot.ts';

const TITLES = ['Data platform engineer', 'Research assistant wanted'];

/** Opens a note and gives it a remark; done when the app says that it is saved. */
async function remark(page: Page, title: string, text: string): Promise<void> {
  await page.getByRole('listbox', { name: 'Notes' }).getByRole('option', { name: new RegExp(title) }).click();
  await page.getByRole('textbox', { name: 'Your remark' }).fill(text);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

async function expectRemark(page: Page, title: string, text: string): Promise<void> {
  await page.getByRole('listbox', { name: 'Notes' }).getByRole('option', { name: new RegExp(title) }).click();
  await expect(page.getByRole('textbox', { name: 'Your remark' })).toHaveValue(text);
}

test('two tabs write at the same time, see each other, and lose nothing with the database', async ({ folder, pictures }) => {
  const profile = path.join(folder, 'profile');
  const skillshot = restartable('browser', profile);
  const first = await skillshot.start();
  await expect(first.getByRole('button', { name: 'Try it with a sample' })).toBeVisible();
  const second = await first.context().newPage();
  await second.goto(first.url());
  await dropFiles(first, await Promise.all(TITLES.map((title, index) => pictures.render(`${String(index)}.png`, `<h1>${title}</h1>`))));
  await expect(second.getByRole('listbox', { name: 'Notes' }).getByRole('option')).toHaveCount(2, { timeout: 60_000 });
  await remark(first, TITLES[0]!, 'from the first tab');
  await remark(second, TITLES[1]!, 'from the second tab');
  await remark(first, TITLES[0]!, 'from the first tab, again');
  await expectRemark(second, TITLES[0]!, 'from the first tab, again');
  await skillshot.quit();

  await deleteDatabase(profile);
  const page = await skillshot.start();
  await expect(page.getByText(/Restored 2 notes/)).toBeVisible();
  await expectRemark(page, TITLES[0]!, 'from the first tab, again');
  await expectRemark(page, TITLES[1]!, 'from the second tab');
  await skillshot.quit();
});
