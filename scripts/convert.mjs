// npm run convert -- --out DIR [OPTIONS] INPUTS…: pictures, notes and exports to notes without a window; --help has the options.
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureBuilt } from './build/ensure-built.mjs';
import { localElectron } from './launch/electron-binary.mjs';
import { findBrowser, sandboxFlags } from './launch/find-browser.mjs';
import { fail } from './setup/fail.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { PROJECT_ROOT } from './setup/project-root.mjs';
import { say } from './setup/run.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

/** Chromium without a window; else Electron with a hidden one. */
function hiddenBrowser() {
  const chromium = findBrowser();
  if (chromium !== null) {
    const flags = ['--headless=new', '--no-first-run', '--disable-background-networking', '--disable-sync', '--disable-component-update', '--disable-gpu'];
    return { program: chromium, argumentsFor: (url, profile) => [...flags, ...sandboxFlags(), `--user-data-dir=${profile}`, url] };
  }
  const electron = localElectron();
  if (electron === null) throw new Error('There is neither a Chromium nor an Electron here.');
  const script = path.join(PROJECT_ROOT, 'out/hidden-window.cjs');
  return { program: electron, argumentsFor: (url, profile) => [...sandboxFlags(), `--user-data-dir=${profile}`, script, url] };
}

// Once ends the run in good order; a second time is for those who cannot wait.
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interrupted.abort());

async function convert() {
  ensureNpmPackages();
  ensureBuilt();
  if (localElectron() === null) ensureSystemPackages(['browser']);
  const { runConvert } = createRequire(import.meta.url)(path.join(PROJECT_ROOT, 'out/convert.cjs'));
  return runConvert({
    words: process.argv.slice(2),
    // npm runs scripts in the folder of package.json; the person's own is here.
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    rootDir: path.join(PROJECT_ROOT, 'out/renderer'),
    browser: hiddenBrowser(),
    say,
    print: (text) => process.stdout.write(text),
    signal: interrupted.signal,
  });
}

convert().then((code) => process.exit(code), fail);
