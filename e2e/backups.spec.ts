import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Locator } from '@playwright/test';
import { violations } from './support/axe.ts';
import { saveTo } from './support/export.ts';
import { chooseFiles } from './support/hand-over-files.ts';
import { expect, test, type Skillshot } from './support/skillshot.ts';

const note = (title: string): string => `---
source: file
date: 2026-02-04T14:04:09+00:00
original_image: ${title}.png
final_location: ../assets/images/agents/${title}.png
---

## Analysis of Image

### Visible Text
\`\`\`text
${title}: agents with Python and Kubernetes.
\`\`\`
`;

async function importNotes(app: Skillshot, zip: string, picture: string): Promise<void> {
  const bytes = await readFile(picture);
  await writeFile(zip, zipSync({
    'notes/board.md': strToU8(note('board')), 'notes/plan.md': strToU8(note('plan')),
    'assets/images/agents/board.png': bytes, 'assets/images/agents/plan.png': bytes,
  }));
  await app.dropFiles([zip]);
  await app.page.getByRole('button', { name: 'Import 2 notes' }).click();
  await app.page.getByRole('button', { name: 'Done' }).click();
  await expect(app.list.getByRole('option')).toHaveCount(2);
}

async function open({ page }: Skillshot, command: string): Promise<Locator> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: command }).click();
  return page.getByRole('dialog', { name: command.replace('…', '') });
}

/** Opens the note, changes its remark, and waits until that is saved. */
async function remark(app: Skillshot, title: RegExp, text: string): Promise<void> {
  await app.list.getByRole('option', { name: title }).click();
  const field = app.page.getByRole('textbox', { name: 'Your remark' });
  await expect(app.title).toHaveValue(title);
  await field.fill(text);
  await expect(app.note.getByText('Saved', { exact: true })).toBeVisible();
}

async function deleteForGood(app: Skillshot, title: RegExp): Promise<void> {
  const { page } = app;
  await app.list.getByRole('option', { name: title }).click();
  // The dialog before may be giving the focus back still; the key belongs to the list with this note.
  await expect(app.list.getByRole('option', { name: title })).toHaveAttribute('aria-selected', 'true');
  await expect(app.list).toBeFocused();
  await app.list.press('Delete');
  await expect(app.list.getByRole('option')).toHaveCount(1);
  await page.getByRole('navigation').getByRole('button', { name: /trash/i }).click();
  await app.list.getByRole('option', { name: title }).click();
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Delete for good', exact: true }).click();
  await expect(app.list.getByRole('option')).toHaveCount(0);
  await page.getByRole('navigation').getByRole('button', { name: /all notes/i }).click();
  await expect(app.list.getByRole('option')).toHaveCount(1);
}

async function lookAtFile(app: Skillshot, health: Locator, file: string): Promise<Locator> {
  await health.getByRole('button', { name: 'Restore…', exact: true }).first().click();
  const restore = app.page.getByRole('dialog', { name: 'Restore a backup' });
  await chooseFiles(app.page, restore.getByRole('button', { name: 'Choose a file…' }), [file]);
  return restore;
}

test('a backup is made, checked, merged into a changed library, and put in its place; a damaged one is refused', async ({ app, folder, pictures }) => {
  const { page } = app;
  await importNotes(app, path.join(folder, 'notes.zip'), await pictures.render('board.png', '<h2>Board</h2>'));
  await remark(app, /board/i, 'as it was backed up');

  let health = await open(app, 'Data health…');
  await expect(health.getByText('No backup yet')).toBeVisible();
  const file = path.join(folder, 'library.zip');
  await saveTo(app, file, () => health.getByRole('button', { name: 'Save a backup file…' }).click());
  await expect(health.getByText('Everything agrees')).toBeVisible();
  await expect(health.getByRole('row', { name: /^Notes/ })).toHaveText(/222$/);
  if (app.host === 'electron') {
    await health.getByRole('button', { name: 'Back up now' }).click();
    await expect(health.getByRole('button', { name: '1 kept backup' })).toBeVisible();
    await health.getByRole('button', { name: 'Verify newest' }).click();
    await expect(health.getByText('The newest backup is whole')).toBeVisible();
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await violations(app), `Data health, ${colorScheme}`).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await expect(health).toBeHidden();

  await deleteForGood(app, /plan/i);
  await remark(app, /board/i, 'changed since');

  const bad = path.join(folder, 'damaged.zip');
  await writeFile(bad, (await readFile(file)).map((byte, index) => (index === 300 ? byte ^ 16 : byte)));
  health = await open(app, 'Data health…');
  let restore = await lookAtFile(app, health, bad);
  await expect(restore.getByText(/This backup is damaged.*Your library was not changed/)).toBeVisible();
  await restore.getByRole('button', { name: 'Choose another' }).click();
  await chooseFiles(page, restore.getByRole('button', { name: 'Choose a file…' }), [file]);
  const plan = restore.getByLabel('What it would do');
  await expect(plan).toContainText('1new: they come in');
  await expect(plan).toContainText('1changed, later in your library');
  expect.soft(await violations(app), 'Restore a backup').toEqual([]);
  await restore.getByRole('button', { name: 'Bring in what is missing' }).click();
  await expect(restore.getByText(/1 note brought in/)).toBeVisible();
  await restore.getByRole('button', { name: 'Done' }).click();
  await expect(app.list.getByRole('option')).toHaveCount(2);
  await app.list.getByRole('option', { name: /plan/i }).click();
  await expect(app.picture.locator('img').first()).toBeVisible();
  await app.list.getByRole('option', { name: /board/i }).click();
  await expect(page.getByRole('textbox', { name: 'Your remark' })).toHaveValue('changed since');

  health = await open(app, 'Data health…');
  restore = await lookAtFile(app, health, file);
  await restore.getByRole('radio', { name: /Replace my library/ }).check();
  await restore.getByRole('button', { name: 'Replace my library' }).click();
  await expect(page.getByText(/Restored the backup of .*: 2 notes/)).toBeVisible();
  await app.list.getByRole('option', { name: /board/i }).click();
  await expect(page.getByRole('textbox', { name: 'Your remark' })).toHaveValue('as it was backed up');
  await expect(app.picture.locator('img').first()).toBeVisible();

  await page.getByRole('button', { name: 'Undo…' }).click();
  restore = page.getByRole('dialog', { name: 'Restore a backup' });
  await restore.getByRole('listitem').filter({ hasText: 'before a restore' }).first().getByRole('button').click();
  await restore.getByRole('radio', { name: /Replace my library/ }).check();
  await restore.getByRole('button', { name: 'Replace my library' }).click();
  await expect(page.getByText(/Restored the backup of/)).toBeVisible();
  await app.list.getByRole('option', { name: /board/i }).click();
  await expect(page.getByRole('textbox', { name: 'Your remark' })).toHaveValue('changed since');
});
