// npm run try-package: starts what `npm run package` made, as it would be shipped, and has it read the sample picture.
// Its fuses refuse the inspector that the e2e tests use, so Chromium's own debugging port is spoken to instead.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { sandboxFlags } from './launch/find-browser.mjs';
import { fail } from './setup/fail.mjs';
import { PROJECT_ROOT } from './setup/project-root.mjs';
import { say } from './setup/run.mjs';

const UNPACKED = { win32: 'win-unpacked/Skillshot.exe', darwin: 'mac/Skillshot.app/Contents/MacOS/Skillshot' }[process.platform] ?? 'linux-unpacked/skillshot';
const STARTED_WITHIN_MS = 60_000;
const READ_WITHIN_MS = 120_000;

/** A package for shipping before one with the Electron of the tests. */
function findPackage() {
  const program = ['release', 'release-e2e'].map((folder) => path.join(PROJECT_ROOT, folder, UNPACKED)).find((file) => existsSync(file));
  if (program === undefined) throw new Error('There is no package: run "npm run package" first.');
  return program;
}

/** The address of the debugging port, which Chromium writes once the port is open. */
function debuggingAddress(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`The app did not start.\n${said}`)), STARTED_WITHIN_MS);
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('exit', () => reject(new Error(`The app ended at once.\n${said}`)));
  });
}

async function readSample(browser) {
  const context = browser.contexts()[0];
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.getByRole('button', { name: 'Try it with a sample' }).click();
  await page.getByRole('article', { name: 'Senior AI Engineer, Search' }).waitFor({ timeout: READ_WITHIN_MS });
  return page.url();
}

async function tryPackage() {
  const program = findPackage();
  const profile = await mkdtemp(path.join(tmpdir(), 'skillshot-package-'));
  const child = spawn(program, [...sandboxFlags(), `--user-data-dir=${profile}`, '--remote-debugging-port=0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => { child.once('close', resolve); });
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child), { noDefaults: true });
    say(`${path.relative(PROJECT_ROOT, program)} shows ${await readSample(browser)} and read the sample picture.`);
    await browser.close();
  } finally {
    child.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

tryPackage().then(() => process.exit(0), fail);
