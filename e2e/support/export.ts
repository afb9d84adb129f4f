import { readFile } from 'node:fs/promises';
import type { Skillshot } from './skillshot.ts';

/** Exports all notes as a zip through the dialog, as a person would; gives the bytes of the zip. */
export async function exportAll(app: Skillshot, zipPath: string): Promise<Uint8Array> {
  const { page } = app;
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export notes' });
  await dialog.getByRole('radio', { name: /all notes/i }).check();
  await dialog.getByRole('radio', { name: /zip/i }).check();
  await saveTo(app, zipPath, () => dialog.getByRole('button', { name: 'Export' }).click());
  await dialog.getByText(/written/i).waitFor();
  return readFile(zipPath);
}

/** The browser downloads; the desktop app asks for a place, which the test answers. */
export async function saveTo(app: Skillshot, file: string, start: () => Promise<void>): Promise<void> {
  if (app.electron === null) {
    const [download] = await Promise.all([app.page.waitForEvent('download'), start()]);
    await download.saveAs(file);
    return;
  }
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await start();
}

/** Exports all notes into a folder; the system's dialog is answered by the test. */
export async function saveInto(app: Skillshot, folder: string): Promise<void> {
  const { page } = app;
  await app.electron?.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export notes' });
  await dialog.getByRole('radio', { name: /all notes/i }).check();
  await dialog.getByRole('radio', { name: /a folder/i }).check();
  await dialog.getByRole('button', { name: 'Export' }).click();
}
