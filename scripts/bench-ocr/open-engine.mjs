import { chromium } from '@playwright/test';
import { findBrowser, sandboxFlags } from '../launch/find-browser.mjs';
import { buildPage } from './build-page.mjs';
import { servePage } from './serve-page.mjs';

/** The app's engine in headless Chromium, with these languages and in this mode. `read` resolves with the outcomes and the wall-clock time. */
export async function openEngine(pictures, reading) {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('No browser of the Chromium family was found; set SKILLSHOT_BROWSER to one.');
  const server = await servePage({ pageFolder: await buildPage(), pictures });
  const browser = await chromium.launch({ executablePath, args: sandboxFlags() });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && console.error(`page: ${message.text()}`));
  await page.goto(server.url);
  return {
    read: (names, options) => page.evaluate(([list, chosen]) => window.bench.read(list, chosen), [names, { ...options, ...reading }]),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
