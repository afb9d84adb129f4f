import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { cutDatabaseLog } from '../scripts/torture/cut-database-log.mjs';
import { dropFiles } from './support/hand-over-files.ts';
import { deleteDatabase, flipJournalBit, restartable, type Restartable } from './support/restartable.ts';
import { expect, test as base } from './support/skillshot.ts';

interface Fixtures {
  readonly profile: string;
  readonly skillshot: Restartable;
}

/** Several starts of one profile; the app of the other specs is not started. */
const test = base.extend<Fixtures>({
  profile: async ({ folder }, provide) => provide(path.join(folder, 'profile')),
  skillshot: async ({ profile }, provide, { project }) => {
    const skillshot = restartable(project.name === 'electron' ? 'electron' : 'browser', profile);
    await provide(skillshot);
    await skillshot.quit();
  },
});

const TITLES = ['Data platform engineer', 'Research assistant wanted', 'Notes from a talk'];
const list = (page: Page): Locator => page.getByRole('listbox', { name: 'Notes' });

/** Three notes and a caption that says "Saved", then a clean end. */
async function fillAndQuit(skillshot: Restartable, pictures: { render(name: string, html: string): Promise<string> }): Promise<void> {
  const page = await skillshot.start();
  await expect(page.getByRole('button', { name: 'Try it with a sample' })).toBeVisible();
  await dropFiles(page, await Promise.all(TITLES.map((title, index) => pictures.render(`${String(index)}.png`, `<h1>${title}</h1>`))));
  await expect(list(page).getByRole('option')).toHaveCount(3, { timeout: 60_000 });
  await list(page).getByRole('option', { name: /Data platform/ }).click();
  await page.getByRole('textbox', { name: 'Your remark' }).fill('Saved before the crash');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await skillshot.quit();
}

async function expectEverything(page: Page): Promise<void> {
  await expect(list(page).getByRole('option')).toHaveCount(3);
  for (const title of TITLES) await expect(list(page).getByRole('option', { name: new RegExp(title) })).toBeVisible();
  await list(page).getByRole('option', { name: /Data platform/ }).click();
  await expect(page.getByRole('textbox', { name: 'Your remark' })).toHaveValue('Saved before the crash');
  const picture = page.getByRole('region', { name: 'Picture' }).locator('img').first();
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
}

test('a database that lost the last bytes of its log costs no note', async ({ skillshot, profile, pictures }) => {
  await fillAndQuit(skillshot, pictures);
  cutDatabaseLog(profile, 37);
  await skillshot.start();
  await skillshot.quit();
  await expectEverything(await skillshot.start());
});

test('a database that is gone comes back from the journal, and the person is told', async ({ skillshot, profile, pictures }) => {
  await fillAndQuit(skillshot, pictures);
  await deleteDatabase(profile);
  const page = await skillshot.start();
  await expect(page.getByText(/Restored 3 notes/)).toBeVisible();
  await expectEverything(page);
  await skillshot.quit();
  const again = await skillshot.start();
  await expectEverything(again);
  await expect(again.getByText(/Restored/)).toHaveCount(0);
});

test('a journal in which the disk has lost a bit is noticed soon after the start and mended, before the database is needed', async ({ skillshot, profile, pictures }) => {
  await fillAndQuit(skillshot, pictures);
  await flipJournalBit(profile);
  const page = await skillshot.start();
  await expect(page.getByText(/journal.*has a damaged place/)).toBeVisible();
  await page.getByRole('button', { name: 'Mend it now' }).click();
  await expect(page.getByText(/was damaged\. It was written anew from the database/)).toBeVisible();
  await skillshot.quit();
  await deleteDatabase(profile);
  const again = await skillshot.start();
  await expect(again.getByText(/Restored 3 notes/)).toBeVisible();
  await expectEverything(again);
});
