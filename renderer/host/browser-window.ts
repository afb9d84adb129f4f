import type { Backups } from '../../shared/backup/backups.ts';
import type { PreviousRun } from '../../shared/host.ts';
import type { JournalFiles } from '../../shared/journal/journal-files.ts';
import { markWindow } from './window-marker.ts';
import { createWorkerBackups } from './worker-backups.ts';
import { createIndexedFolderHandles, type FolderHandles } from './folder-handles.ts';
import { createWorkerJournalFiles } from './worker-journal-files.ts';

/** A folder of the File System Access API, as far as the host uses it. TypeScript's DOM types know the handles, not the picker. */
export type PickFolder = () => Promise<FileSystemDirectoryHandle>;

/** What the browser host asks of the browser. The tests give a fake: Node has none of it. */
export interface BrowserWindow {
  readonly userAgent: string;
  /** The query of the page's address, with its `?`. */
  readonly query: string;
  /** null where the browser cannot write into folders (Firefox, Safari). */
  readonly pickFolder: PickFolder | null;
  /** null where nothing can be kept. */
  readonly folderHandles: FolderHandles | null;
  /** null where the browser has no private file system. */
  readonly journal: JournalFiles | null;
  /** null like the journal. */
  readonly backups: Backups | null;
  /** How the windows before this one ended. */
  previousRun(): Promise<PreviousRun>;
  /** Starts a download under this name. */
  download(name: string, bytes: Blob): void;
  /** Opens an address in a new tab that knows nothing of this page. */
  openTab(url: string): void;
  get(path: string): Promise<Response>;
  /** Forgets the query, so that a reload does not open the same files again. */
  clearQuery(): void;
}

interface PickerOptions {
  readonly mode: 'readwrite';
}

declare global {
  interface Window {
    readonly showDirectoryPicker?: (options: PickerOptions) => Promise<FileSystemDirectoryHandle>;
  }
}

/** A link is the only way to a download that a page has; the address must live until the browser has taken it. */
function downloadByLink(page: Window, name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = page.document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  page.setTimeout(() => { URL.revokeObjectURL(url); }, 60_000);
}

function startJournalWorker(): Worker {
  return new Worker(new URL('./journal.worker.ts', import.meta.url), { type: 'module', name: 'journal' });
}

function startBackupWorker(): Worker {
  return new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module', name: 'backups' });
}

function markPage(page: Window): Promise<PreviousRun> {
  const { locks } = page.navigator;
  return markWindow({
    storage: page.localStorage,
    heldLocks: async () => ((await locks.query()).held ?? []).flatMap(({ name }) => name ?? []),
    hold: (name) => new Promise((resolve) => {
      void locks.request(name, () => {
        resolve();
        return new Promise<never>(() => undefined);
      });
    }),
    onHide: (listener) => { page.addEventListener('pagehide', listener); },
    onShow: (listener) => { page.addEventListener('pageshow', listener); },
    newId: () => page.crypto.randomUUID(),
    now: () => new Date(),
  });
}

/** A page that is not of a secure origin has no storage manager, an old browser no private file system. */
function hasPrivateFiles(page: Window): boolean {
  const storage: object | undefined = page.navigator.storage;
  return storage !== undefined && 'getDirectory' in storage;
}

export function browserWindow(page: Window): BrowserWindow {
  const download = (name: string, blob: Blob): void => { downloadByLink(page, name, blob); };
  let isMarked = false;
  return {
    userAgent: page.navigator.userAgent,
    query: page.location.search,
    pickFolder: page.showDirectoryPicker ? async () => {
      if (!page.showDirectoryPicker) throw new DOMException('No folder access', 'NotSupportedError');
      return page.showDirectoryPicker({ mode: 'readwrite' });
    } : null,
    folderHandles: page.showDirectoryPicker ? createIndexedFolderHandles(page.indexedDB) : null,
    journal: hasPrivateFiles(page) ? createWorkerJournalFiles(startJournalWorker) : null,
    backups: hasPrivateFiles(page) ? createWorkerBackups({ startWorker: startBackupWorker, download }) : null,
    async previousRun() {
      if (isMarked) return { kind: 'ended' };
      isMarked = true;
      return markPage(page);
    },
    download,
    openTab: (url) => { page.open(url, '_blank', 'noopener,noreferrer'); },
    get: (path) => page.fetch(path),
    clearQuery: () => { page.history.replaceState(null, '', page.location.pathname); },
  };
}
