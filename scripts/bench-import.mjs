// npm run bench:import [-- --notes N]… [--seed N]: imports folders of made-up notes, without and with pictures, into the built app in
// Chromium, as a person would, and prints notes a second, how long the window was held up, and the time of plain Dexie for the same records.
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { makeVault } from './bench-import/make-vault.mjs';
import { timePeer } from './bench-import/time-peer.mjs';
import { ensureBuilt } from './build/ensure-built.mjs';
import { findBrowser, sandboxFlags } from './launch/find-browser.mjs';
import { PROJECT_ROOT } from './setup/project-root.mjs';

const { values } = parseArgs({
  options: {
    notes: { type: 'string', multiple: true, default: ['5000'] },
    seed: { type: 'string', default: '1' },
  },
});

ensureBuilt();
const executablePath = findBrowser();
if (executablePath === null) throw new Error('No browser of the Chromium family was found; set SKILLSHOT_BROWSER to one.');
const { startBrowserServer } = createRequire(import.meta.url)(path.join(PROJECT_ROOT, 'out/server.cjs'));
const server = await startBrowserServer({ rootDir: path.join(PROJECT_ROOT, 'out/renderer'), port: 0, version: 'bench' });

/** Opens the dialog, gives it the folder, imports, and says how long the two steps took. Throws unless all notes came in. */
async function importFolder(page, vault, count) {
  const shown = `${count.toLocaleString('en-US')} notes`;
  await page.keyboard.press('Control+Shift+O');
  const dialog = page.getByRole('dialog', { name: 'Import notes' });
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click();
  const chooser = await choosing;
  const beganReading = performance.now();
  await chooser.setFiles(vault);
  const start = dialog.getByRole('button', { name: `Import ${shown}`, exact: true });
  await start.waitFor({ timeout: 0 });
  const beganWriting = performance.now();
  await start.click();
  await dialog.getByRole('button', { name: 'Done' }).waitFor({ timeout: 0 });
  const ended = performance.now();
  const told = await dialog.innerText();
  if (!told.includes(`${shown} imported`)) throw new Error(`Not all notes came in: ${told}`);
  await dialog.getByRole('button', { name: 'Done' }).click();
  return { readMs: beganWriting - beganReading, writeMs: ended - beganWriting };
}

async function bench(count, hasPictures) {
  const folder = mkdtempSync(path.join(tmpdir(), 'skillshot-import-'));
  const vault = makeVault(path.join(folder, 'vault'), { count, hasPictures, seed: Number(values.seed) });
  // A profile on the disk: a private window keeps its database in memory.
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), { executablePath, args: sandboxFlags(), locale: 'en-US', viewport: { width: 1280, height: 840 }, bypassCSP: true });
  try {
    const [page] = context.pages();
    await page.addInitScript(() => {
      window.longTasks = [];
      new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(server.origin);
    await page.getByRole('main').waitFor();
    await page.evaluate(() => { window.longTasks.length = 0; });
    const { readMs, writeMs } = await importFolder(page, vault, count);
    const tasks = await page.evaluate(() => window.longTasks);
    await page.waitForFunction(() => document.querySelectorAll('[role=option]').length > 0);
    const peerMs = await timePeer(page);
    const totalMs = readMs + writeMs;
    console.log([
      `${String(count).padStart(6)} notes ${hasPictures ? 'with pictures   ' : 'without pictures'}`,
      `${(totalMs / 1000).toFixed(1).padStart(6)} s (reading ${(readMs / 1000).toFixed(1)}, writing ${(writeMs / 1000).toFixed(1)})`,
      `${(count / (totalMs / 1000)).toFixed(0).padStart(5)} notes/s`,
      `plain Dexie ${(peerMs / 1000).toFixed(1)} s, ratio ${(totalMs / peerMs).toFixed(2)}`,
      `tasks over 50 ms: ${tasks.length}, over 100 ms: ${tasks.filter((ms) => ms > 100).length}, longest ${Math.max(0, ...tasks).toFixed(0)} ms`,
    ].join('  '));
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'an unknown processor'}, load ${loadavg()[0]?.toFixed(1)}, seed ${values.seed}.`);
try {
  for (const count of values.notes.map(Number)) for (const hasPictures of [false, true]) await bench(count, hasPictures);
} finally {
  await server.close();
}
