import type { ByteRange } from '../journal/journal-files.ts';
import type { ByteSink } from './sealed-zip-writer.ts';

export interface StoredFile {
  readonly name: string;
  readonly byteLength: number;
}

/** A file that is being written. It has no name until it is whole. */
export interface NewFile extends ByteSink {
  /** The file is on the disk, whole and under its name, when this resolves. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): Promise<void>;
}

/**
 * Port: the place of the backups, outside of the library. It knows names and bytes only. Backups have the names of `backup-names.ts`,
 * pictures beside them names made of their content; anything else is refused, and what else lies there is never touched.
 *
 * Everything rejects with an error whose message is a sentence for the person.
 */
export interface BackupFolder {
  listBackups(): Promise<readonly StoredFile[]>;
  /** null when there is no such backup; fewer bytes when it ends within the range. */
  readBackup(name: string, range: ByteRange): Promise<Uint8Array<ArrayBuffer> | null>;
  createBackup(name: string): Promise<NewFile>;
  /** One that is gone already is no failure. */
  removeBackups(names: readonly string[]): Promise<void>;
  listPictures(): Promise<readonly StoredFile[]>;
  readPicture(fileName: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** On the disk when this resolves; replaces one of the same name. */
  writePicture(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  removePictures(fileNames: readonly string[]): Promise<void>;
}
