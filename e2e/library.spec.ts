import { expect, test, type Skillshot } from './support/skillshot.ts';

const SHOTS = [
  ['20260105_090000_Ana_msg1.png', '<h1>Machine Learning Engineer</h1><p>Requirements</p><ul><li>Python and PyTorch</li><li>Feature engineering</li></ul><p>Apply now to join our team.</p>'],
  ['20260210_090000_Ben_msg2.png', '<h1>Backend Developer</h1><p>Requirements</p><ul><li>Go and PostgreSQL</li><li>Engineering of every feature</li></ul><p>Apply now to join our team.</p>'],
  ['20260320_090000_Cleo_msg3.png', '<h1>Reading list</h1><p>Python for people who count, and a book about writing.</p>'],
] as const;

async function found(app: Skillshot, query: string): Promise<readonly string[]> {
  await app.search(query);
  // The list follows the search within a moment; its head says for which text it stands.
  await expect(app.page.getByRole('region', { name: 'Note list' }).getByRole('status')).toHaveText(/found/);
  return app.list.getByRole('option').locator('p[title]').allInnerTexts();
}

test('notes are filtered, sorted into topics, trashed, restored and taken back', async ({ app, pictures }) => {
  const { page } = app;
  const files = [];
  for (const [name, html] of SHOTS) files.push(await pictures.render(name, html));
  await app.dropAndRead(files);
  await app.imports.getByRole('button', { name: 'Close imports' }).click();

  await test.step('filters and operators', async () => {
    const expectFound = (query: string, titles: readonly string[]) => expect.poll(async () => [...(await found(app, query))].sort()).toEqual([...titles].sort());
    await expectFound('pyth', ['Machine Learning Engineer', 'Reading list']);
    await expectFound('tag:pytorch', ['Machine Learning Engineer']);
    await expectFound('type:job-description', ['Backend Developer', 'Machine Learning Engineer']);
    await expectFound('before:2026-02', ['Machine Learning Engineer']);
    await expectFound('after:2026-03', ['Reading list']);
    await expectFound('requirements -pytorch', ['Backend Developer']);
    await expectFound('"feature engineering"', ['Machine Learning Engineer']);
    await app.search('');
  });

  const option = (title: string) => app.list.getByRole('option').filter({ hasText: title });

  await test.step('a topic of one’s own, in the sidebar and as a filter', async () => {
    await option('Reading list').click();
    await page.getByRole('combobox', { name: 'Topic' }).fill('Study Plan');
    await page.getByRole('combobox', { name: 'Topic' }).press('Enter');
    await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: /^study-plan/ }).press('Enter');
    await app.countNotes(1);
    await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: /^All notes/ }).press('Enter');
    await app.countNotes(3);
  });

  await test.step('a new title, and the way back through the history', async () => {
    await option('Backend Developer').click();
    await app.title.fill('A post about Go');
    await expect(option('A post about Go')).toHaveCount(1);
    await page.getByRole('button', { name: 'More about this note' }).click();
    await page.getByRole('menuitem', { name: /history/i }).click();
    const dialog = page.getByRole('dialog', { name: 'History' });
    await dialog.getByRole('list').getByRole('button').last().click();
    await dialog.getByRole('button', { name: /restore/i }).click();
    await expect(app.title).toHaveValue('Backend Developer');
  });

  await test.step('trash, undo, trash again and restore', async () => {
    await app.list.press('Delete');
    await app.countNotes(2);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await app.countNotes(3);
    await option('Backend Developer').click();
    await app.list.press('Delete');
    await app.countNotes(2);
    await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: /^Trash/ }).click();
    await expect(page.getByRole('heading', { name: 'Trash' })).toBeVisible();
    await option('Backend Developer').click();
    await page.getByRole('button', { name: 'Restore' }).click();
    await expect(page.getByText('The trash is empty')).toBeVisible();
    await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: /^All notes/ }).click();
    await app.countNotes(3);
  });

  await test.step('copied as Markdown', async () => {
    if (app.electron === null) await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await option('Reading list').click();
    await expect(app.title).toHaveValue('Reading list');
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByText('Copied as Markdown')).toBeVisible();
    const copied = app.electron === null ? await page.evaluate(() => navigator.clipboard.readText()) : await app.electron.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toMatch(/^---\nsource: telegram_photo\n/);
    expect(copied).toContain('username: Cleo');
    expect(copied).toContain('Python for people who count, and a book about writing.');
  });
  expect(app.problems).toEqual([]);
});
