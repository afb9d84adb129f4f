import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { FOLDER_PURPOSES, isSameFile, type FileFacts, type FileToPut, type FolderPurpose, type KeptFolders, type PutFileOutcome } from '../shared/host/kept-folders.ts';
import { pathKey } from '../shared/export/export-names.ts';
import { freePath, trashPath } from '../shared/mirror/mirror-paths.ts';
import { removeLeftover, syncFolder } from './atomic-file.ts';
import { fileErrorSentence } from './file-error.ts';
import { placeInFolder, readFolderFile, writeFolderFile } from './folder-files.ts';
import { factsOf, listFolder } from './folder-listing.ts';
import { createFolderWatcher } from './folder-watcher.ts';
import type { KeptFolderPaths } from './kept-folder-paths.ts';

export interface KeptFoldersDeps {
  readonly paths: KeptFolderPaths;
  readonly chooseFolder: (startIn?: string) => Promise<string | null>;
  /** The system's own folder for a purpose; null when there is none. */
  readonly suggest: (purpose: FolderPurpose) => Promise<string | null>;
}

const NOT_CHOSEN = 'No folder was chosen.';
const failed = (reason: string): PutFileOutcome => ({ kind: 'failed', reason });
const nameOf = (folder: string): { readonly name: string } => ({ name: path.basename(folder) || folder });

/** Kept folders on the disk: the main process's end. */
export function createKeptFolders({ paths, chooseFolder, suggest }: KeptFoldersDeps): KeptFolders & { close(): void } {
  const listeners = new Set<(purpose: FolderPurpose) => void>();
  const watcherOf = (purpose: FolderPurpose) => createFolderWatcher(() => { for (const listener of [...listeners]) listener(purpose); });
  const watchers = { mirror: watcherOf('mirror'), watch: watcherOf('watch') };
  const keep = async (purpose: FolderPurpose, folder: string | null) => {
    if (folder === null) return null;
    await paths.set(purpose, folder);
    return nameOf(folder);
  };
  const described = (folder: string | null) => (folder === null ? null : nameOf(folder));
  return {
    choose: async (purpose) => keep(purpose, await chooseFolder((await paths.get(purpose)) ?? (await suggest(purpose)) ?? undefined)),
    chooseSuggested: async (purpose) => keep(purpose, await suggest(purpose)),
    suggested: async (purpose) => described(await suggest(purpose)),
    kept: async (purpose) => described(await paths.get(purpose)),
    async forget(purpose) {
      watchers[purpose].follow([]);
      await paths.set(purpose, null);
    },
    // The system asks nobody: what the person may read, the app may read.
    allow: () => Promise.resolve(true),
    async listFiles(purpose) {
      const root = await paths.get(purpose);
      if (root === null) return { kind: 'gone', reason: NOT_CHOSEN };
      try {
        const tree = await listFolder(root, { isDeep: purpose === 'mirror' });
        watchers[purpose].follow(tree.folders);
        if (purpose === 'mirror') for (const file of tree.temporaries) await removeLeftover(file, LEFT_OVER_AFTER_MS).catch(() => undefined);
        return { kind: 'listed', files: tree.files };
      } catch (error) {
        return { kind: 'gone', reason: fileErrorSentence(error) };
      }
    },
    async readFile(purpose, relativePath) {
      const root = await paths.get(purpose);
      const bytes = root === null ? null : await readFolderFile(root, relativePath).catch(() => null);
      return bytes === null ? null : new Uint8Array(bytes);
    },
    async putFile(file) {
      const root = await paths.get('mirror');
      return root === null ? failed(NOT_CHOSEN) : putFile(root, file);
    },
    async trashFile(seen) {
      const root = await paths.get('mirror');
      return root === null ? failed(NOT_CHOSEN) : trashFile(root, seen);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => { for (const purpose of FOLDER_PURPOSES) watchers[purpose].close(); },
  };
}

/** A write takes milliseconds; a temporary file of a minute belongs to a process that was killed, and would travel to every machine that shares the folder. */
const LEFT_OVER_AFTER_MS = 60_000;

async function putFile(root: string, { path: relativePath, bytes, seen }: FileToPut): Promise<PutFileOutcome> {
  // Asked right before the rename: between the two lie microseconds, between the look and the write of the caller seconds.
  let isChanged = false;
  const beforeRename = async (): Promise<void> => {
    isChanged = !isSameFile(await factsOf(root, relativePath), seen);
    if (isChanged) throw new Error('Somebody else wrote this file.');
  };
  const written = await writeFolderFile(root, { path: relativePath, bytes, beforeRename });
  if (isChanged) return { kind: 'changed' };
  if (written.kind !== 'written') return written;
  const facts = await factsOf(root, relativePath);
  return facts === null ? { kind: 'changed' } : { kind: 'written', facts };
}

async function trashFile(root: string, seen: FileFacts): Promise<PutFileOutcome> {
  try {
    const from = await placeInFolder(root, seen.path);
    const trashFolder = path.posix.dirname(trashPath(seen.path));
    const there = await listFolder(path.join(root, trashFolder), { isDeep: false }).catch(() => ({ files: [] }));
    const taken = new Set(there.files.map((file) => pathKey(`${trashFolder}/${file.path}`)));
    const target = freePath(trashPath(seen.path), (key) => taken.has(key));
    const to = await placeInFolder(root, target);
    if (from === null || to === null) return failed(`"${seen.path}" is not a path inside the folder.`);
    if (!isSameFile(await factsOf(root, seen.path), seen)) return { kind: 'changed' };
    await mkdir(path.dirname(to), { recursive: true });
    await rename(from, to);
    await syncFolder(path.dirname(to));
    const facts = await factsOf(root, target);
    return facts === null ? { kind: 'changed' } : { kind: 'written', facts };
  } catch (error) {
    return failed(fileErrorSentence(error));
  }
}
