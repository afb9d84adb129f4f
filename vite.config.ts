import { builtinModules, createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type EnvironmentOptions, type PluginOption } from 'vite';
import { z } from 'zod';
import { ocrAssetsPlugin } from './scripts/build/ocr-assets-plugin.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { version } = z.object({ version: z.string() }).parse(createRequire(import.meta.url)('./package.json'));

/** The page as Chromium gets it. Nothing is inlined: the content security policy refuses `data:`. */
const client: EnvironmentOptions = {
  // The runtime of the second engine beside its code, as assets pinned by hash, instead of 14 MB inside.
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
  build: {
    outDir: at('out/renderer'),
    emptyOutDir: true,
    // Chromium of Electron 22, the oldest runtime that the e2e suite uses.
    target: 'chrome108',
    cssTarget: 'chrome108',
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: { index: at('renderer/index.html'), convert: at('renderer/convert.html') } },
  },
};

/** A self-contained CommonJS file for Node 16 (Electron 22) and newer; only Electron and Node stay outside. */
const nodeBundle = (name: string, entry: string): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, conditions: ['node'] },
  build: {
    outDir: at('out'),
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node16',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { [name]: at(entry) },
      platform: 'node',
      external: ['electron', /^node:/, ...builtinModules],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});

// @vitejs/plugin-react is typed against its own copy of Vite's plugin type.
const plugins: PluginOption[] = [react(), ocrAssetsPlugin()];

export default defineConfig({
  root: at('renderer'),
  base: '/',
  html: { cspNonce: '__CSP_NONCE__' },
  define: { __SKILLSHOT_VERSION__: JSON.stringify(version) },
  plugins,
  worker: { format: 'es' },
  environments: {
    client,
    main: nodeBundle('main', 'main/index.ts'),
    preload: nodeBundle('preload', 'main/preload.ts'),
    server: nodeBundle('server', 'main/browser-server.ts'),
    convert: nodeBundle('convert', 'main/convert/run-convert.ts'),
    hiddenWindow: nodeBundle('hidden-window', 'main/convert/hidden-window.ts'),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment);
      }
    },
  },
});
