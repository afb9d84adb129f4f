import path from 'node:path';
import { build, defaultClientConditions } from 'vite';
import { PROJECT_ROOT } from '../setup/project-root.mjs';

/** Builds the bench's page as the app's page is built, and returns its folder. */
export async function buildPage() {
  const outDir = path.join(PROJECT_ROOT, '.cache/bench-ocr');
  await build({
    configFile: false,
    root: path.join(PROJECT_ROOT, 'scripts/bench-ocr/page'),
    logLevel: 'warn',
    worker: { format: 'es' },
    resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
    build: { outDir, emptyOutDir: true, target: 'chrome108', modulePreload: { polyfill: false } },
  });
  return outDir;
}
