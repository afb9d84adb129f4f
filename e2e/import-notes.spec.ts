import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { exportAll } from './support/export.ts';
import { expect, test } from './support/skillshot.ts';

const note = (title: string, more = ''): string => `---
source: telegram_photo
date: 2026-02-04T14:04:09+00:00
user_id: 012
username: sam
original_image: ${title}.png
final_location: ../assets/images/agent-research/${title}.png
article: [first, second] # keep me
---

## Analysis of Image

### Type
A **screenshot** of a chat.

### Visible Text
\`\`\`text
${title}: agents with Python and Kubernetes.
\`\`\`
${more}
## Sources
- a page of mine
`;

test.describe('Markdown notes', () => {
  let zip = '';

  test.beforeEach(async ({ app, pictures, folder }) => {
    const picture = await readFile(await pictures.render('board.png', '<h2>Board</h2>'));
    zip = path.join(folder, 'vault.zip');
    await mkdir(folder, { recursive: true });
    await writeFile(zip, zipSync({
      'vault/notes/20260204_board.md': strToU8(note('board')),
      'vault/notes/20260204_lost.md': strToU8(note('lost')),
      'vault/notes/broken.md': strToU8('---\nsource: x\ndate: [\n---\n'),
      'vault/assets/images/agent-research/board.png': picture,
    }));
    await expect(app.page.getByRole('main')).toBeVisible();
  });

  test('come in from a dropped zip after a look, each field kept, and add nothing the second time', async ({ app, folder }) => {
    await app.dropFiles([zip]);
    const dialog = app.page.getByRole('dialog', { name: 'Import notes' });
    await expect(dialog.getByText('2 new notes')).toBeVisible();
    await expect(dialog.getByText('1 picture not found')).toBeVisible();
    await expect(dialog.getByText(/broken\.md, line 4/)).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Import 2 notes' })).toBeFocused();
    await app.page.keyboard.press('Enter');
    await expect(dialog.getByText('2 notes imported')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused();
    await app.page.keyboard.press('Enter');
    await expect(app.list).toBeFocused();
    await expect(app.list.getByRole('option')).toHaveCount(2);

    const files = unzipSync(await exportAll(app, path.join(folder, 'export.zip')));
    await app.page.getByRole('button', { name: 'Done' }).click();
    const written = strFromU8(files['notes/20260204_board.md']!);
    expect(written).toContain('user_id: "012"\nusername: sam\noriginal_image: board.png\nfinal_location: ../assets/images/agent-research/board.png\narticle: [first, second] # keep me\n');
    expect(written).toContain('## Sources\n- a page of mine');
    expect(files['assets/images/agent-research/board.png']).toBeDefined();
    expect(strFromU8(files['notes/20260204_lost.md']!)).toContain('final_location: ../assets/images/agent-research/lost.png');

    await app.dropFiles([zip]);
    await expect(dialog.getByText('2 already in your library')).toBeVisible();
    await expect(dialog.getByRole('button', { name: /Import/ })).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(dialog).toHaveCount(0);
    expect(app.problems).toEqual([]);
  });

  test('without their picture say so and take one later', async ({ app, folder, pictures }) => {
    const lone = path.join(folder, 'lost.md');
    await writeFile(lone, note('lost'));
    await app.dropFiles([lone]);
    await app.page.getByRole('button', { name: 'Import 1 note' }).click();
    await app.page.getByRole('button', { name: 'Done' }).click();
    const missing = app.page.getByRole('region', { name: 'Missing picture' });
    await expect(missing).toContainText('lost.png');
    const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), missing.getByRole('button', { name: 'Choose picture…' }).click()]);
    await chooser.setFiles([await pictures.render('found.png', '<h2>Found</h2>')]);
    await expect(app.picture).toBeVisible();
    await expect(missing).toBeHidden();
  });

  test('mixed with pictures of no note: those are read as screenshots', async ({ app, folder, pictures }) => {
    const lone = path.join(folder, 'plain.md');
    await writeFile(lone, '# A plain page\n\nWith words.\n');
    await app.dropFiles([lone, await pictures.render('stray.png', '<p>They ask for Kubernetes and Python here.</p>')]);
    await app.page.getByRole('button', { name: 'Import 1 note and 1 picture' }).click();
    await app.page.getByRole('button', { name: 'Done' }).click();
    await expect(app.list.getByRole('option')).toHaveCount(2);
    await expect(app.list.getByText('A plain page')).toBeVisible();
  });

  test('are taken back with one undo', async ({ app }) => {
    await app.dropFiles([zip]);
    await app.page.getByRole('button', { name: 'Import 2 notes' }).click();
    await app.page.getByRole('button', { name: 'Done' }).click();
    await expect(app.list.getByRole('option')).toHaveCount(2);
    await app.page.keyboard.press('Control+Alt+z');
    await expect(app.list.getByRole('option')).toHaveCount(0);
  });
});
