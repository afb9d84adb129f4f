import type { Backups, KnownBackup } from '../../shared/backup/backups.ts';
import type { ReadableFile } from '../../shared/backup/open-sealed-zip.ts';
import { readAhead } from '../../shared/backup/read-ahead.ts';

/** A backup that is looked at: one of the known ones, or a file that the person chose. */
export interface ChosenBackup {
  /** As the person knows it. */
  readonly label: string;
  readonly file: ReadableFile;
  /** Pictures that lie beside it; their bytes are not checked. */
  readonly readPicture: (imageId: string) => Promise<Uint8Array<ArrayBuffer> | null>;
}

export function knownBackup(backups: Backups, { name, byteLength, createdAt }: KnownBackup): ChosenBackup {
  return {
    label: new Date(createdAt).toLocaleString(),
    file: readAhead({ byteLength, read: (range) => backups.read(name, range) }),
    readPicture: (imageId) => backups.readPicture(imageId),
  };
}

/** Its pictures may lie beside the known backups: it may be one of them. */
export function chosenFile(backups: Backups, file: File): ChosenBackup {
  return {
    label: file.name,
    file: { byteLength: file.size, read: async ({ offset, byteLength }) => new Uint8Array(await file.slice(offset, offset + byteLength).arrayBuffer()) },
    readPicture: (imageId) => backups.readPicture(imageId),
  };
}
