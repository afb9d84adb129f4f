import { copyFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from './support/skillshot.ts';

/** The German data as if it were Dutch, which the app does not come with. */
const DATA = path.join(path.dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/deu/package.json')), '4.0.0_best_int/deu.traineddata.gz');
const TEXT = 'Große Lösungen für Prüfungen führen wir schön und gründlich aus.';

test('a language is added from a file, read in, kept over a restart and removed', async ({ app, folder, pictures }) => {
  const { page } = app;
  const picture = await pictures.render('deutsch.png', `<p>${TEXT}</p>`);
  const [good, broken] = [path.join(folder, 'nld.traineddata.gz'), path.join(folder, 'broken.traineddata')];
  await copyFile(DATA, good);
  await writeFile(broken, Buffer.alloc(500));
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const language = settings.getByRole('checkbox', { name: 'Dutch' });
  const openSettings = async () => {
    await expect(page.getByRole('button', { name: 'Try it with a sample' }).or(app.list)).toBeVisible();
    await page.keyboard.press('ControlOrMeta+,');
    await expect(settings).toBeVisible();
  };
  const add = async (file: string) => {
    const choosing = page.waitForEvent('filechooser');
    await settings.getByRole('button', { name: 'Add a language…' }).press('Enter');
    await (await choosing).setFiles(file);
  };

  await openSettings();
  await add(broken);
  await expect(settings.getByRole('alert')).toHaveText('This is not a file with language data of tesseract.');
  await add(good);
  await expect(settings.getByText(/^Dutch was added/)).toBeVisible({ timeout: 60_000 });
  await language.press('Space');
  await settings.getByRole('checkbox', { name: 'English' }).press('Space');
  await page.keyboard.press('Escape');
  await app.dropAndRead([picture]);
  expect(await app.visibleText()).toBe(TEXT);
  await expect(page.getByText(/^Read with tesseract\.js .*, nld /)).toBeVisible();

  await page.reload();
  await openSettings();
  await expect(language).toBeChecked();
  await settings.getByRole('button', { name: 'Remove Dutch' }).press('Enter');
  await expect(settings.getByRole('checkbox', { name: 'English' })).toBeChecked();
  await expect(settings.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(language).toBeChecked();
  await settings.getByRole('button', { name: 'Remove Dutch' }).press('Enter');
  await expect(settings.getByText(/^Dutch was removed/)).toBeVisible();
  await expect(language).toBeHidden();
  expect(app.problems).toEqual([]);
});
