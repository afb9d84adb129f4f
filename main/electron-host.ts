import type { Host, HostAbout } from '../shared/host.ts';
import { createFileInbox } from '../shared/host/file-inbox.ts';
import type { IpcAnswer, IpcChannel, IpcMessageChannel, IpcMessages, IpcRequest } from '../shared/ipc.ts';
import type { Unsubscribe } from '../shared/unsubscribe.ts';
import { createElectronBackups } from './electron-backups.ts';
import { createElectronJournal } from './electron-journal.ts';
import { createElectronKeptFolders } from './electron-kept-folders.ts';

/** The two ends of the wire that the host needs; the preload gives Electron's, the contract suite a wire in memory. */
export interface IpcWire {
  call<Channel extends IpcChannel>(channel: Channel, request: IpcRequest<Channel>): Promise<IpcAnswer<Channel>>;
  on<Channel extends IpcMessageChannel>(channel: Channel, listener: (message: IpcMessages[Channel]) => void): Unsubscribe;
}

export interface ElectronHostOptions {
  readonly wire: IpcWire;
  readonly about: HostAbout;
  /** Whether the person has just clicked or pressed a key: a page that opens links by itself is refused. */
  readonly hasUserActivation: () => boolean;
}

/** `Host` over IPC. Only plain data and bytes cross; the page never gets a pipe to a channel of its choice. */
export function createElectronHost({ wire, about, hasUserActivation }: ElectronHostOptions) {
  const inbox = createFileInbox();
  const takeFiles = async (): Promise<void> => {
    for (;;) {
      const portion = await wire.call('opened-files:take', null);
      if (portion.length === 0) return;
      inbox.deliver(portion);
    }
  };
  return {
    about,
    folders: {
      choose: () => wire.call('folder:choose', null),
      readFile: (folderId, path) => wire.call('folder:read-file', { folderId, path }),
      writeFile: (folderId, path, bytes) => wire.call('folder:write-file', { folderId, path, bytes }),
    },
    keptFolders: createElectronKeptFolders(wire),
    journal: createElectronJournal(wire),
    backups: createElectronBackups(wire),
    previousRun: () => wire.call('run:previous', null),
    saveFile: (name, bytes) => wire.call('file:save', { name, bytes }),
    openExternal: (url) => (hasUserActivation() ? wire.call('link:open', { url }) : Promise.resolve(false)),
    onOpenFiles(listener) {
      const stopListening = inbox.onFiles(listener);
      const stopWaiting = wire.on('opened-files:waiting', () => void takeFiles());
      // Files that came before the page was there wait in the main process.
      void takeFiles();
      return () => {
        stopWaiting();
        stopListening();
      };
    },
    onCommand: (listener) => wire.on('app:command', listener),
  } satisfies Host;
}
