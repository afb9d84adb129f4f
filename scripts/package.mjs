// npm run package: the app as a folder that runs without Node, under release/. Extra words go to electron-builder.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './build/ensure-built.mjs';
import { findElectron } from './launch/electron-binary.mjs';
import { ensureElectron22 } from './setup/electron22.mjs';
import { fail } from './setup/fail.mjs';
import { installedSbom, shippedSbom } from './sbom/shipped-sbom.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { PROJECT_ROOT } from './setup/project-root.mjs';
import { run, say } from './setup/run.mjs';

/** The Electron to package, and the electron-builder configuration for it. */
async function chooseRuntime() {
  const binary = findElectron({ mayDownload: true });
  if (binary !== null) {
    // On a Mac the program is three folders deep in Electron.app.
    const folder = path.resolve(binary, process.platform === 'darwin' ? '../../../..' : '..');
    return { folder, config: 'electron-builder.yml' };
  }
  const folder = await ensureElectron22();
  if (folder === null) {
    throw new Error(
      'There is no Electron to package, and it could not be downloaded.\n' +
        'Unpack one of the version in package.json and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
    );
  }
  say('The pinned Electron could not be downloaded. Packaging with the old one of the tests, into release-e2e/: do not ship this package.');
  return { folder, config: 'e2e/electron22/electron-builder.cjs' };
}

async function createPackage() {
  ensureNpmPackages();
  build();
  writeFileSync(path.join(PROJECT_ROOT, 'out/sbom.cdx.json'), JSON.stringify(shippedSbom(installedSbom()), null, 2));
  const { folder, config } = await chooseRuntime();
  const version = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  say(`Packaging with Electron ${version} from ${folder}.`);
  const builder = path.join(PROJECT_ROOT, 'node_modules/electron-builder/cli.js');
  const runtime = [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`];
  run(process.execPath, [builder, '--dir', '--publish', 'never', '--config', config, ...runtime, ...process.argv.slice(2)], { cwd: PROJECT_ROOT });
}

createPackage().then(() => say('Packaged.'), fail);
