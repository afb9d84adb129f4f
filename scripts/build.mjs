// npm run build: the page, the main process, the preload script and the servers into out/.
import { build } from './build/ensure-built.mjs';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { fail } from './setup/fail.mjs';

try {
  ensureNpmPackages();
  build();
  console.log('Built: out/renderer (page), out/main.cjs and out/preload.cjs (Electron), out/server.cjs (browser), out/convert.cjs (command line).');
} catch (error) {
  fail(error);
}
