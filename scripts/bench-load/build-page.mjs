import path from 'node:path';
import { build } from 'vite';
import { ensureBuilt } from '../build/ensure-built.mjs';
import { PROJECT_ROOT } from '../setup/project-root.mjs';

/** The app's own storage behind a page that only measures. Gives its folder. */
export async function buildLoadPage() {
  ensureBuilt();
  const outDir = path.join(PROJECT_ROOT, '.cache/bench-load');
  await build({
    configFile: false,
    root: path.join(PROJECT_ROOT, 'scripts/bench-load/page'),
    logLevel: 'warn',
    define: { __SKILLSHOT_VERSION__: JSON.stringify('0.0.0') },
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'chrome108', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  return outDir;
}
