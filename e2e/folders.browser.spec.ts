import path from 'node:path';
import type { Page } from '@playwright/test';
import { competencesHtml } from './support/sample-texts.ts';
import { expect, test } from './support/skillshot.ts';

/** A folder of the browser's private file system stands in for one that a person picks: its handle is of the same kind. */
function pickPrivateFolder(): void {
  Object.defineProperty(window, 'showDirectoryPicker', {
    value: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('picked', { create: true }),
  });
}

async function openFolders(page: Page) {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Mirror and watched folder' }).click();
  return page.getByRole('group', { name: 'Mirror folder' });
}

/** The one note of the folder; rewritten when `edit` gives another text. */
function noteFile(page: Page, added: string): Promise<string> {
  return page.evaluate(async (addition) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('picked');
    const notes = await root.getDirectoryHandle('notes');
    for await (const name of (notes as unknown as { keys(): AsyncIterable<string> }).keys()) {
      const handle = await notes.getFileHandle(name);
      const text = await (await handle.getFile()).text();
      if (addition === '') return text;
      const stream = await handle.createWritable();
      await stream.write(`${text.trimEnd()}${addition}`);
      await stream.close();
      return text;
    }
    return '';
  }, added);
}

test('a mirror folder in the browser: written, looked at again on focus, and kept over a reload', async ({ app, pictures }) => {
  const { page } = app;
  await page.addInitScript(pickPrivateFolder);
  await page.reload();
  await app.dropAndRead([await pictures.render(path.basename('post.png'), competencesHtml())]);
  const mirror = await openFolders(page);
  await mirror.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(mirror.getByText(/1 note in step/)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await app.title.fill('Renamed in the window');
  await expect.poll(() => noteFile(page, '')).toContain('title: Renamed in the window');

  await noteFile(page, '\n\nCaption: from another program\n');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByRole('textbox', { name: 'Your remark' })).toHaveValue('from another program');

  await page.reload();
  await expect((await openFolders(page)).getByText(/1 note in step/)).toBeVisible();
  expect(app.problems).toEqual([]);
});
