import { request } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowserServer, type BrowserServer } from './browser-server.ts';

interface Answer {
  readonly status: number;
  readonly policy: string;
  readonly body: string;
}

/** Not `fetch`: it folds `..` away and sets `Host` itself. */
function ask(origin: string, target: string, options: { readonly method?: string; readonly host?: string } = {}): Promise<Answer> {
  const { hostname, port, host } = new URL(origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: target, method: options.method ?? 'GET', headers: { host: options.host ?? host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => { body += chunk; });
      response.on('end', () => { resolve({ status: response.statusCode ?? 0, policy: String(response.headers['content-security-policy'] ?? ''), body }); });
    }).on('error', reject).end();
  });
}

describe('the server of the browser host', () => {
  let folder = '';
  let server: BrowserServer;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'skillshot-server-'));
    await writeFile(path.join(folder, 'index.html'), 'page');
    await writeFile(path.join(folder, 'shot.png'), 'picture');
    const files = [path.join(folder, 'shot.png'), path.join(folder, 'gone.png')];
    server = await startBrowserServer({ rootDir: folder, port: 0, version: '1.2.3', files });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  it('serves the page with its policy', async () => {
    expect(await ask(server.origin, '/')).toMatchObject({ status: 200, body: 'page', policy: expect.stringContaining("default-src 'none'") as string });
  });

  it('says on its health path that it is Skillshot', async () => {
    expect(await ask(server.origin, '/__skillshot/health')).toMatchObject({ status: 200, body: 'skillshot 1.2.3' });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    expect(await ask(server.origin, '/', { method })).toMatchObject({ status: 405, policy: expect.stringContaining("default-src 'none'") as string });
  });

  it('answers HEAD without a body', async () => {
    expect(await ask(server.origin, '/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1'])('is deaf to the host name %s', async (host) => {
    expect(await ask(server.origin, '/', { host })).toMatchObject({ status: 421 });
  });

  it('keeps the path jail', async () => {
    expect((await ask(server.origin, '/../package.json')).status).toBe(404);
  });

  it('listens on the loopback alone', async () => {
    const outside = Object.values(networkInterfaces()).flat().find((address) => address && !address.internal && address.family === 'IPv4');
    const { port } = new URL(server.origin);
    const target = outside ? `http://${outside.address}:${port}` : `http://127.0.0.2:${port}`;
    await expect(ask(target, '/', { host: `127.0.0.1:${port}` })).rejects.toThrow(/ECONNREFUSED|EHOSTUNREACH|ETIMEDOUT/);
  });

  it('hands the files of the start to whoever knows the secret', async () => {
    const secret = new URL(server.startUrl).searchParams.get('open') ?? '';
    const list = await ask(server.origin, `/__skillshot/opened/${secret}`);
    expect((JSON.parse(list.body) as readonly { readonly name: string }[]).map(({ name }) => name)).toEqual(['shot.png', 'gone.png']);
    expect((await ask(server.origin, `/__skillshot/opened/${secret}/0`)).body).toBe('picture');
    expect((await ask(server.origin, `/__skillshot/opened/${secret}/1`)).status).toBe(404);
    expect((await ask(server.origin, `/__skillshot/opened/${secret}/../../index.html`)).status).toBe(404);
    expect((await ask(server.origin, `/__skillshot/opened/${'0'.repeat(32)}`)).status).toBe(404);
  });

  it('rejects with the reason when its port is taken', async () => {
    const port = Number(new URL(server.origin).port);
    await expect(startBrowserServer({ rootDir: folder, port, version: '1.2.3' })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
