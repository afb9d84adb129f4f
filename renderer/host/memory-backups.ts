import { createBackups, type BackupsEngine } from '../../shared/backup/create-backups.ts';
import { createMemoryBackupFolder, type MemoryBackupFolder } from '../../shared/backup/memory-backup-folder.ts';
import { joinBytes } from '../../shared/checksum/join-bytes.ts';
import type { JournalFiles } from '../../shared/journal/journal-files.ts';
import { browserCodec } from './browser-codec.ts';

export interface MemoryBackupsOptions {
  readonly journal: JournalFiles;
  readonly save: (name: string, bytes: Uint8Array<ArrayBuffer>) => void;
  readonly now?: () => Date;
}

export interface MemoryBackups extends BackupsEngine {
  readonly folder: MemoryBackupFolder;
}

/** The fake of the backups: the real work on files in memory. */
export function createMemoryBackups({ journal, save, now = () => new Date() }: MemoryBackupsOptions): MemoryBackups {
  const folder = createMemoryBackupFolder();
  const place = { folder, name: 'memory' };
  let remembered: string | null = null;
  const engine = createBackups({
    journal: { files: journal, utf8: browserCodec.utf8 },
    codec: browserCodec,
    memory: {
      load: () => Promise.resolve(remembered),
      save: (text) => {
        remembered = text;
        return Promise.resolve();
      },
    },
    appVersion: '0.0.0',
    now,
    newLibraryId: () => 'abcdef01',
    breathe: () => Promise.resolve(),
    place: () => place,
    choosePlace: () => Promise.resolve({ kind: 'chosen' }),
    isAutomatic: true,
    createCopy: (name) => {
      const pieces: Uint8Array[] = [];
      const whole = () => joinBytes(pieces);
      const file = { append: (bytes: Uint8Array) => Promise.resolve(void pieces.push(bytes)), finish: () => Promise.resolve(save(name, whole())), abandon: () => Promise.resolve() };
      return Promise.resolve({ name, file, written: () => Promise.resolve({ byteLength: whole().length, read: ({ offset, byteLength }) => Promise.resolve(whole().slice(offset, offset + byteLength)) }) });
    },
  });
  return { ...engine, folder };
}
