import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findElectron } from '../launch/electron-binary.mjs';
import { findBrowser, sandboxFlags } from '../launch/find-browser.mjs';
import { PROJECT_ROOT } from '../setup/project-root.mjs';
import { startVirtualDisplay } from '../testing/virtual-display.mjs';

const LOGGING = ['--enable-logging=stderr', '--log-level=0'];

async function chromium({ pageFolder }) {
  const command = findBrowser();
  if (command === null) throw new Error('There is no Chromium here.');
  const { startBrowserServer } = createRequire(import.meta.url)('../../out/server.cjs');
  const server = await startBrowserServer({ rootDir: pageFolder, port: 0, version: 'torture' });
  const args = (profile) => ['--headless=new', '--no-first-run', '--disable-gpu', `--user-data-dir=${profile}`, ...LOGGING, ...sandboxFlags(), `${server.origin}/`];
  return { command, args, env: {}, stop: () => server.close() };
}

async function electron({ appFolder }) {
  const old = path.join(PROJECT_ROOT, '.runtime/electron22/electron');
  const command = findElectron({ mayDownload: false }) ?? (existsSync(old) ? old : null);
  if (command === null) throw new Error('There is no Electron here: run "npm test", which fetches it or says how.');
  const display = process.env.DISPLAY ? null : await startVirtualDisplay();
  const args = (profile) => [...sandboxFlags(), `--user-data-dir=${profile}`, ...LOGGING, appFolder];
  return { command, args, env: display ? { DISPLAY: display.display } : {}, stop: () => display?.stop() };
}

/** How the program is started in each host; `stop` ends what stays between the starts. */
export const HOSTS = { chromium, electron };
