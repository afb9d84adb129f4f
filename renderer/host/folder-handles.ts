import type { FolderPurpose } from '../../shared/host/kept-folders.ts';

/** Remembers the handles of chosen folders over reloads: only IndexedDB can, and the browser gives no path to remember instead. */
export interface FolderHandles {
  get(purpose: FolderPurpose): Promise<FileSystemDirectoryHandle | null>;
  set(purpose: FolderPurpose, handle: FileSystemDirectoryHandle | null): Promise<void>;
}

const DATABASE = 'skillshot-folders';
const TABLE = 'handles';

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => { resolve(request.result); };
    request.onerror = () => { reject(request.error ?? new Error('The list of folders could not be read.')); };
  });

/** A database of its own: the library's is deleted by the browser now and then, and then it still knows where the mirror is. */
export function createIndexedFolderHandles(databases: IDBFactory): FolderHandles {
  const open = async (): Promise<IDBDatabase> => {
    const request = databases.open(DATABASE, 1);
    request.onupgradeneeded = () => { request.result.createObjectStore(TABLE); };
    return settled(request);
  };
  const inTable = async <Result>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => IDBRequest<Result>): Promise<Result> => {
    const database = await open();
    try {
      return await settled(work(database.transaction(TABLE, mode).objectStore(TABLE)));
    } finally {
      database.close();
    }
  };
  return {
    async get(purpose) {
      const handle: unknown = await inTable('readonly', (table) => table.get(purpose));
      return handle instanceof FileSystemDirectoryHandle ? handle : null;
    },
    async set(purpose, handle) {
      if (handle === null) await inTable('readwrite', (table) => table.delete(purpose));
      else await inTable('readwrite', (table) => table.put(handle, purpose));
    },
  };
}
