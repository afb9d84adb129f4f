import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { ensureBuilt } from '../build/ensure-built.mjs';
import { PROJECT_ROOT } from '../setup/project-root.mjs';

const ROOT = path.join(PROJECT_ROOT, '.cache/torture');

/** The app with another page: its own main process, preload and storage, and a page that only writes, by the dice of the seed. Gives its folders. */
export async function buildTorturePage({ seed }) {
  ensureBuilt();
  await build({
    configFile: false,
    root: path.join(PROJECT_ROOT, 'scripts/torture/page'),
    logLevel: 'warn',
    define: { __SKILLSHOT_VERSION__: JSON.stringify('0.0.0'), __TORTURE_SEED__: JSON.stringify(seed) },
    worker: { format: 'es' },
    build: { outDir: path.join(ROOT, 'out/renderer'), emptyOutDir: true, target: 'chrome108', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  mkdirSync(ROOT, { recursive: true });
  for (const file of ['main.cjs', 'preload.cjs']) copyFileSync(path.join(PROJECT_ROOT, 'out', file), path.join(ROOT, 'out', file));
  writeFileSync(path.join(ROOT, 'package.json'), JSON.stringify({ name: 'skillshot-torture', version: '0.0.0', main: 'out/main.cjs' }));
  return { appFolder: ROOT, pageFolder: path.join(ROOT, 'out/renderer') };
}
