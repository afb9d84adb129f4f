import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BackupFolder, NewFile, StoredFile } from '../shared/backup/backup-folder.ts';
import { BACKUP_NAME, checkedName, isPictureFile } from '../shared/backup/backup-names.ts';
import { failWith } from '../shared/fail-with.ts';
import { isTemporaryName, removeLeftover, syncFolder, temporaryFor, writeFileAtomically } from './atomic-file.ts';
import { fileErrorSentence } from './file-error.ts';

const told = failWith(fileErrorSentence);

/**
 * Backups in a folder of the person:
 *
 *     skillshot-….zip             temporary file, fsync, rename, fsync of the folder
 *     pictures/ab/abcdef….png    each once for all backups, made durable in the same way
 *
 * The folder is made with the first backup, so that an empty library leaves nothing anywhere.
 */
export function createBackupFiles(root: string): BackupFolder {
  const pictures = path.join(root, 'pictures');
  const backupFile = (name: string): string => path.join(root, checkedName(name, (text) => BACKUP_NAME.test(text)));
  const pictureFile = (name: string): string => path.join(pictures, checkedName(name, isPictureFile).slice(0, 2), name);
  return {
    listBackups: () => told(async () => listFiles(root, (name) => BACKUP_NAME.test(name))),
    readBackup: (name, { offset, byteLength }) => told(async () => {
      const handle = await unlessMissing(open(backupFile(name), 'r'));
      if (handle === null) return null;
      try {
        const buffer = new Uint8Array(byteLength);
        const { bytesRead } = await handle.read(buffer, 0, byteLength, offset);
        return buffer.slice(0, bytesRead);
      } finally {
        await handle.close();
      }
    }),
    createBackup: (name) => told(async () => {
      await mkdir(root, { recursive: true });
      await removeLeftovers(root);
      return createFile(backupFile(name));
    }),
    removeBackups: (names) => told(async () => {
      for (const name of names) await rm(backupFile(name), { force: true });
    }),
    listPictures: () => told(async () => {
      const folders = (await unlessMissing(readdir(pictures))) ?? [];
      return (await Promise.all(folders.map((folder) => listFiles(path.join(pictures, folder), isPictureFile)))).flat();
    }),
    readPicture: (name) => told(async () => {
      const bytes = await unlessMissing(readFile(pictureFile(name)));
      return bytes && new Uint8Array(bytes);
    }),
    writePicture: (name, bytes) => told(async () => {
      await mkdir(path.dirname(pictureFile(name)), { recursive: true });
      await writeFileAtomically(pictureFile(name), bytes);
    }),
    removePictures: (names) => told(async () => {
      for (const name of names) await rm(pictureFile(name), { force: true });
    }),
  };
}

/** A file that is being written is younger than this, whatever writes it. */
const LEFT_BEHIND_MS = 3_600_000;

/** What a run that broke off had begun to write. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter(isTemporaryName)) await removeLeftover(path.join(folder, name), LEFT_BEHIND_MS);
}

/** A file that has its name only once it is whole and on the disk. Rejects with a sentence. */
export async function createFile(file: string): Promise<NewFile> {
  const temporary = temporaryFor(file);
  const handle = await told(() => open(temporary, 'wx'));
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await handle.close();
    isOpen = false;
  };
  return {
    append: (bytes) => told(() => handle.writeFile(bytes)),
    finish: () => told(async () => {
      await handle.sync();
      await close();
      await rename(temporary, file);
      await syncFolder(path.dirname(file));
    }),
    abandon: () => told(async () => {
      await close();
      await rm(temporary, { force: true });
    }),
  };
}

/** Symbolic links and folders of such a name are none of ours. */
async function listFiles(folder: string, isMeant: (name: string) => boolean): Promise<readonly StoredFile[]> {
  const entries = (await unlessMissing(readdir(folder, { withFileTypes: true }))) ?? [];
  const files = entries.filter((entry) => entry.isFile() && isMeant(entry.name));
  return Promise.all(files.map(async ({ name }) => ({ name, byteLength: (await stat(path.join(folder, name))).size })));
}

async function unlessMissing<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return null;
    throw error;
  }
}
