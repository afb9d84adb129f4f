import type { AppCommand } from '../../shared/app-command.ts';
import type { Host, OpenedFile } from '../../shared/host.ts';
import { createFileInbox } from '../../shared/host/file-inbox.ts';
import { isHttpsUrl } from '../../shared/host/https-url.ts';
import { createMemoryKeptFolders, MemoryFolder } from '../../shared/host/memory-kept-folders.ts';
import { jailedSegments } from '../../shared/host/jailed-segments.ts';
import { createMemoryJournalFiles } from '../../shared/journal/memory-journal-files.ts';
import { createMemoryBackups } from './memory-backups.ts';

export interface MemoryHost extends Host {
  /** Path → bytes of the one folder that `choose` gives. */
  readonly files: Map<string, Uint8Array>;
  readonly saved: Map<string, Uint8Array>;
  readonly openedUrls: string[];
  openFiles(files: readonly OpenedFile[]): void;
  command(command: AppCommand): void;
}

const FOLDER_ID = 'memory-folder';

/** `Host` without a window: for tests of what is built on it. */
export function createMemoryHost({ closesDialog = false }: { readonly closesDialog?: boolean } = {}): MemoryHost {
  const files = new Map<string, Uint8Array>();
  const saved = new Map<string, Uint8Array>();
  const openedUrls: string[] = [];
  const commandListeners = new Set<(command: AppCommand) => void>();
  const inbox = createFileInbox();
  const journal = createMemoryJournalFiles();
  return {
    about: { version: '0.0.0', platform: 'linux' },
    folders: {
      choose: () => Promise.resolve(closesDialog ? null : { folderId: FOLDER_ID, name: 'memory' }),
      readFile: (folderId, path) => Promise.resolve((folderId === FOLDER_ID && files.get(path)) || null),
      writeFile(folderId, path, bytes) {
        if (folderId !== FOLDER_ID || !jailedSegments(path)) return Promise.resolve({ kind: 'failed', reason: `"${path}" is refused` });
        files.set(path, bytes.slice());
        return Promise.resolve({ kind: 'written' });
      },
    },
    journal,
    backups: createMemoryBackups({ journal, save: (name, bytes) => { saved.set(name, bytes); } }),
    previousRun: () => Promise.resolve({ kind: 'ended' }),
    keptFolders: createMemoryKeptFolders({ chosen: closesDialog ? null : new MemoryFolder() }),
    saveFile(name, bytes) {
      saved.set(name, bytes.slice());
      return Promise.resolve({ kind: 'saved', name });
    },
    openExternal(url) {
      if (!isHttpsUrl(url)) return Promise.resolve(false);
      openedUrls.push(url);
      return Promise.resolve(true);
    },
    onOpenFiles: (listener) => inbox.onFiles(listener),
    onCommand(listener) {
      const own = (command: AppCommand): void => { listener(command); };
      commandListeners.add(own);
      return () => void commandListeners.delete(own);
    },
    files,
    saved,
    openedUrls,
    openFiles: (opened) => { inbox.deliver(opened); },
    command: (command) => { for (const listener of commandListeners) listener(command); },
  };
}
