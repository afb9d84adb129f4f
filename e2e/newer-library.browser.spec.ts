import { expect, test } from './support/skillshot.ts';

test('a library that a newer version has written is read, says why it cannot be changed, and stays as it is', async ({ app, pictures }) => {
  const { page } = app;
  await app.dropAndRead([await pictures.render('role.png', '<h1>Data platform engineer</h1>')]);
  await page.evaluate(() => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('skillshot', 9990);
    opening.onupgradeneeded = () => { opening.result.createObjectStore('of a later version'); };
    opening.onsuccess = () => { opening.result.close(); resolve(); };
    opening.onerror = () => { reject(new Error(opening.error?.message)); };
  }));
  await expect(page.getByText('Another window has updated the library')).toBeVisible();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText('last used by a newer version of Skillshot')).toBeVisible();
  await app.list.getByRole('option', { name: /Data platform engineer/ }).click();
  await page.getByRole('textbox', { name: 'Your remark' }).fill('cannot be kept');
  await expect(page.getByText('Not saved')).toBeVisible();
  await page.reload();
  await app.list.getByRole('option', { name: /Data platform engineer/ }).click();
  await expect(page.getByRole('textbox', { name: 'Your remark' })).toHaveValue('');
});
