import { lstat, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WriteFileOutcome } from '../shared/host.ts';
import { jailedSegments } from '../shared/host/jailed-segments.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { fileErrorSentence } from './file-error.ts';

const refused = (reason: string): WriteFileOutcome => ({ kind: 'failed', reason });

type PathKind = 'missing' | 'folder' | 'file' | 'other';

/** Symbolic links are `other`: following one would lead out of the folder that the person chose. */
async function kindOf(file: string): Promise<PathKind> {
  const stat = await lstat(file).catch(() => null);
  if (stat === null) return 'missing';
  if (stat.isDirectory()) return 'folder';
  return stat.isFile() ? 'file' : 'other';
}

/** The first of the folders on the way that is there but is no real folder, or null. */
async function obstacle(root: string, folders: readonly string[]): Promise<string | null> {
  let folder = root;
  for (const name of folders) {
    folder = path.join(folder, name);
    const kind = await kindOf(folder);
    if (kind === 'missing') return null;
    if (kind !== 'folder') return name;
  }
  return null;
}

/** Reads a file under `root`; null when it is not there, not a regular file, or the path leads elsewhere. */
export async function readFolderFile(root: string, relativePath: string): Promise<Uint8Array | null> {
  const file = await placeInFolder(root, relativePath);
  return file !== null && (await kindOf(file)) === 'file' ? readFile(file) : null;
}

/** Where a path under `root` leads; null when it leads out of it or through a link. */
export async function placeInFolder(root: string, relativePath: string): Promise<string | null> {
  const segments = jailedSegments(relativePath);
  return !segments || (await obstacle(root, segments.slice(0, -1))) !== null ? null : path.join(root, ...segments);
}

export interface FolderFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Asked when everything is ready; the file stays as it is when this rejects. */
  readonly beforeRename?: () => Promise<void>;
}

/** Writes a file under `root` atomically, with the folders on its way. Never through a symbolic link. */
export async function writeFolderFile(root: string, { path: relativePath, bytes, beforeRename }: FolderFile): Promise<WriteFileOutcome> {
  const segments = jailedSegments(relativePath);
  if (!segments) return refused(`"${relativePath}" is not a path inside the folder.`);
  try {
    if ((await kindOf(root)) !== 'folder') return refused('The folder is not there any more.');
    const blocked = await obstacle(root, segments.slice(0, -1));
    if (blocked !== null) return refused(`"${blocked}" is not a folder; links are not followed.`);
    const file = path.join(root, ...segments);
    const kind = await kindOf(file);
    if (kind !== 'missing' && kind !== 'file') return refused('A folder or a link stands where the file should be.');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFileAtomically(file, bytes, beforeRename);
    return { kind: 'written' };
  } catch (error) {
    return refused(fileErrorSentence(error));
  }
}
