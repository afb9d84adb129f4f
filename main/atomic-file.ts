import { randomBytes } from 'node:crypto';
import { lstat, open, rename, rm, unlink } from 'node:fs/promises';
import path from 'node:path';

/** A new name beside a file, under which it is written before it has its own. */
export function temporaryFor(file: string): string {
  return path.join(path.dirname(file), `.skillshot-${randomBytes(8).toString('hex')}.tmp`);
}

/** What a writer that was killed leaves beside the file. */
export function isTemporaryName(name: string): boolean {
  return /^\.skillshot-[0-9a-f]{16}\.tmp$/.test(name);
}

/** Removes a temporary file that nobody can still be writing: one that is older than any write takes. */
export async function removeLeftover(file: string, olderThanMs: number): Promise<void> {
  const { mtimeMs } = await lstat(file);
  if (Date.now() - mtimeMs > olderThanMs) await rm(file, { force: true });
}

/** Makes a rename survive a power cut. Windows cannot open folders and needs no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/**
 * Writes a file so that it has the old or the new bytes at any moment: a temporary file beside it, fsync, rename, fsync of the folder.
 * Rejects with Node's error, leaving no temporary file. `beforeRename` is the last word: when it rejects, the old file stays.
 */
export async function writeFileAtomically(file: string, bytes: Uint8Array, beforeRename?: () => Promise<void>): Promise<void> {
  const folder = path.dirname(file);
  const temporary = temporaryFor(file);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await beforeRename?.();
    await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}
