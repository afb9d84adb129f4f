import type { Plugin } from 'vite';
import { OCR_ASSETS } from '../ocr-assets.mjs';

/** tesseract's worker, cores and language data on the page's own origin: emitted into a build, served by the dev server. */
export function ocrAssetsPlugin(): Plugin {
  const byPath = new Map(OCR_ASSETS.map((asset) => [`/${asset.servedPath}`, asset]));
  return {
    name: 'ocr-assets',
    applyToEnvironment: (environment) => environment.name === 'client',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const asset = byPath.get((request.url ?? '').split('?', 1)[0] ?? '');
        if (!asset) {
          next();
          return;
        }
        response.setHeader('content-type', asset.contentType);
        asset.read().then((bytes) => response.end(bytes), next);
      });
    },
    async generateBundle() {
      for (const asset of OCR_ASSETS) {
        this.emitFile({ type: 'asset', fileName: asset.servedPath, source: await asset.read() });
      }
    },
  };
}
