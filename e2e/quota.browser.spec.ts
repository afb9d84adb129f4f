import { expect, test } from './support/skillshot.ts';

test('with no room left a picture is not taken, the reason is told, and it is taken when there is room', async ({ app, pictures }) => {
  const { page } = app;
  const first = await pictures.render('first.png', '<h1>Data platform engineer</h1>');
  const second = await pictures.render('second.png', '<h1>Research assistant wanted</h1>');
  await app.dropAndRead([first]);
  const disk = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());

  // Edits are a poor test here: small ones fit into what the browser has set aside. A picture is a new file.
  await disk.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await app.dropFiles([second]);
  await expect(page.getByText(/no room left on this disk|disk is full/).first()).toBeVisible();
  await expect(app.list.getByRole('option')).toHaveCount(1);

  await disk.send('Storage.overrideQuotaForOrigin', { origin });
  await app.dropAndRead([second]);
});
