// npm run bench:calm [-- COUNT] [--mode MODE]: imports many small pictures of our own texts into the built app in Chromium and prints
// how long its window was held up and how much memory it takes on the way. 30 pictures unless said otherwise.
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { renderShots } from './bench-calm/render-shots.mjs';
import { measureMemory } from './bench-calm/measure-memory.mjs';
import { ensureBuilt } from './build/ensure-built.mjs';
import { findBrowser, sandboxFlags } from './launch/find-browser.mjs';
import { PROJECT_ROOT } from './setup/project-root.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { mode: { type: 'string', default: 'automatic' } } });
const count = Number(positionals[0] ?? 30);
const SHARES = [0.1, 0.25, 0.5, 0.75, 1];

ensureBuilt();
const executablePath = findBrowser();
if (executablePath === null) throw new Error('No browser of the Chromium family was found; set SKILLSHOT_BROWSER to one.');
const { startBrowserServer } = createRequire(import.meta.url)(path.join(PROJECT_ROOT, 'out/server.cjs'));
const server = await startBrowserServer({ rootDir: path.join(PROJECT_ROOT, 'out/renderer'), port: 0, version: 'bench' });
const folder = mkdtempSync(path.join(tmpdir(), 'skillshot-calm-'));
const browserServer = await chromium.launchServer({ executablePath, args: sandboxFlags() });
const browser = await chromium.connect(browserServer.wsEndpoint());
try {
  const files = await renderShots(browser, folder, count);
  const page = await browser.newPage();
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
  });
  await page.addInitScript((ocrMode) => localStorage.setItem('skillshot-preferences', JSON.stringify({ state: { ocrMode }, version: 0 })), values.mode);
  await page.goto(server.origin);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose pictures…' }).click();
  await page.evaluate(() => { window.longTasks.length = 0; });
  const began = performance.now();
  await (await choosing).setFiles(files);
  const tasks = [];
  const cdp = await page.context().newCDPSession(page);
  for (const share of SHARES) {
    const wanted = Math.round(count * share);
    await page.waitForFunction((least) => Number(/(\d+) of \d+ done/.exec(document.body.textContent)?.[1] ?? 0) >= least, wanted, { timeout: 0, polling: 250 });
    tasks.push(...(await page.evaluate(() => window.longTasks.splice(0))));
    const { heapMb, rssMb } = await measureMemory(cdp, browserServer.process().pid);
    // The collection that was asked for is the longest task of all, and none of the app's.
    await page.evaluate(() => { window.longTasks.length = 0; });
    console.log(`${String(wanted).padStart(5)} pictures  ${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  heap of the window ${heapMb.toFixed(0)} MB  all processes ${rssMb.toFixed(0)} MB`);
  }
  const over = tasks.filter((ms) => ms > 100);
  console.log(`tasks over 50 ms: ${tasks.length}, over 100 ms: ${over.length}, longest ${Math.max(0, ...tasks).toFixed(0)} ms`);
} finally {
  await browser.close();
  await browserServer.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
