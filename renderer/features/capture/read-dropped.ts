import type { IncomingFile } from '../../ingest/import-queue.ts';

/** Files that systems put beside pictures and nobody means to import. */
const SILENTLY_LEFT_OUT = /^(\.|Thumbs\.db$|desktop\.ini$)/u;

/** From so many files on, the disk is not asked which of them are folders: each answer costs the window up to a millisecond. */
const ASKED_AT_MOST = 100;
const FILES_AT_ONCE = 64;

export function toIncomingFile(file: File, path?: string): IncomingFile {
  return {
    name: file.name, blob: file, source: 'file', ...(path === undefined ? {} : { path }),
    // Chromium asks the disk for it, and the window waits: 4 s for 10,000 files. Each is asked when it is stored.
    get modifiedMs() { return file.lastModified; },
  };
}

/** What lies in a drop: places in the file system, or bare files (a picture dragged out of another program). */
export type DroppedItem = FileSystemEntry | File;

/** Must be called before the drop handler returns: the browser empties the event then. */
export function takeDropped(data: DataTransfer): readonly DroppedItem[] {
  const files = [...data.files];
  // Chromium makes the type of the name; a folder has none, as long as it is not called like a picture.
  if (files.length > ASKED_AT_MOST && files.every((file) => file.type !== '')) return files;
  const items = [...data.items].filter((item) => item.kind === 'file');
  const isSurelyFile = (item: DataTransferItem): boolean => items.length > ASKED_AT_MOST && item.type !== '';
  return items.flatMap((item) => (isSurelyFile(item) ? null : item.webkitGetAsEntry()) ?? item.getAsFile() ?? []);
}

/**
 * Every file in a drop, folders opened to any depth, in the order of names inside a folder. What cannot be opened comes as zero bytes, so
 * that it has a row with its name and the rest of the drop is imported.
 */
export async function readDropped(items: readonly DroppedItem[]): Promise<readonly IncomingFile[]> {
  const found: IncomingFile[] = [];
  for (let start = 0; start < items.length; start += FILES_AT_ONCE) {
    const read = await Promise.all(items.slice(start, start + FILES_AT_ONCE).map(readItem));
    for (const file of read.flat()) found.push(file);
  }
  return found;
}

async function readItem(item: DroppedItem): Promise<readonly IncomingFile[]> {
  if (item instanceof File) return [toIncomingFile(item)];
  if (isFolder(item)) return readFolder(item).catch(() => [unreadable(item)]);
  return isFile(item) ? [await readFile(item).then((file) => toIncomingFile(file, item.fullPath.replace(/^\//, '')), () => unreadable(item))] : [];
}

function unreadable({ name, fullPath }: FileSystemEntry): IncomingFile {
  return toIncomingFile(new File([], name), fullPath.replace(/^\//, ''));
}

// Chromium has these interfaces under no name that `instanceof` could ask for.
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

async function readFolder(folder: FileSystemDirectoryEntry): Promise<readonly IncomingFile[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  // Chromium hands out at most 100 entries a call; an empty answer is the end.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => { reader.readEntries(resolve, reject); });
    if (batch.length === 0) break;
    entries.push(...batch.filter((entry) => !SILENTLY_LEFT_OUT.test(entry.name)));
  }
  entries.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  return readDropped(entries);
}

function readFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => { entry.file(resolve, reject); });
}
