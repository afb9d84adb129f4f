import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { FileFacts } from '../shared/host/kept-folders.ts';
import { isTemporaryName } from './atomic-file.ts';

/** Files whose facts are asked for at the same time. */
const AT_ONCE = 64;

/** What was found: the files, and the folders that they lie in, the root first. */
export interface FolderTree {
  readonly files: readonly FileFacts[];
  readonly folders: readonly string[];
  /** Where temporary files of ours lie, being written or left over. */
  readonly temporaries: readonly string[];
}

export async function factsOf(root: string, relativePath: string): Promise<FileFacts | null> {
  const stat = await lstat(path.join(root, ...relativePath.split('/'))).catch(() => null);
  return stat?.isFile() === true ? { path: relativePath, byteLength: stat.size, modifiedMs: stat.mtimeMs } : null;
}

/** Walks a folder, hidden entries and links left out. Rejects when the root cannot be read; a folder that vanishes meanwhile is empty. */
export async function listFolder(root: string, { isDeep }: { readonly isDeep: boolean }): Promise<FolderTree> {
  const names: string[] = [];
  const folders = [root];
  const temporaries: string[] = [];
  const walk = async (folder: string, prefix: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      if (folder === root) throw error;
      return [];
    });
    temporaries.push(...entries.filter((entry) => entry.isFile() && isTemporaryName(entry.name)).map(({ name }) => path.join(folder, name)));
    for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
      if (entry.isFile()) names.push(`${prefix}${entry.name}`);
      if (!entry.isDirectory() || !isDeep) continue;
      folders.push(path.join(folder, entry.name));
      await walk(path.join(folder, entry.name), `${prefix}${entry.name}/`);
    }
  };
  await walk(root, '');
  const files: FileFacts[] = [];
  for (let start = 0; start < names.length; start += AT_ONCE) {
    const facts = await Promise.all(names.slice(start, start + AT_ONCE).map((name) => factsOf(root, name)));
    files.push(...facts.flatMap((one) => one ?? []));
  }
  return { files, folders, temporaries };
}
