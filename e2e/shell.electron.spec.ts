import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { saveInto } from './support/export.ts';
import { electronArguments, electronBinary } from './support/launch-electron.ts';
import { expect, test } from './support/skillshot.ts';

test('files come in as arguments and from a second start, and the window stands where it was left', async ({ launch, pictures, profile }) => {
  const first = await pictures.render('first.png', '<h1>Passed as an argument</h1>');
  const second = await pictures.render('second.png', '<h1>From a second start</h1>');
  const app = await launch({ files: [first] });
  await app.countNotes(1);

  await test.step('a second start hands its file over and ends', async () => {
    const started = spawn(electronBinary(), electronArguments({ userData: profile, files: [second] }), { stdio: 'ignore' });
    await once(started, 'exit');
    await app.countNotes(2);
  });

  await app.electron?.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 960, height: 640 }); });
  await app.stop();
  const again = await launch();
  await again.countNotes(2);
  const bounds = await again.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toEqual({ x: 60, y: 40, width: 960, height: 640 });
});

test('exporting into a folder twice writes nothing the second time', async ({ app, pictures, folder }) => {
  await app.dropAndRead([await pictures.render('role.png', '<h1>Data Engineer</h1><p>Python and Airflow</p>')]);
  const out = path.join(folder, 'exported');
  await mkdir(out);
  await saveInto(app, out);
  await expect(app.page.getByRole('dialog').getByText('1 note and 1 picture written')).toBeVisible();
  expect(await readFile(path.join(out, 'notes/data-engineer.md'), 'utf8')).toContain('Python and Airflow');
  expect(await readdir(path.join(out, 'assets/images/unsorted'))).toEqual(['data-engineer.png']);
  await app.page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await saveInto(app, out);
  await expect(app.page.getByRole('dialog').getByText('2 files unchanged')).toBeVisible();
});
