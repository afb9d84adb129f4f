import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { violations } from './support/axe.ts';
import { competencesHtml } from './support/sample-texts.ts';
import { expect, test, type Skillshot } from './support/skillshot.ts';

async function openFolders({ page }: Skillshot) {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Mirror and watched folder' }).click();
  return page.getByRole('region', { name: 'Folders' });
}

async function answerFolderDialog({ electron }: Skillshot, folder: string): Promise<void> {
  await electron?.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}

const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

test('a mirror folder has every change, and changes made there come back', async ({ app, folder, pictures }) => {
  const { page } = app;
  const mirror = path.join(folder, 'my mirror');
  await mkdir(mirror, { recursive: true });
  await app.dropAndRead([await pictures.render('post.png', competencesHtml())]);
  await answerFolderDialog(app, mirror);
  const folders = await openFolders(app);
  await folders.getByRole('group', { name: 'Mirror folder' }).getByRole('button', { name: 'Choose folder…' }).click();
  await expect(folders.getByText(/1 note in step/)).toBeVisible();
  expect(await violations(app)).toEqual([]);
  await page.getByRole('button', { name: 'Close' }).click();
  const [name = ''] = await readdir(path.join(mirror, 'notes'));
  const file = path.join(mirror, 'notes', name);

  await test.step('an edit here is written there', async () => {
    await app.title.fill('Renamed in the window');
    await expect.poll(() => textOf(file)).toContain('title: Renamed in the window');
  });

  await test.step('an edit there is shown here', async () => {
    await writeFile(file, `${(await textOf(file)).trimEnd()}\n\nCaption: from my editor\n`);
    await expect(page.getByRole('textbox', { name: 'Your remark' })).toHaveValue('from my editor');
  });

  await test.step('a note written by hand comes in', async () => {
    await writeFile(path.join(mirror, 'notes', 'by hand.md'), '# Written by hand\n\nWith words.\n');
    await expect(app.list.getByText('Written by hand')).toBeVisible();
  });

  await test.step('a removed file takes its note to the trash, with an undo', async () => {
    await rename(path.join(mirror, 'notes', 'by hand.md'), path.join(folder, 'taken away.md'));
    await expect(page.getByText(/went to the trash: its file was removed/)).toBeVisible();
    await expect(app.list.getByRole('option')).toHaveCount(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(app.list.getByText('Written by hand')).toBeVisible();
    await expect.poll(() => textOf(path.join(mirror, 'notes', 'by hand.md'))).toContain('With words.');
  });

  await test.step('the same field changed on both sides is a conflict with a choice', async () => {
    await openFolders(app);
    await folders.getByRole('group', { name: 'Mirror folder' }).getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await app.list.getByText('Renamed in the window').click();
    await app.title.fill('What I say');
    await expect(app.list.getByText('What I say')).toBeVisible();
    await writeFile(file, (await textOf(file)).replace('title: Renamed in the window', 'title: What the file says'));
    await openFolders(app);
    await folders.getByRole('group', { name: 'Mirror folder' }).getByRole('button', { name: 'Resume' }).click();
    await folders.getByRole('button', { name: '1 conflict…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Two versions of a note' });
    await expect(dialog.getByText('What the file says').first()).toBeVisible();
    expect(await violations(app)).toEqual([]);
    await dialog.getByRole('button', { name: 'Take the other' }).click();
    await expect(dialog.getByText('No conflicts')).toBeVisible();
    await expect.poll(() => textOf(file)).toContain('title: What I say');
  });
  expect(app.problems).toEqual([]);
});

test('new screenshots in a watched folder become notes, those before are offered', async ({ app, folder, pictures }) => {
  const { page } = app;
  const shots = path.join(folder, 'Screenshots');
  await mkdir(shots, { recursive: true });
  await rename(await pictures.render('old.png', '<h1>Taken long ago</h1>'), path.join(shots, 'old.png'));
  const next = await pictures.render('new.png', '<h1>Taken just now</h1>');
  await page.getByRole('main').waitFor();
  await answerFolderDialog(app, shots);
  const folders = await openFolders(app);
  const watched = folders.getByRole('group', { name: 'Watched folder' });
  await watched.getByRole('button', { name: 'Choose folder…' }).click();
  await expect(watched.getByRole('button', { name: 'Import 1 older picture' })).toBeVisible();
  await rename(next, path.join(shots, 'new.png'));
  await expect(watched.getByText('Watching. 1 picture imported.')).toBeVisible();
  await watched.getByRole('button', { name: 'Leave them' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await app.countNotes(1);
  await expect(app.list.getByText('Taken just now')).toBeVisible();
  expect(app.problems).toEqual([]);
});
