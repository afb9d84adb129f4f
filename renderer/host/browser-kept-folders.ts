import { pathKey } from '../../shared/export/export-names.ts';
import { isSameFile, type FileFacts, type FolderPurpose, type KeptFolders, type PutFileOutcome } from '../../shared/host/kept-folders.ts';
import { freePath, trashPath } from '../../shared/mirror/mirror-paths.ts';
import type { PickFolder } from './browser-window.ts';
import { factsOfFile, folderErrorSentence, isDomException, listDirectory, openFile, removeFromDirectory, writeInDirectory } from './directory-files.ts';
import type { FolderHandles } from './folder-handles.ts';

const modeOf = (purpose: FolderPurpose): { readonly mode: 'read' | 'readwrite' } => ({ mode: purpose === 'mirror' ? 'readwrite' : 'read' });

/**
 * Kept folders through the File System Access API: the browser keeps paths inside, and asks the person again after a restart. It cannot
 * watch; whoever uses it looks again on focus.
 */
export function createBrowserKeptFolders(pickFolder: PickFolder, handles: FolderHandles): KeptFolders {
  const usable = async (purpose: FolderPurpose): Promise<FileSystemDirectoryHandle | 'none' | 'not-allowed'> => {
    const handle = await handles.get(purpose);
    if (handle === null) return 'none';
    const state = await handle.queryPermission?.(modeOf(purpose)) ?? 'granted';
    return state === 'granted' ? handle : 'not-allowed';
  };
  return {
    async choose(purpose) {
      try {
        const handle = await pickFolder();
        await handles.set(purpose, handle);
        return { name: handle.name };
      } catch (error) {
        if (isDomException(error, 'AbortError')) return null;
        throw error;
      }
    },
    chooseSuggested: () => Promise.resolve(null),
    suggested: () => Promise.resolve(null),
    async kept(purpose) {
      const handle = await handles.get(purpose);
      return handle && { name: handle.name };
    },
    forget: (purpose) => handles.set(purpose, null),
    async allow(purpose) {
      const handle = await handles.get(purpose);
      return handle !== null && (await handle.requestPermission?.(modeOf(purpose)) ?? 'granted') === 'granted';
    },
    async listFiles(purpose) {
      const root = await usable(purpose);
      if (root === 'none') return { kind: 'gone', reason: 'No folder was chosen.' };
      if (root === 'not-allowed') return { kind: 'needs-permission' };
      try {
        return { kind: 'listed', files: await listDirectory(root, { isDeep: purpose === 'mirror' }) };
      } catch (error) {
        return { kind: 'gone', reason: folderErrorSentence(error) };
      }
    },
    async readFile(purpose, path) {
      const root = await usable(purpose);
      if (typeof root === 'string') return null;
      const file = await openFile(root, path).catch(() => null);
      return file === null ? null : new Uint8Array(await file.arrayBuffer());
    },
    putFile: async (file) => put(await usable('mirror'), file),
    trashFile: async (seen) => trash(await usable('mirror'), seen),
    onChange: () => () => undefined,
  };
}

type Root = FileSystemDirectoryHandle | 'none' | 'not-allowed';

const unusable = (root: 'none' | 'not-allowed'): PutFileOutcome =>
  ({ kind: 'failed', reason: root === 'none' ? 'No folder was chosen.' : 'The browser may not write into this folder.' });

async function factsAt(root: FileSystemDirectoryHandle, path: string): Promise<FileFacts | null> {
  const file = await openFile(root, path);
  return file && factsOfFile(path, file);
}

async function put(root: Root, { path, bytes, seen }: Parameters<KeptFolders['putFile']>[0]): Promise<PutFileOutcome> {
  if (typeof root === 'string') return unusable(root);
  try {
    const isWritten = await writeInDirectory(root, { path, bytes, mayReplace: async () => isSameFile(await factsAt(root, path), seen) });
    const facts = isWritten ? await factsAt(root, path) : null;
    return facts === null ? { kind: 'changed' } : { kind: 'written', facts };
  } catch (error) {
    return { kind: 'failed', reason: folderErrorSentence(error) };
  }
}

/** Copies, then removes: a move of a picked file is not in every Chromium. */
async function trash(root: Root, seen: FileFacts): Promise<PutFileOutcome> {
  if (typeof root === 'string') return unusable(root);
  try {
    const file = await openFile(root, seen.path);
    if (file === null || !isSameFile(factsOfFile(seen.path, file), seen)) return { kind: 'changed' };
    const target = freePath(trashPath(seen.path), await takenBeside(root, seen));
    const copied = await put(root, { path: target, bytes: new Uint8Array(await file.arrayBuffer()), seen: null });
    if (copied.kind !== 'written') return copied;
    if (!isSameFile(await factsAt(root, seen.path), seen)) return { kind: 'changed' };
    await removeFromDirectory(root, seen.path);
    return copied;
  } catch (error) {
    return { kind: 'failed', reason: folderErrorSentence(error) };
  }
}

async function takenBeside(root: FileSystemDirectoryHandle, { path }: FileFacts): Promise<(key: string) => boolean> {
  const folder = trashPath(path).split('/').slice(0, -1);
  let there = root;
  try {
    for (const name of folder) there = await there.getDirectoryHandle(name);
  } catch {
    return () => false;
  }
  const files = await listDirectory(there, { isDeep: false });
  const keys = new Set(files.map((file) => pathKey([...folder, file.path].join('/'))));
  return (key) => keys.has(key);
}
