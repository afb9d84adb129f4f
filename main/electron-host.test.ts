import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeBackups } from '../shared/backup/backups.contract.ts';
import { describeHost, type HostUnderTest, type HostWorld } from '../shared/host.contract.ts';
import { isHttpsUrl } from '../shared/host/https-url.ts';
import type { IpcMessageChannel } from '../shared/ipc.ts';
import { describeJournalFiles } from '../shared/journal/journal-files.contract.ts';
import { createBackupHandlers } from './backup-handlers.ts';
import { createDesktopBackups } from './desktop-backups.ts';
import { createElectronHost, type IpcWire } from './electron-host.ts';
import { createFileHandlers } from './file-handlers.ts';
import { serveIpc, type IpcSender } from './ipc.ts';
import { createJournalFiles } from './journal-files.ts';
import { createKeptFolderHandlers } from './kept-folder-handlers.ts';
import { createKeptFolderPaths } from './kept-folder-paths.ts';
import { createKeptFolders } from './kept-folders.ts';
import { createJournalHandlers } from './journal-handlers.ts';
import { createOpenedFiles } from './opened-files.ts';

const PAGE: IpcSender = { url: 'app://skillshot/index.html', isMainFrame: true };

/** Both ends of the bridge, joined in memory; what crosses is copied as the structured clone of IPC copies it. */
function joinInMemory() {
  const handlers = new Map<string, (sender: IpcSender, request: unknown) => Promise<unknown>>();
  const listeners = new Map<string, Set<(message: never) => void>>();
  const wire: IpcWire = {
    call: async (channel, request) => structuredClone(await handlers.get(channel)?.(PAGE, structuredClone(request))) as never,
    on(channel, listener) {
      const heard = listeners.get(channel) ?? new Set();
      listeners.set(channel, heard.add(listener));
      return () => void heard.delete(listener);
    },
  };
  const tell = (channel: IpcMessageChannel, message: unknown): void => {
    for (const listener of listeners.get(channel) ?? []) listener(message as never);
  };
  return { wire, tell, register: (channel: string, handler: (sender: IpcSender, request: unknown) => Promise<unknown>) => void handlers.set(channel, handler) };
}

interface ElectronHostUnderTest extends HostUnderTest {
  readonly tell: ReturnType<typeof joinInMemory>['tell'];
  readonly folder: string;
}

async function startElectronHost({ opened = [], closesDialog = false }: HostWorld, hasUserActivation = true): Promise<ElectronHostUnderTest> {
  const folder = await mkdtemp(path.join(tmpdir(), 'skillshot-host-'));
  const { wire, tell, register } = joinInMemory();
  const urls: string[] = [];
  const journal = createJournalFiles(path.join(folder, 'journal'));
  const openedFiles = createOpenedFiles(() => { tell('opened-files:waiting', null); });
  const dialogs = {
    chooseFolder: () => Promise.resolve(closesDialog ? null : folder),
    choosePlaceToSave: (name: string) => Promise.resolve(path.join(folder, name)),
  };
  const backups = await createDesktopBackups({ journal, userData: path.join(folder, 'profile'), defaultFolder: path.join(folder, 'backups'), dialogs, appVersion: '1.2.3', now: () => new Date() });
  backups.onState((state) => { tell('backup:state', state); });
  serveIpc(register, {
    handlers: {
      ...createFileHandlers({ newId: () => 'token-1', dialogs }),
      ...createBackupHandlers(backups),
      'run:previous': () => Promise.resolve({ kind: 'ended' }),
      'link:open': ({ url }) => {
        if (isHttpsUrl(url)) urls.push(url);
        return Promise.resolve(isHttpsUrl(url));
      },
      'opened-files:take': () => openedFiles.take(),
      ...createJournalHandlers(journal),
      ...createKeptFolderHandlers(createKeptFolders({ paths: createKeptFolderPaths(path.join(folder, 'kept.json')), chooseFolder: () => Promise.resolve(closesDialog ? null : folder), suggest: () => Promise.resolve(null) })),
    },
    isTrusted: ({ isMainFrame }) => isMainFrame,
  });
  for (const { name, bytes, modifiedMs } of opened) {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    await utimes(file, modifiedMs / 1000, modifiedMs / 1000);
    await openedFiles.add([file]);
  }
  return {
    host: createElectronHost({ wire, about: { version: '1.2.3', platform: 'linux' }, hasUserActivation: () => hasUserActivation }),
    savedFile: (name) => readFile(path.join(folder, name)).catch(() => null),
    openedUrls: () => urls,
    stop: async () => {
      await journal.close();
      await rm(folder, { recursive: true, force: true });
    },
    tell,
    folder,
  };
}

describeHost('Electron', (world) => startElectronHost(world));

describeJournalFiles('the bridge to the main process', async () => {
  const { host, stop } = await startElectronHost({});
  if (host.journal === null) throw new Error('Electron has a journal');
  const { journal } = host;
  return { files: journal, reopen: () => journal, stop };
});

describeBackups('the bridge to the main process', async () => {
  const { host, folder, stop, savedFile } = await startElectronHost({});
  if (host.journal === null || host.backups === null) throw new Error('Electron has a journal and backups');
  const harm = async (name: string, change: (bytes: Uint8Array) => Uint8Array): Promise<void> => {
    const file = path.join(folder, 'backups', name);
    await writeFile(file, change(await readFile(file)));
  };
  return { backups: host.backups, journal: host.journal, taken: savedFile, harm, makesOthers: true, stop };
});

describe('the Electron host', () => {
  it('gives commands of the menu to its listeners until they stop', async () => {
    const { host, tell, stop } = await startElectronHost({});
    const heard: string[] = [];
    const stopListening = host.onCommand((command) => heard.push(command));
    tell('app:command', 'find-notes');
    stopListening();
    tell('app:command', 'next-note');
    expect(heard).toEqual(['find-notes']);
    await stop();
  });

  it('opens no address unless the person has just clicked', async () => {
    const { host, openedUrls, stop } = await startElectronHost({}, false);
    expect(await host.openExternal('https://example.org/')).toBe(false);
    expect(openedUrls()).toEqual([]);
    await stop();
  });
});
