import { expect, test } from './support/skillshot.ts';

test('a window whose page crashed comes back with everything that was saved, and says what happened', async ({ app, pictures }) => {
  await app.dropAndRead([await pictures.render('role.png', '<h1>Data platform engineer</h1>')]);
  await app.page.getByRole('textbox', { name: 'Your remark' }).fill('saved before the crash');
  await expect(app.page.getByText('Saved', { exact: true })).toBeVisible();
  const crashed = app.page.waitForEvent('crash');
  await app.electron?.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(); });
  await crashed;
  // The test runner gives up a page that has crashed, so the window is asked by the main process.
  const shown = () => app.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText') as Promise<string>);
  await expect.poll(shown).toContain('The window had stopped by itself and was opened again');
  await expect.poll(shown).toContain('Data platform engineer');
  expect(await app.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()))).toEqual(['app://skillshot/index.html']);
});
