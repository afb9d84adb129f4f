// Drives Skillshot as a person would, for the pictures of the README.

/** Sets the topic of new imports in the settings. */
async function chooseTopic(page, topic) {
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByLabel('Topic of new imports').fill(topic);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

/** Chooses files with the import button and waits until each is a note. */
export async function importInto(page, topic, files) {
  await chooseTopic(page, topic);
  const list = page.getByRole('listbox', { name: 'Notes' });
  const before = (await list.isVisible()) ? await list.getByRole('option').count() : 0;
  const opener = page.getByRole('button', { name: /^(import|choose pictures)/i }).first();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), opener.click()]);
  await chooser.setFiles(files);
  await list.getByRole('option').nth(before + files.length - 1).waitFor({ timeout: 120_000 });
  const imports = page.getByRole('region', { name: 'Imports' });
  await imports.getByRole('button', { name: 'Clear finished' }).click();
  await imports.getByRole('button', { name: 'Close imports' }).click();
}

export async function openNote(page, title) {
  await page.getByRole('listbox', { name: 'Notes' }).getByRole('option').filter({ hasText: title }).click();
  await page.getByRole('article', { name: title }).waitFor();
}

/** Accepts suggested competencies of the open note by key. */
export async function acceptTags(page, labels) {
  const competencies = page.getByRole('region', { name: 'Competencies' });
  for (const label of labels) {
    await competencies.getByRole('button', { name: new RegExp(`^${label}, suggested`) }).focus();
    await page.keyboard.press('a');
    await competencies.getByRole('button', { name: new RegExp(`^${label}, accepted`) }).waitFor();
  }
}
