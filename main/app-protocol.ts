import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { protocol } from 'electron';
import { APP_ORIGIN, APP_SCHEME } from './app-origin.ts';
import { createStaticFiles, textResponse, type PlainResponse } from './static-files.ts';

const newNonce = (): string => randomBytes(16).toString('base64');

/** Must run before the app is ready: a scheme becomes an origin with storage, fetch and workers only then. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** `app://skillshot/a/b` → `/a/b` as sent; null for another host. The URL parser would fold `..` away before the jail sees it. */
export function appPathname(url: string): string | null {
  if (!url.startsWith(`${APP_ORIGIN}/`)) return null;
  return url.slice(APP_ORIGIN.length).split(/[?#]/, 1)[0] ?? '/';
}

function toResponse({ status, headers, body }: PlainResponse): Response {
  return new Response(new Uint8Array(body), { status, headers });
}

/** Serves the built page on `app://skillshot`. Call when the app is ready. */
export function serveAppScheme(): void {
  const respond = createStaticFiles({ rootDir: path.join(__dirname, 'renderer'), newNonce });
  protocol.handle(APP_SCHEME, async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return toResponse(textResponse(405, 'Only GET and HEAD', newNonce));
    const pathname = appPathname(url);
    return toResponse(pathname === null ? textResponse(404, 'Not found', newNonce) : await respond(pathname));
  });
}
