// npm run dev: the page with hot reload, in Electron (restarted when main/ or shared/ change) or in a browser.
import { watch } from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { findElectron } from './launch/electron-binary.mjs';
import { sandboxFlags } from './launch/find-browser.mjs';
import { fail } from './setup/fail.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { PROJECT_ROOT } from './setup/project-root.mjs';
import { say } from './setup/run.mjs';

/** Editors write a file in several steps. */
const SETTLE_MS = 150;

const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

async function servePage() {
  const { createServer } = await import('vite');
  const server = await createServer({ root: path.join(PROJECT_ROOT, 'renderer'), configFile: path.join(PROJECT_ROOT, 'vite.config.ts') });
  await server.listen();
  return { url: server.resolvedUrls.local[0], close: () => server.close() };
}

async function buildDesktop() {
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ configFile: path.join(PROJECT_ROOT, 'vite.config.ts'), logLevel: 'warn' });
  await builder.build(builder.environments.main);
  await builder.build(builder.environments.preload);
}

/** Runs Electron on the page until the person closes it; a change of its sources builds and starts it again. */
function runElectron(electron, url) {
  // A profile of its own: the dev server is another origin, and experiments stay away from real notes.
  const userData = path.join(PROJECT_ROOT, '.cache/dev-profile');
  const args = [...sandboxFlags(), `--user-data-dir=${userData}`, PROJECT_ROOT];
  return new Promise((resolve) => {
    let isRestarting = false;
    let child = null;
    const launch = () => {
      child = spawn(electron, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, SKILLSHOT_DEV_URL: url } });
      child.once('exit', () => {
        if (!isRestarting) resolve();
        isRestarting = false;
      });
    };
    const restart = async () => {
      await buildDesktop();
      isRestarting = true;
      child.once('exit', launch);
      child.kill();
    };
    let timer = null;
    for (const folder of ['main', 'shared']) {
      watch(path.join(PROJECT_ROOT, folder), { recursive: true }, () => {
        clearTimeout(timer);
        timer = setTimeout(() => restart().catch((error) => say(error.message)), SETTLE_MS);
      });
    }
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill());
    launch();
  });
}

async function dev() {
  ensureNpmPackages();
  const page = await servePage();
  const electron = hasDisplay && process.env['SKILLSHOT_HOST'] !== 'browser' ? findElectron({ mayDownload: false }) : null;
  if (!electron) {
    say(`Open ${page.url} in Chrome, Chromium or Edge. Ctrl+C stops it.`);
    return;
  }
  await buildDesktop();
  say(`Electron shows ${page.url}.`);
  await runElectron(electron, page.url);
  await page.close();
  process.exit(0);
}

dev().catch(fail);
