import { describe, expect, it } from 'vitest';
import type { OpenedFile } from '../../shared/host.ts';
import { describeHost, type HostWorld } from '../../shared/host.contract.ts';
import { createBrowserHost } from './browser-host.ts';
import { createMemoryJournalFiles } from '../../shared/journal/memory-journal-files.ts';
import type { BrowserWindow } from './browser-window.ts';

const notFound = (): DOMException => new DOMException('Not found', 'NotFoundError');

/** A folder of the File System Access API, as far as the host uses it. */
class FakeFolder {
  readonly name = 'chosen';
  readonly folders = new Map<string, FakeFolder>();
  readonly files = new Map<string, Uint8Array>();

  getDirectoryHandle(name: string, { create = false } = {}): Promise<FakeFolder> {
    const folder = this.folders.get(name) ?? (create ? new FakeFolder() : null);
    if (folder === null) return Promise.reject(notFound());
    this.folders.set(name, folder);
    return Promise.resolve(folder);
  }

  getFileHandle(name: string, { create = false } = {}) {
    if (!this.files.has(name) && !create) return Promise.reject(notFound());
    const current = this.files.get(name) ?? new Uint8Array(0);
    this.files.set(name, current);
    return Promise.resolve({
      getFile: () => Promise.resolve(new Blob([new Uint8Array(this.files.get(name) ?? [])])),
      createWritable: () => {
        let written = new Uint8Array(0);
        return Promise.resolve({
          write: (bytes: Uint8Array<ArrayBuffer>) => { written = bytes; return Promise.resolve(); },
          abort: () => Promise.resolve(),
          close: () => { this.files.set(name, written); return Promise.resolve(); },
        });
      },
    });
  }
}

const SECRET = '0123456789abcdef0123456789abcdef';

/** The server of the browser host, as far as the page asks it. */
function answer(opened: readonly OpenedFile[], path: string): Response {
  const prefix = `/__skillshot/opened/${SECRET}`;
  if (path === prefix) return Response.json(opened.map(({ name, modifiedMs }) => ({ name, modifiedMs })));
  const file = opened[Number(path.slice(prefix.length + 1))];
  return file ? new Response(new Uint8Array(file.bytes)) : new Response('', { status: 404 });
}

function fakeWindow({ opened, closesDialog = false }: HostWorld) {
  const downloads = new Map<string, Blob>();
  const tabs: string[] = [];
  const browser: BrowserWindow = {
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0',
    query: opened ? `?open=${SECRET}` : '',
    pickFolder: () =>
      closesDialog
        ? Promise.reject(new DOMException('The user aborted a request.', 'AbortError'))
        : Promise.resolve(new FakeFolder() as unknown as FileSystemDirectoryHandle),
    folderHandles: null,
    journal: createMemoryJournalFiles(),
    backups: null,
    previousRun: () => Promise.resolve({ kind: 'ended' }),
    download: (name, bytes) => { downloads.set(name, bytes); },
    openTab: (url) => { tabs.push(url); },
    get: (path) => Promise.resolve(answer(opened ?? [], path)),
    clearQuery: () => undefined,
  };
  return { browser, downloads, tabs };
}

describeHost('the browser', (world) => {
  const { browser, downloads, tabs } = fakeWindow(world);
  return Promise.resolve({
    host: createBrowserHost(browser, '1.2.3'),
    savedFile: async (name) => new Uint8Array((await downloads.get(name)?.arrayBuffer()) ?? new ArrayBuffer(0)),
    openedUrls: () => tabs,
    stop: () => Promise.resolve(),
  });
});

describe('the browser host', () => {
  it('has no folders where the browser has none', () => {
    const { browser } = fakeWindow({});
    expect(createBrowserHost({ ...browser, pickFolder: null }, '1.2.3').folders).toBeNull();
  });

  it.each([
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'mac'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'windows'],
    ['Mozilla/5.0 (X11; Linux x86_64)', 'linux'],
  ])('reads the platform of %s', (userAgent, platform) => {
    const { browser } = fakeWindow({});
    expect(createBrowserHost({ ...browser, userAgent }, '1.2.3').about.platform).toBe(platform);
  });

  it('gives a file that the server cannot read as zero bytes, with its name', async () => {
    const { browser } = fakeWindow({ opened: [{ name: 'gone.png', bytes: new Uint8Array(1), modifiedMs: 0 }] });
    const get = (path: string): Promise<Response> => (path.endsWith('/0') ? Promise.resolve(new Response('', { status: 404 })) : browser.get(path));
    const host = createBrowserHost({ ...browser, get }, '1.2.3');
    const files = await new Promise<readonly OpenedFile[]>((resolve) => { host.onOpenFiles(resolve); });
    expect(files.map(({ name, bytes }) => [name, bytes.byteLength])).toEqual([['gone.png', 0]]);
  });

  it('takes many files a few at a time, in order', async () => {
    const opened = Array.from({ length: 20 }, (_, index) => ({ name: `${String(index)}.png`, bytes: new Uint8Array(1), modifiedMs: 0 }));
    const { browser } = fakeWindow({ opened });
    const deliveries: (readonly OpenedFile[])[] = [];
    const host = createBrowserHost(browser, '1.2.3');
    await new Promise<void>((resolve) => {
      host.onOpenFiles((files) => {
        deliveries.push(files);
        if (deliveries.flat().length === opened.length) resolve();
      });
    });
    expect(deliveries.flat().map(({ name }) => name)).toEqual(opened.map(({ name }) => name));
    expect(Math.max(...deliveries.map((files) => files.length))).toBeLessThan(10);
  });

  it('tells why a folder cannot be written', async () => {
    const folder = new FakeFolder();
    folder.getFileHandle = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    const { browser } = fakeWindow({});
    const host = createBrowserHost({ ...browser, pickFolder: () => Promise.resolve(folder as unknown as FileSystemDirectoryHandle) }, '1.2.3');
    const chosen = await host.folders?.choose();
    expect(await host.folders?.writeFile(chosen?.folderId ?? '', 'a.md', new Uint8Array(1))).toEqual({ kind: 'failed', reason: 'The browser may not write into this folder.' });
  });
});
