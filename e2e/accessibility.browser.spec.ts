import { violations } from './support/axe.ts';
import { writeFiles } from './support/make-files.ts';
import { competencesHtml } from './support/sample-texts.ts';
import { expect, test, type Skillshot } from './support/skillshot.ts';

/** What opens above the window (Data health and restoring are looked at in their own journey): how, and under which name. Contrast and names are the same in both hosts. */
const OVERLAYS: readonly { readonly name: string; readonly open: (app: Skillshot) => Promise<void> }[] = [
  { name: 'Settings', open: ({ page }) => page.keyboard.press('Control+,') },
  { name: 'Keyboard shortcuts', open: ({ page }) => page.keyboard.press('Control+/') },
  { name: 'Export notes', open: ({ page }) => page.keyboard.press('Control+e') },
  { name: 'Import notes', open: ({ page }) => page.keyboard.press('Control+Shift+O') },
  {
    name: 'History',
    open: async ({ page }) => {
      await page.getByRole('button', { name: 'More about this note' }).click();
      await page.getByRole('menuitem', { name: /history/i }).click();
    },
  },
];

/** What is looked at before it is imported, good and bad. */
const DELIVERIES: readonly { readonly name: string; readonly files: Readonly<Record<string, string>>; readonly shows: RegExp }[] = [
  { name: 'Import notes', files: { 'good.md': '# A page', 'broken.md': '---\ndate: [\n---\n' }, shows: /broken\.md, line/ },
  { name: 'Import notes', files: { 'cut.zip': 'no zip' }, shows: /only a part of one/ },
  {
    name: 'Import from Telegram', shows: /1 without the picture/,
    files: { 'result.json': JSON.stringify({ name: 'Roles', type: 'private_group', id: 1, messages: [{ id: 1, type: 'message', date: '2026-02-04T15:04:09', from: 'Sam', from_id: 'user1', photo: 'photos/a.png', text: '' }] }) },
  },
];

test('axe finds nothing in any dialog, the imports and an empty search, light and dark, small and large', async ({ app, pictures, folder }) => {
  const { page } = app;
  const broken = await writeFiles(folder, [{ name: 'empty.png', bytes: new Uint8Array() }]);
  await app.dropFiles([await pictures.render('post.png', competencesHtml()), ...broken]);
  await app.countNotes(1);
  await app.title.fill('What a team hopes for');
  await expect(app.note.getByText('Saved', { exact: true })).toBeVisible();
  for (const [colorScheme, width, height] of [['light', 900, 700], ['dark', 1600, 1000]] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await expect(app.imports).toBeVisible();
    expect.soft(await violations(app), `imports, ${colorScheme}`).toEqual([]);
    for (const { name, open } of OVERLAYS) {
      await open(app);
      const dialog = page.getByRole('dialog', { name });
      await expect(dialog).toBeVisible();
      expect.soft(await violations(app), `${name}, ${colorScheme}`).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
    for (const { name, files, shows } of DELIVERIES) {
      await app.dropFiles(await writeFiles(folder, Object.entries(files).map(([file, text]) => ({ name: file, bytes: new TextEncoder().encode(text) }))));
      const dialog = page.getByRole('dialog', { name });
      await expect(dialog.getByText(shows)).toBeVisible();
      expect.soft(await violations(app), `${name} of ${Object.keys(files).join(', ')}, ${colorScheme}`).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
    await app.search('cobol');
    await expect(page.getByText('Nothing found')).toBeVisible();
    expect.soft(await violations(app), `an empty search, ${colorScheme}`).toEqual([]);
    await app.search('');
  }
});
