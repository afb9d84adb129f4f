// npm start [-- FILE…]: Skillshot in Electron when there is one or one can be fetched, else in a Chromium window.
//   SKILLSHOT_HOST=electron|browser   insists on one host
//   SKILLSHOT_PORT, SKILLSHOT_BROWSER, ELECTRON_OVERRIDE_DIST_PATH   see README
import path from 'node:path';
import { ensureBuilt } from './build/ensure-built.mjs';
import { runWindow } from './launch/child-window.mjs';
import { findElectron } from './launch/electron-binary.mjs';
import { sandboxFlags } from './launch/find-browser.mjs';
import { startInBrowser } from './launch/start-in-browser.mjs';
import { fail } from './setup/fail.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { PROJECT_ROOT } from './setup/project-root.mjs';
import { say } from './setup/run.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
// npm runs scripts in the folder of package.json; the person's own is here.
const cwd = process.env['INIT_CWD'] ?? process.cwd();
const host = process.env['SKILLSHOT_HOST'] ?? 'any';
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('-')).map((file) => path.resolve(cwd, file));

async function start() {
  ensureNpmPackages();
  ensureBuilt();
  const electron = host === 'browser' || !hasDisplay ? null : findElectron({ mayDownload: process.env['SKILLSHOT_NO_DOWNLOAD'] !== '1' });
  if (electron) {
    ensureSystemPackages(['electronLibraries']);
    return runWindow(electron, [...sandboxFlags(), PROJECT_ROOT, ...files], { quiet: true });
  }
  if (host === 'electron') throw new Error(hasDisplay ? 'There is no Electron here and it could not be fetched.' : 'Electron needs a display.');
  if (host === 'any' && hasDisplay) say('There is no Electron here; using a Chromium window instead.');
  if (hasDisplay) ensureSystemPackages(['browser']);
  return startInBrowser({ files, hasDisplay });
}

start().then((code) => process.exit(code), fail);
