import type { FolderAccess, WriteFileOutcome } from '../../shared/host.ts';
import type { PickFolder } from './browser-window.ts';
import { folderErrorSentence, isDomException, openFile, writeInDirectory } from './directory-files.ts';

async function writeFile(root: FileSystemDirectoryHandle, path: string, bytes: Uint8Array): Promise<WriteFileOutcome> {
  try {
    await writeInDirectory(root, { path, bytes: new Uint8Array(bytes), mayReplace: () => Promise.resolve(true) });
    return { kind: 'written' };
  } catch (error) {
    return { kind: 'failed', reason: folderErrorSentence(error) };
  }
}

/** Folders through the File System Access API. The browser itself keeps paths inside the chosen folder and asks the person. */
export function createBrowserFolders(pickFolder: PickFolder): FolderAccess {
  const chosen = new Map<string, FileSystemDirectoryHandle>();
  return {
    async choose() {
      try {
        const handle = await pickFolder();
        const folderId = `folder-${String(chosen.size + 1)}`;
        chosen.set(folderId, handle);
        return { folderId, name: handle.name };
      } catch (error) {
        if (isDomException(error, 'AbortError')) return null;
        throw error;
      }
    },
    async readFile(folderId, path) {
      const root = chosen.get(folderId);
      const file = root === undefined ? null : await openFile(root, path);
      return file === null ? null : new Uint8Array(await file.arrayBuffer());
    },
    async writeFile(folderId, path, bytes) {
      const root = chosen.get(folderId);
      return root === undefined ? { kind: 'failed', reason: 'The folder was not chosen in this session.' } : writeFile(root, path, bytes);
    },
  };
}
