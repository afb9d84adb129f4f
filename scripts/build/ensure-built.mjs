// Builds when a source is newer than what is built, so that `npm start` never shows yesterday's app.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { PROJECT_ROOT } from '../setup/project-root.mjs';
import { say } from '../setup/run.mjs';
import { ensureSystemPackages } from '../setup/system-packages.mjs';

const SOURCES = ['shared', 'main', 'renderer', 'scripts/build', 'scripts/ocr-assets.mjs', 'scripts/setup/russian-data.mjs', 'vite.config.ts', 'package.json', 'package-lock.json'];
const PRODUCTS = ['out/renderer/index.html', 'out/main.cjs', 'out/preload.cjs', 'out/server.cjs', 'out/convert.cjs'];

const at = (file) => path.join(PROJECT_ROOT, file);

/** The newest time of change under a file or folder. Folders count: removing a file changes its folder. */
function newestMs(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newestMs(path.join(file, name))));
}

export function isBuildFresh() {
  if (!PRODUCTS.every((file) => existsSync(at(file)))) return false;
  const oldestProductMs = Math.min(...PRODUCTS.map((file) => statSync(at(file)).mtimeMs));
  return Math.max(...SOURCES.map((file) => newestMs(at(file)))) <= oldestProductMs;
}

/** Runs the build; throws with its whole output when it fails. Without Russian the app is whole all the same. */
export function build() {
  ensureSystemPackages(['russian']);
  const vite = at('node_modules/vite/bin/vite.js');
  const result = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], { cwd: PROJECT_ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
  if (result.status !== 0) throw new Error(`The build failed.\n${result.stdout}${result.stderr}`);
}

export function ensureBuilt() {
  if (isBuildFresh()) return;
  say('Building…');
  build();
}
