import { BAD_FILES, writeFiles, writeManyPictures, writeOtherFormats } from './support/make-files.ts';
import { expect, test, type Skillshot } from './support/skillshot.ts';

/** It takes a tenth of this on a quiet machine; the rest is room for one that runs other tests at the same time. */
const CANCELLED_WITHIN_MS = 5_000;

/** Presses "Cancel all" and measures, in the page, how long the queue goes on. */
function cancelAll({ imports }: Skillshot): Promise<number> {
  return imports.evaluate((panel) => new Promise<number>((resolve) => {
    const pressedAt = performance.now();
    new MutationObserver((_changes, observer) => {
      if (panel.querySelector('[aria-label="All imports"]') !== null) return;
      observer.disconnect();
      resolve(performance.now() - pressedAt);
    }).observe(panel, { childList: true, subtree: true });
    [...panel.querySelectorAll('button')].find((button) => button.textContent === 'Cancel all')?.click();
  }));
}

test('each file that cannot be read says why, and the others become notes', async ({ app, pictures, folder }) => {
  const bad = await writeFiles(folder, BAD_FILES);
  const webp = await pictures.render('shared.webp', '<p>Shared as WebP</p>');
  await app.dropFiles([...bad, ...(await writeOtherFormats(folder)), webp]);
  await app.countNotes(4);
  for (const { name, says } of BAD_FILES) {
    await expect(app.imports.getByRole('listitem').filter({ hasText: name })).toHaveText(says);
  }
  await expect(app.imports.getByRole('status')).toHaveText('4 of 10 done, 6 failed');
  await app.search('avif');
  await expect(app.list.getByRole('option')).toHaveCount(1);
  expect(app.problems).toEqual([]);
});

test('500 files at once leave the window at ease and are cancelled at once', async ({ app, folder }) => {
  await app.dropFiles(await writeManyPictures(folder, 500));
  await expect(app.imports.getByRole('status')).toHaveText(/of 500/);
  await app.page.keyboard.press('Control+/');
  await expect(app.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible({ timeout: CANCELLED_WITHIN_MS });
  await app.page.keyboard.press('Escape');
  expect(await cancelAll(app)).toBeLessThan(CANCELLED_WITHIN_MS);
  await expect(app.imports.getByRole('status')).toHaveText(/^\d+ of 500 done, \d+ cancelled$/);
  expect(app.problems).toEqual([]);
});
