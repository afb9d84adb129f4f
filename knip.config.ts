import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'main/{index,preload,browser-server}.ts',
    'main/convert/{run-convert,hidden-window}.ts',
    'renderer/convert.ts',
    'scripts/*.mjs',
    'scripts/bench-ocr/page/main.mjs',
    // Named in electron-builder.yml.
    'scripts/build/remove-default-app.mjs',
    'scripts/torture/page/main.ts',
    'scripts/bench-load/page/main.ts',
    // Loaded through Vite by scripts/make-library-fixture.mjs.
    'renderer/storage/fixtures/*.contract.ts',
    'e2e/**/*.spec.ts',
  ],
  project: ['{shared,main,renderer,scripts,e2e}/**/*.{ts,tsx,mjs}'],
  // Read as files or started by path: electron-builder by `npm run package`, the others as assets of the engine.
  ignoreDependencies: ['@tesseract.js-data/deu', '@tesseract.js-data/fra', '@tesseract.js-data/spa', 'electron-builder', 'tesseract.js-core'],
  ignoreBinaries: ['Xvfb', 'mount', 'syncthing', 'tesseract', 'umount'],
  // A contract is checked as a whole: an exported type that only one file names today is still part of it.
  ignoreExportsUsedInFile: true,
};

export default config;
