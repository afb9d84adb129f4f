import { expect, test } from './support/skillshot.ts';

const POSTS = [
  ['20260204_090000_SampleUser_msg1.png', '<h2>Rust Engineer</h2><p>You build a vector database.</p><p>Kubernetes knowledge helps.</p>'],
  ['20260310_090000_SampleUser_msg2.png', '<h2>Data Analyst</h2><p>The database has no vector column yet.</p><p>Rust is welcome.</p>'],
  ['20251201_090000_SampleUser_msg3.png', '<h2>Café Manager</h2><p>Send your résumé to the owner.</p><p>JavaScript is not needed.</p>'],
] as const;

test('search understands words, phrases, exclusions, filters, dates, diacritics and typos', async ({ app, pictures }) => {
  test.slow();
  await app.dropFiles(await Promise.all(POSTS.map(([name, html]) => pictures.render(name, html))));
  await expect(app.list.getByRole('option')).toHaveCount(3, { timeout: 120_000 });
  const [rust, data, cafe] = [/Rust Engineer/, /Data Analyst/, /Caf. Manager/];
  const status = app.page.getByRole('region', { name: 'Note list' }).getByRole('status');

  for (const [query, titles] of [
    ['rust', [rust, data]],
    ['vect', [rust, data]],
    ['"vector database"', [rust]],
    ['database -kubernetes', [data]],
    ['-java -rust', [cafe]],
    ['resume', [cafe]],
    ['tag:kubernetes', [rust]],
    ['after:2026-02 before:2026-03', [rust]],
    ['before:2026', [cafe]],
    ['rust ana', [data]],
  ] as const) {
    await test.step(query, async () => {
      await app.search(query);
      await expect(status).toHaveText(`${String(titles.length)} found`);
      const rows = app.list.getByRole('option');
      await expect(rows).toHaveCount(titles.length);
      for (const [index, title] of titles.entries()) await expect(rows.nth(index)).toContainText(title);
    });
  }

  await test.step('a typo, marked where the word is', async () => {
    await app.search('kuberntes');
    await expect(status).toHaveText('1 similar');
    await expect(app.list.locator('mark')).toHaveText('Kubernetes');
    await expect(app.picture.locator('[data-mark="hit"]')).toHaveCount(1);
  });
});
