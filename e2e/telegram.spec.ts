import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test, type Pictures, type Skillshot } from './support/skillshot.ts';
import { tabTo } from './support/tab-to.ts';

const START = 1_770_213_849;

interface Sent {
  readonly id: number;
  readonly from?: string;
  readonly text?: string;
  readonly picture?: Uint8Array;
}

/** An export of our own making, in the form of Telegram Desktop, as a zip. */
async function writeExport(file: string, messages: readonly Sent[]): Promise<string> {
  const json = messages.map(({ id, from = 'Sam', text = '', picture }) => ({
    id, type: 'message', date: new Date((START + id * 60) * 1000).toISOString().slice(0, 19), date_unixtime: String(START + id * 60),
    from, from_id: `user${String(from.length)}`, ...(picture === undefined ? {} : { photo: `photos/photo_${String(id)}.png`, width: 1520, height: 400 }), text, text_entities: [],
  }));
  const photos = messages.flatMap(({ id, picture }) => (picture === undefined ? [] : [[`ChatExport/photos/photo_${String(id)}.png`, picture] as const]));
  await writeFile(file, zipSync({
    'ChatExport/result.json': strToU8(JSON.stringify({ name: 'AI roles', type: 'private_group', id: 42, messages: json })),
    ...Object.fromEntries(photos),
  }));
  return file;
}

async function shots(pictures: Pictures): Promise<readonly [Uint8Array, Uint8Array]> {
  const one = await readFile(await pictures.render('one.png', '<p>They ask for Kubernetes and Terraform in this team.</p>'));
  const two = await readFile(await pictures.render('two.png', '<p>Our analysts write Python and SQL every single day.</p>'));
  return [one, two];
}

async function drop(app: Skillshot, file: string) {
  await expect(app.page.getByRole('main')).toBeVisible();
  await app.dropFiles([file]);
  return app.page.getByRole('dialog', { name: 'Import from Telegram' });
}

test('a Telegram export becomes notes that know who sent them, when and with which words', async ({ app, folder, pictures }) => {
  const [one, two] = await shots(pictures);
  const dialog = await drop(app, await writeExport(path.join(folder, 'export.zip'), [
    { id: 1, picture: one, text: 'what this team wants' }, { id: 2, from: 'Kimberly', picture: two }, { id: 3, from: 'Kimberly', text: 'and the other one' },
  ]));
  await expect(dialog.getByText('2 new screenshots')).toBeVisible();
  await tabTo(app, dialog.getByLabel('Sam (1)'));
  await app.page.keyboard.press('Space');
  await expect(dialog.getByText('1 new screenshot')).toBeVisible();
  await app.page.keyboard.press('Space');
  await tabTo(app, dialog.getByLabel('Take the text right after a picture as its caption'));
  await app.page.keyboard.press('Space');
  await tabTo(app, dialog.getByRole('button', { name: 'Import 2 screenshots' }));
  await app.page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(app.list.getByRole('option')).toHaveCount(2);
  await app.search('Kubernetes');
  await expect(app.page.getByLabel(/user name/i)).toHaveValue('Sam');
  await app.page.getByRole('button', { name: 'More properties' }).click();
  await expect(app.page.getByLabel('Source')).toHaveValue('telegram_photo');
  await expect(app.page.getByRole('textbox', { name: 'Your remark' })).toHaveValue('what this team wants');
  await app.search('analysts');
  await expect(app.page.getByRole('textbox', { name: 'Your remark' })).toHaveValue('and the other one');
  expect(app.problems).toEqual([]);
});

test('a newer export of the same chat brings only what is new', async ({ app, folder, pictures }) => {
  const [one, two] = await shots(pictures);
  const dialog = await drop(app, await writeExport(path.join(folder, 'first.zip'), [{ id: 1, picture: one }]));
  await dialog.getByRole('button', { name: 'Import 1 screenshot' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(app.list.getByRole('option')).toHaveCount(1);
  await drop(app, await writeExport(path.join(folder, 'second.zip'), [{ id: 1, picture: one }, { id: 2, picture: two }]));
  await expect(dialog.getByText('1 new screenshot, 1 already here')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 1 screenshot' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(app.list.getByRole('option')).toHaveCount(2);
});
