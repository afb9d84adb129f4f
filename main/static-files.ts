import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { mediaTypeOf } from './media-type.ts';
import { jailedSegments } from '../shared/host/jailed-segments.ts';

/** A response before it is Electron's or Node's. */
export interface PlainResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Headers of every response. `nonce` is that of this response alone. */
function securityHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}

const utf8 = new TextEncoder();

/** A short text response with the same security headers as every file. */
export function textResponse(status: number, text: string, newNonce: () => string): PlainResponse {
  return {
    status,
    headers: { ...securityHeaders(newNonce()), 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    body: utf8.encode(text),
  };
}

/** Bytes that belong to one request: a picture of the command line, an answer as JSON. */
export function bytesResponse(bytes: Uint8Array, mediaType: string, newNonce: () => string): PlainResponse {
  return {
    status: 200,
    headers: { ...securityHeaders(newNonce()), 'content-type': mediaType, 'cache-control': 'no-store' },
    body: bytes,
  };
}

/** Names under `assets/` carry the hash of their content; everything else may change with the next build. */
const cacheControlOf = (segments: readonly string[]): string =>
  segments[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache';

const NONCE_PLACEHOLDER = '__CSP_NONCE__';

async function readInside(rootDir: string, segments: readonly string[]): Promise<Uint8Array | null> {
  try {
    const root = await realpath(rootDir);
    const file = await realpath(path.join(root, ...segments));
    if (!file.startsWith(root + path.sep)) return null;
    return await readFile(file);
  } catch {
    // Missing, a folder, or unreadable: the page is told the same.
    return null;
  }
}

function decodePathname(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/**
 * The built page as responses, for `app://skillshot` and for the browser host alike. Serves regular files under `rootDir` and
 * nothing else (no `..`, no symbolic link that leads out, no folder listing); `/` is `index.html`. HTML gets the nonce of its response.
 */
export function createStaticFiles({ rootDir, newNonce }: { readonly rootDir: string; readonly newNonce: () => string }) {
  return async function respond(pathname: string): Promise<PlainResponse> {
    const decoded = decodePathname(pathname === '/' ? '/index.html' : pathname);
    const segments = decoded?.startsWith('/') ? jailedSegments(decoded.slice(1)) : null;
    const bytes = segments && (await readInside(rootDir, segments));
    if (!segments || !bytes) return textResponse(404, 'Not found', newNonce);
    const nonce = newNonce();
    const fileName = segments[segments.length - 1] ?? '';
    const body = fileName.endsWith('.html') ? utf8.encode(new TextDecoder().decode(bytes).replaceAll(NONCE_PLACEHOLDER, nonce)) : bytes;
    return {
      status: 200,
      headers: { ...securityHeaders(nonce), 'content-type': mediaTypeOf(fileName), 'cache-control': cacheControlOf(segments) },
      body,
    };
  };
}
