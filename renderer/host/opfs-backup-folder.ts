import type { BackupFolder, NewFile } from '../../shared/backup/backup-folder.ts';
import { BACKUP_NAME, checkedName, isPictureFile } from '../../shared/backup/backup-names.ts';
import { failWith } from '../../shared/fail-with.ts';
import { bytesOf, listFiles, privateFileSentence, readFile, removeAll, writeFile, writeWhole } from './private-files.ts';

const told = failWith(privateFileSentence);

const isBackup = (name: string): boolean => BACKUP_NAME.test(name);

/**
 * Backups in the browser's private file system, in a worker. They lie in the browser's profile, so they help against a mistake, not
 * against the loss of the profile: for that the person takes one along. A half-written backup has no whole seal and is removed.
 */
export function createOpfsBackupFolder(openRoot: () => Promise<FileSystemDirectoryHandle>): BackupFolder {
  const backups = async (): Promise<FileSystemDirectoryHandle> => (await openRoot()).getDirectoryHandle('backups', { create: true });
  const pictures = async (): Promise<FileSystemDirectoryHandle> => (await openRoot()).getDirectoryHandle('backup-pictures', { create: true });
  return {
    listBackups: () => told(async () => listFiles(await backups(), isBackup)),
    readBackup: (name, { offset, byteLength }) => told(async () => {
      const file = await readFile(await backups(), checkedName(name, isBackup));
      return file && bytesOf(file.slice(offset, offset + byteLength));
    }),
    createBackup: (name) => told(async () => createFile(await backups(), checkedName(name, isBackup))),
    removeBackups: (names) => told(async () => removeAll(await backups(), names.map((name) => checkedName(name, isBackup)))),
    listPictures: () => told(async () => listFiles(await pictures(), isPictureFile)),
    readPicture: (name) => told(async () => {
      const file = await readFile(await pictures(), checkedName(name, isPictureFile));
      return file && bytesOf(file);
    }),
    writePicture: (name, bytes) => told(async () => writeFile(await pictures(), checkedName(name, isPictureFile), bytes)),
    removePictures: (names) => told(async () => removeAll(await pictures(), names.map((name) => checkedName(name, isPictureFile)))),
  };
}

/** Written in place: a rename is not in every Chromium. What is not finished is removed, and without its seal it is no backup. */
async function createFile(folder: FileSystemDirectoryHandle, name: string): Promise<NewFile> {
  const handle = await (await folder.getFileHandle(name, { create: true })).createSyncAccessHandle();
  handle.truncate(0);
  let at = 0;
  return {
    append: (bytes) => told(() => {
      writeWhole(handle, bytes, at);
      at += bytes.length;
      return Promise.resolve();
    }),
    finish: () => told(() => {
      handle.flush();
      handle.close();
      return Promise.resolve();
    }),
    abandon: () => told(() => {
      handle.close();
      return removeAll(folder, [name]);
    }),
  };
}
