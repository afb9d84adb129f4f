import type { SyncAccessHandle } from './private-files.ts';

const missing = (): DOMException => new DOMException('Not found', 'NotFoundError');

class FakeFile {
  bytes = new Uint8Array(0);
  isLocked = false;

  getFile(): Promise<Blob> {
    return Promise.resolve(new Blob([this.bytes]));
  }

  createSyncAccessHandle(): Promise<SyncAccessHandle> {
    if (this.isLocked) return Promise.reject(new DOMException('Locked', 'NoModificationAllowedError'));
    this.isLocked = true;
    return Promise.resolve({
      getSize: () => this.bytes.length,
      write: (bytes, { at }) => {
        const after = new Uint8Array(Math.max(this.bytes.length, at + bytes.length));
        after.set(this.bytes);
        after.set(bytes, at);
        this.bytes = after;
        return bytes.length;
      },
      truncate: (byteLength) => { this.bytes = this.bytes.slice(0, byteLength); },
      flush: () => undefined,
      close: () => { this.isLocked = false; },
    });
  }
}

/** A folder of the browser's private file system, as far as the journal uses it: Node has none. */
export class FakePrivateFolder {
  readonly files = new Map<string, FakeFile>();
  readonly folders = new Map<string, FakePrivateFolder>();

  getDirectoryHandle(name: string, { create = false } = {}): Promise<FakePrivateFolder> {
    const folder = this.folders.get(name) ?? (create ? new FakePrivateFolder() : null);
    if (folder === null) return Promise.reject(missing());
    this.folders.set(name, folder);
    return Promise.resolve(folder);
  }

  getFileHandle(name: string, { create = false } = {}): Promise<FakeFile> {
    const file = this.files.get(name) ?? (create ? new FakeFile() : null);
    if (file === null) return Promise.reject(missing());
    this.files.set(name, file);
    return Promise.resolve(file);
  }

  removeEntry(name: string): Promise<void> {
    const file = this.files.get(name);
    if (file === undefined) return Promise.reject(missing());
    if (file.isLocked) return Promise.reject(new DOMException('Locked', 'NoModificationAllowedError'));
    this.files.delete(name);
    return Promise.resolve();
  }

  async *keys(): AsyncIterableIterator<string> {
    await Promise.resolve();
    yield* this.files.keys();
  }
}
