const missing = (): DOMException => new DOMException('Not found', 'NotFoundError');

/** A folder of the File System Access API, as far as the host uses it: Node has none. */
export class FakeDirectory {
  readonly kind = 'directory';
  readonly name: string;
  readonly folders = new Map<string, FakeDirectory>();
  readonly files = new Map<string, File>();
  isGone = false;
  permission: PermissionState = 'granted';
  private modifiedMs = 1_700_000_000_000;

  constructor(name = 'chosen') {
    this.name = name;
  }

  queryPermission(): Promise<PermissionState> {
    return Promise.resolve(this.permission);
  }

  requestPermission(): Promise<PermissionState> {
    this.permission = 'granted';
    return Promise.resolve(this.permission);
  }

  write(name: string, bytes: BlobPart): void {
    this.files.set(name, new File([bytes], name, { lastModified: (this.modifiedMs += 1) }));
  }

  getDirectoryHandle(name: string, { create = false } = {}): Promise<FakeDirectory> {
    const folder = this.folders.get(name) ?? (create ? new FakeDirectory(name) : null);
    if (folder === null || this.isGone) return Promise.reject(missing());
    this.folders.set(name, folder);
    return Promise.resolve(folder);
  }

  getFileHandle(name: string, { create = false } = {}) {
    if (this.isGone || (!this.files.has(name) && !create)) return Promise.reject(missing());
    if (!this.files.has(name)) this.write(name, '');
    return Promise.resolve(this.handleOf(name));
  }

  removeEntry(name: string): Promise<void> {
    return this.files.delete(name) ? Promise.resolve() : Promise.reject(missing());
  }

  async *values() {
    await Promise.resolve();
    if (this.isGone) throw missing();
    yield* [...this.folders.values(), ...[...this.files.keys()].map((name) => this.handleOf(name))];
  }

  private handleOf(name: string) {
    return {
      kind: 'file' as const,
      name,
      getFile: () => {
        const file = this.files.get(name);
        return file === undefined ? Promise.reject(missing()) : Promise.resolve(file);
      },
      createWritable: () => {
        let written: BlobPart = '';
        return Promise.resolve({
          write: (bytes: BlobPart) => { written = bytes; return Promise.resolve(); },
          abort: () => Promise.resolve(),
          close: () => { this.write(name, written); return Promise.resolve(); },
        });
      },
    };
  }
}
