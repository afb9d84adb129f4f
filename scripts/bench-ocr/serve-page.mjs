import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { OCR_ASSETS } from '../ocr-assets.mjs';

/** As strict as the app's own: recognition must work under it. */
const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src 'self' blob:";

const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };

/** Serves the page, the OCR assets and the pictures on a free loopback port. */
export async function servePage({ pageFolder, pictures }) {
  const assets = new Map(OCR_ASSETS.map((asset) => [`/${asset.servedPath}`, asset]));
  const files = new Map(pictures.map(({ name, file }) => [`/pictures/${encodeURIComponent(name)}`, file]));

  async function answer(pathname) {
    const asset = assets.get(pathname);
    if (asset) return { bytes: await asset.read(), type: asset.contentType };
    const picture = files.get(pathname);
    if (picture) return { bytes: await readFile(picture), type: 'application/octet-stream' };
    const file = path.join(pageFolder, path.normalize(pathname === '/' ? '/index.html' : pathname));
    return { bytes: await readFile(file), type: TYPES[path.extname(file)] ?? 'application/octet-stream' };
  }

  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', CSP);
    // The browser asks for it by itself; a 404 would be an error on the console.
    if (request.url === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    answer(new URL(request.url, 'http://localhost').pathname).then(
      ({ bytes, type }) => response.setHeader('content-type', type).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
