import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticFiles, type PlainResponse } from './static-files.ts';

const textOf = ({ body }: PlainResponse): string => new TextDecoder().decode(body);

describe('the built page as responses', () => {
  let folder = '';
  let nonceCount = 0;
  const respond = (pathname: string): Promise<PlainResponse> =>
    createStaticFiles({ rootDir: path.join(folder, 'renderer'), newNonce: () => `nonce-${String(++nonceCount)}` })(pathname);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'skillshot-static-'));
    await mkdir(path.join(folder, 'renderer/assets'), { recursive: true });
    await writeFile(path.join(folder, 'secret.txt'), 'secret');
    await writeFile(path.join(folder, 'renderer/index.html'), '<script nonce="__CSP_NONCE__"></script><style nonce="__CSP_NONCE__"></style>');
    await writeFile(path.join(folder, 'renderer/assets/app-1a2b.js'), 'run();');
    await writeFile(path.join(folder, 'renderer/a b.txt'), 'spaced');
    await symlink(path.join(folder, 'secret.txt'), path.join(folder, 'renderer/link.txt'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gives index.html for the root, with the nonce of its own policy', async () => {
    const response = await respond('/');
    const nonce = /'nonce-([^']+)'/.exec(response.headers['content-security-policy'] ?? '')?.[1];
    expect(response).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' } });
    expect(textOf(response)).toBe(`<script nonce="${nonce ?? ''}"></script><style nonce="${nonce ?? ''}"></style>`);
  });

  it('gives every response another nonce', async () => {
    expect(textOf(await respond('/'))).not.toBe(textOf(await respond('/')));
  });

  it('lets only files with a hash in their name be kept', async () => {
    expect(await respond('/assets/app-1a2b.js')).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
    });
  });

  it('decodes names', async () => {
    expect(textOf(await respond('/a%20b.txt'))).toBe('spaced');
  });

  it.each(['/', '/assets/app-1a2b.js', '/missing.js', '/%zz'])('puts the policy and its companions on %s', async (pathname) => {
    const { headers } = await respond(pathname);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; /);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' });
  });

  it.each([
    '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/..%5csecret.txt', '//etc/passwd', '/link.txt',
    '/assets', '/assets/', '/missing.js', '/%zz', '/index.html%00.js', 'index.html', '',
  ])('answers %s with 404 and no file', async (pathname) => {
    const response = await respond(pathname);
    expect(response.status).toBe(404);
    expect(textOf(response)).toBe('Not found');
  });
});
