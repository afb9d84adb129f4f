import { jailedSegments } from '../../shared/host/jailed-segments.ts';
import type { FileFacts } from '../../shared/host/kept-folders.ts';

declare global {
  interface FileSystemDirectoryHandle {
    values(): AsyncIterableIterator<FileSystemDirectoryHandle | FileSystemFileHandle>;
    queryPermission?(options: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
    requestPermission?(options: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  }
}

export const isDomException = (error: unknown, ...names: readonly string[]): boolean => error instanceof Error && names.includes(error.name);

export function folderErrorSentence(error: unknown): string {
  if (isDomException(error, 'NotAllowedError')) return 'The browser may not write into this folder.';
  if (isDomException(error, 'NotFoundError')) return 'The folder is not there any more.';
  if (isDomException(error, 'QuotaExceededError')) return 'The disk is full.';
  return error instanceof Error ? error.message : 'The file could not be written.';
}

async function folderAt(root: FileSystemDirectoryHandle, names: readonly string[], { create }: { readonly create: boolean }): Promise<FileSystemDirectoryHandle> {
  let folder = root;
  for (const name of names) folder = await folder.getDirectoryHandle(name, { create });
  return folder;
}

/** null when there is no such file, or the path leads out. */
export async function openFile(root: FileSystemDirectoryHandle, path: string): Promise<File | null> {
  const segments = jailedSegments(path);
  if (segments === null) return null;
  try {
    const folder = await folderAt(root, segments.slice(0, -1), { create: false });
    return await (await folder.getFileHandle(segments.at(-1) ?? '')).getFile();
  } catch (error) {
    if (isDomException(error, 'NotFoundError', 'TypeMismatchError')) return null;
    throw error;
  }
}

export function factsOfFile(path: string, file: File): FileFacts {
  return { path, byteLength: file.size, modifiedMs: file.lastModified };
}

export interface DirectoryWrite {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Asked when the bytes are written beside the file; false leaves the file as it is. */
  readonly mayReplace: () => Promise<boolean>;
}

/** `createWritable` writes beside the file and swaps on close, so that the file has the old or the new bytes. */
export async function writeInDirectory(root: FileSystemDirectoryHandle, { path, bytes, mayReplace }: DirectoryWrite): Promise<boolean> {
  const segments = jailedSegments(path);
  if (segments === null) throw new Error(`"${path}" is not a path inside the folder.`);
  // Asked before as well: to open a file for writing makes an empty one.
  if (!(await mayReplace())) return false;
  const isNew = (await openFile(root, path)) === null;
  const folder = await folderAt(root, segments.slice(0, -1), { create: true });
  const stream = await (await folder.getFileHandle(segments.at(-1) ?? '', { create: true })).createWritable();
  try {
    await stream.write(bytes);
    if (!isNew && !(await mayReplace())) {
      await stream.abort();
      return false;
    }
  } catch (error) {
    await stream.abort();
    throw error;
  }
  await stream.close();
  return true;
}

export async function removeFromDirectory(root: FileSystemDirectoryHandle, path: string): Promise<void> {
  const segments = jailedSegments(path) ?? [];
  const folder = await folderAt(root, segments.slice(0, -1), { create: false });
  await folder.removeEntry(segments.at(-1) ?? '');
}

/** The browser's own unfinished writes are not files of the folder. */
const isHidden = (name: string): boolean => name.startsWith('.') || name.endsWith('.crswap');

export async function listDirectory(root: FileSystemDirectoryHandle, { isDeep }: { readonly isDeep: boolean }): Promise<readonly FileFacts[]> {
  const files: FileFacts[] = [];
  const walk = async (folder: FileSystemDirectoryHandle, prefix: string): Promise<void> => {
    for await (const entry of folder.values()) {
      if (isHidden(entry.name)) continue;
      const path = `${prefix}${entry.name}`;
      if (entry.kind === 'directory') {
        if (isDeep) await walk(entry, `${path}/`);
        continue;
      }
      const file = await entry.getFile().catch(() => null);
      if (file !== null) files.push(factsOfFile(path, file));
    }
  };
  await walk(root, '');
  return files;
}
