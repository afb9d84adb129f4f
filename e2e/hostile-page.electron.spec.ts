import { tryEveryWayOut } from './support/hostile-probe.ts';
import { startListeningPost } from './support/listening-post.ts';
import { expect, test } from './support/skillshot.ts';

test('a page that was taken over finds no way out and none into the system', async ({ app }) => {
  const { page } = app;
  const home = page.url();
  const post = await startListeningPost();
  const walls = await app.electron?.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
  });
  expect(walls).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true });
  const tried = await page.evaluate(tryEveryWayOut, post.port);
  expect(Object.entries(tried).filter(([, outcome]) => outcome !== 'refused')).toEqual([]);
  expect(Object.keys(tried).length).toBeGreaterThan(40);

  for (const target of [`http://127.0.0.1:${String(post.port)}/location`, 'file:///etc/passwd', 'data:text/html,<h1>data</h1>', 'app://other/index.html']) {
    await test.step(`it does not go to ${target}`, async () => {
      // Two steps: the listener has to be there before the page tries.
      await app.electron?.evaluate(({ BrowserWindow }) => {
        Reflect.set(globalThis, 'wasPrevented', new Promise((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('will-navigate', (event) => { setImmediate(() => { resolve(event.defaultPrevented); }); });
          // Some targets the browser itself refuses to a page, before anybody is asked.
          contents?.once('console-message', () => { resolve(true); });
        }));
      });
      await page.evaluate((url) => { location.href = url; }, target);
      expect(await app.electron?.evaluate(() => Reflect.get(globalThis, 'wasPrevented') as Promise<boolean>)).toBe(true);
      expect(page.url().split('#')[0]).toBe(home);
    });
  }
  expect(app.electron?.windows()).toHaveLength(1);
  expect(post.heard).toEqual([]);
  await post.stop();
});
