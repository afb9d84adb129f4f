/**
 * Names of backups, which say when (UTC) and of which profile they are.
 *
 *     skillshot-20260401-090000-9f3c2b1a.zip
 *     skillshot-20260401-090000-9f3c2b1a-before-restore.zip
 */
export const BACKUP_NAME = /^skillshot-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-([0-9a-f]{8})(-before-restore)?\.zip$/;

export const LIBRARY_ID = /^[0-9a-f]{8}$/;

export interface BackupName {
  readonly name: string;
  readonly at: Date;
  readonly libraryId: string;
  readonly isBeforeRestore: boolean;
}

export function backupName({ at, libraryId, isBeforeRestore }: Omit<BackupName, 'name'>): string {
  const digits = at.toISOString().replace(/[-:]/g, '');
  return `skillshot-${digits.slice(0, 8)}-${digits.slice(9, 15)}-${libraryId}${isBeforeRestore ? '-before-restore' : ''}.zip`;
}

/** null for the name of anything else, and for days that there are not. */
export function parseBackupName(name: string): BackupName | null {
  const found = BACKUP_NAME.exec(name);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second, libraryId = '', suffix] = found;
  const at = new Date(`${String(year)}-${String(month)}-${String(day)}T${String(hour)}:${String(minute)}:${String(second)}.000Z`);
  return Number.isNaN(at.getTime()) ? null : { name, at, libraryId, isBeforeRestore: suffix !== undefined };
}

const PICTURE_FILE = /^[0-9a-f]{64}\.(?:jpg|png|webp|gif|bmp|avif|img)$/;

/** Pictures beside the backups have the names of their content, with an extension so that any program opens them. */
export const isPictureFile = (name: string): boolean => PICTURE_FILE.test(name);

/** The name, when it is an allowed one; throws for any other, so that no path leads out of the place of the backups. */
export function checkedName(name: string, isAllowed: (name: string) => boolean): string {
  if (!isAllowed(name)) throw new Error('This is no name of a backup.');
  return name;
}
