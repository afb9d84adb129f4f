import { createBackups, type BackupsEngine, type CopyTarget } from '../../shared/backup/create-backups.ts';
import type { BackupMemory } from '../../shared/backup/backup-memory.ts';
import { browserCodec } from './browser-codec.ts';
import { createOpfsBackupFolder } from './opfs-backup-folder.ts';
import { createOpfsJournalFiles } from './opfs-journal-files.ts';
import { bytesOf, readFile, writeFile } from './private-files.ts';

/** What the worker of the backups offers to the page. */
export interface BrowserBackups extends Pick<BackupsEngine, 'getState' | 'backUp' | 'verify' | 'stop' | 'count' | 'read' | 'readPicture'> {
  /** Calls back after each change of the state, for as long as the worker lives. */
  follow(listener: (state: Awaited<ReturnType<BackupsEngine['getState']>>) => void): void;
  takeAlong(): Promise<{ readonly outcome: Awaited<ReturnType<BackupsEngine['takeAlong']>>; readonly file: Blob | null }>;
}

const MEMORY = 'backups.json';

/** Parts go into one Blob at this size: the browser keeps large ones on the disk, not in memory. */
const BLOB_PART_BYTES = 8 * 1024 * 1024;

export interface BrowserBackupsOptions {
  readonly openRoot: () => Promise<FileSystemDirectoryHandle>;
  readonly appVersion: string;
  readonly now: () => Date;
}

/** Backups in a browser: made in a worker, from the journal's files of its own, and handed out as a file. */
export function createBrowserBackups({ openRoot, appVersion, now }: BrowserBackupsOptions): BrowserBackups {
  const folder = createOpfsBackupFolder(openRoot);
  let copy: { readonly blob: () => Blob } | null = null;
  const engine = createBackups({
    journal: { files: createOpfsJournalFiles(openRoot), utf8: browserCodec.utf8 },
    codec: browserCodec,
    memory: privateText(openRoot),
    appVersion,
    now,
    newLibraryId: () => crypto.randomUUID().slice(0, 8),
    // A worker of its own: there is nobody to make room for, but `stop` has to come through.
    breathe: createBreather(),
    place: () => ({ folder, name: 'this browser' }),
    choosePlace: null,
    isAutomatic: false,
    createCopy: (name) => {
      const target = createBlobTarget(name);
      copy = target;
      return Promise.resolve(target);
    },
  });
  return {
    ...engine,
    follow: (listener) => void engine.onState(listener),
    async takeAlong() {
      const outcome = await engine.takeAlong();
      const file = outcome.kind === 'made' ? (copy?.blob() ?? null) : null;
      copy = null;
      return { outcome, file };
    },
  };
}

function createBlobTarget(name: string): CopyTarget & { readonly blob: () => Blob } {
  let whole = new Blob([], { type: 'application/zip' });
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let waiting = 0;
  const flush = (): void => {
    whole = new Blob([whole, ...pieces], { type: 'application/zip' });
    pieces = [];
    waiting = 0;
  };
  return {
    name,
    blob: () => whole,
    written: () => Promise.resolve({ byteLength: whole.size, read: ({ offset, byteLength }) => bytesOf(whole.slice(offset, offset + byteLength)) }),
    file: {
      append(bytes) {
        pieces.push(bytes);
        waiting += bytes.length;
        if (waiting >= BLOB_PART_BYTES) flush();
        return Promise.resolve();
      },
      finish: () => Promise.resolve(flush()),
      abandon: () => Promise.resolve(),
    },
  };
}

function privateText(openRoot: () => Promise<FileSystemDirectoryHandle>): BackupMemory {
  const folder = async (): Promise<FileSystemDirectoryHandle> => (await openRoot()).getDirectoryHandle('backups', { create: true });
  return {
    load: async () => (await (await readFile(await folder(), MEMORY))?.text()) ?? null,
    save: async (text) => writeFile(await folder(), MEMORY, browserCodec.utf8.encode(text)),
  };
}

const SLICE_MS = 50;

function createBreather(): () => Promise<void> {
  let beganMs = performance.now();
  return async () => {
    if (performance.now() - beganMs < SLICE_MS) return;
    await new Promise<void>((resolve) => { setTimeout(resolve, 0); });
    beganMs = performance.now();
  };
}
