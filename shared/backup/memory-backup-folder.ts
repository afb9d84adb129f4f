import { joinBytes } from '../checksum/join-bytes.ts';
import type { BackupFolder } from './backup-folder.ts';
import { BACKUP_NAME, isPictureFile } from './backup-names.ts';

export interface MemoryBackupFolder extends BackupFolder {
  readonly backups: Map<string, Uint8Array<ArrayBuffer>>;
  readonly pictures: Map<string, Uint8Array<ArrayBuffer>>;
  /** Refuses every write with this sentence while it is set: a full disk. */
  failure: string | null;
}

/** The fake of the folder of backups. */
export function createMemoryBackupFolder(): MemoryBackupFolder {
  const backups = new Map<string, Uint8Array<ArrayBuffer>>();
  const pictures = new Map<string, Uint8Array<ArrayBuffer>>();
  const write = <Value>(isAllowed: boolean, work: () => Value): Promise<Value> => {
    if (folder.failure !== null) return Promise.reject(new Error(folder.failure));
    return isAllowed ? Promise.resolve(work()) : Promise.reject(new Error('This name is refused.'));
  };
  const list = (files: ReadonlyMap<string, Uint8Array>) => Promise.resolve([...files].map(([name, bytes]) => ({ name, byteLength: bytes.length })));
  const folder: MemoryBackupFolder = {
    backups, pictures,
    failure: null,
    listBackups: () => list(backups),
    readBackup: (name, { offset, byteLength }) => Promise.resolve(backups.get(name)?.slice(offset, offset + byteLength) ?? null),
    createBackup: (name) => write(BACKUP_NAME.test(name), () => {
      const pieces: Uint8Array[] = [];
      return {
        append: (bytes: Uint8Array<ArrayBuffer>) => write(true, () => void pieces.push(bytes.slice())),
        finish: () => write(true, () => void backups.set(name, joinBytes(pieces))),
        abandon: () => Promise.resolve(),
      };
    }),
    removeBackups: (names) => write(names.every((name) => BACKUP_NAME.test(name)), () => { names.forEach((name) => backups.delete(name)); }),
    listPictures: () => list(pictures),
    readPicture: (fileName) => Promise.resolve(pictures.get(fileName)?.slice() ?? null),
    writePicture: (fileName, bytes) => write(isPictureFile(fileName), () => void pictures.set(fileName, bytes.slice())),
    removePictures: (fileNames) => write(fileNames.every(isPictureFile), () => { fileNames.forEach((name) => pictures.delete(name)); }),
  };
  return folder;
}
