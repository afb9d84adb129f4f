// Finds Electron without `require('electron')`, which starts a download by itself since version 42.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../setup/project-root.mjs';
import { say } from '../setup/run.mjs';
import { isRunnable } from './find-browser.mjs';

const EXECUTABLES = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/** The name of Electron's program inside its folder. */
export const electronExecutable = () => EXECUTABLES[process.platform] ?? 'electron';

const PACKAGE = path.join(PROJECT_ROOT, 'node_modules/electron');

const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');

/** The pinned Electron, when its files are in node_modules and complete; else null. */
export function localElectron() {
  const manifest = textOf(path.join(PACKAGE, 'package.json'));
  const binary = path.join(PACKAGE, 'dist', electronExecutable());
  const isComplete = manifest !== '' && textOf(path.join(PACKAGE, 'dist/version')).replace(/^v/, '') === JSON.parse(manifest).version;
  return isComplete && isRunnable(binary) ? binary : null;
}

/** One attempt with Electron's own, checksummed installer. On a closed network it gives up within seconds. */
function downloadElectron() {
  const installer = path.join(PACKAGE, 'install.js');
  if (!existsSync(installer)) return null;
  say('Fetching Electron (once)…');
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: 300_000 });
  return localElectron();
}

/** `ELECTRON_OVERRIDE_DIST_PATH`, then the local runtime, then one download; null when none of them gives an Electron. */
export function findElectron({ mayDownload }) {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) {
    const binary = path.join(override, electronExecutable());
    if (isRunnable(binary)) return binary;
    say(`ELECTRON_OVERRIDE_DIST_PATH names no Electron: ${binary}`);
    return null;
  }
  return localElectron() ?? (mayDownload ? downloadElectron() : null);
}
