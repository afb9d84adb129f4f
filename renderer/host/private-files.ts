/** The handle that workers have and pages have not; the types of the page's library do not know it. */
export interface SyncAccessHandle {
  getSize(): number;
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  truncate(byteLength: number): void;
  /** Returns when the bytes are on the disk. */
  flush(): void;
  close(): void;
}

declare global {
  interface FileSystemFileHandle {
    createSyncAccessHandle(): Promise<SyncAccessHandle>;
  }
  interface FileSystemDirectoryHandle {
    keys(): AsyncIterableIterator<string>;
  }
}

/** Writes all bytes or throws: a full disk shows as fewer bytes written, not as an exception. */
export function writeWhole(handle: SyncAccessHandle, bytes: Uint8Array<ArrayBuffer>, at: number): void {
  if (handle.write(bytes, { at }) < bytes.byteLength) throw new DOMException('The disk is full', 'QuotaExceededError');
}

export async function writeFile(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const handle = await file.createSyncAccessHandle();
  try {
    handle.truncate(0);
    writeWhole(handle, bytes, 0);
    handle.flush();
  } finally {
    handle.close();
  }
}

/** The file as it is now, or null; reading needs no handle of its own, so it goes beside a writer. */
export async function readFile(folder: FileSystemDirectoryHandle, name: string): Promise<File | null> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export async function removeAll(folder: FileSystemDirectoryHandle, names: readonly string[]): Promise<void> {
  for (const name of names) {
    try {
      await folder.removeEntry(name);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
}

export interface PrivateFile {
  readonly name: string;
  readonly byteLength: number;
}

export async function listFiles(folder: FileSystemDirectoryHandle, isMeant: (name: string) => boolean): Promise<readonly PrivateFile[]> {
  const names = (await namesIn(folder)).filter(isMeant);
  return Promise.all(names.map(async (name) => ({ name, byteLength: (await readFile(folder, name))?.size ?? 0 })));
}

export async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

export async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && error.name === 'NotFoundError';
}

export function privateFileSentence(error: unknown): string {
  if (!(error instanceof Error)) return 'The file could not be written.';
  return error.name === 'QuotaExceededError' ? 'The disk is full.' : error.message;
}
