import { isNotePath, isTelegramPath, isZipPath } from '../../shared/interop/file-kinds.ts';
import type { IncomingFile } from '../ingest/import-queue.ts';
import type { ImportedFile, RefusedFile } from './imported-file.ts';
import { readZip } from './read-zip.ts';

/** Everything in what was dropped or chosen, zips opened (a zip inside a zip stays a file). */
export interface Delivery {
  readonly files: readonly ImportedFile[];
  readonly refused: readonly RefusedFile[];
}

/** Whether files are more than pictures: notes, a zip, or a Telegram export, which want a look before they are imported. */
export function isMoreThanPictures(files: readonly Pick<IncomingFile, 'name'>[]): boolean {
  return files.some(({ name }) => isNotePath(name) || isTelegramPath(name) || isZipPath(name));
}

const UNREADABLE = 'This file could not be read. It may have been moved or deleted.';

/** What a zip holds keeps its path in the zip; below the zip's name when more comes with it, for two zips may hold the same path. */
export async function openDelivery(files: readonly IncomingFile[]): Promise<Delivery> {
  const opened = await Promise.all(files.map(async (file): Promise<Delivery> => {
    const path = file.path ?? file.name;
    if (!isZipPath(path)) return { files: [toImportedFile(file)], refused: [] };
    const content = await readZip({ path, blob: file.blob, modifiedMs: file.modifiedMs }).catch((): Delivery => ({ files: [], refused: [{ path, line: 0, reason: UNREADABLE }] }));
    return files.length === 1 ? content : { ...content, files: content.files.map((entry) => ({ ...entry, path: `${path}/${entry.path}` })) };
  }));
  return { files: opened.flatMap((part) => part.files), refused: opened.flatMap((part) => part.refused) };
}

function toImportedFile(file: IncomingFile): ImportedFile {
  const { name, path = name, blob } = file;
  const read = async (): Promise<Uint8Array<ArrayBuffer>> => {
    try {
      return new Uint8Array(await blob.arrayBuffer());
    } catch {
      throw new Error(UNREADABLE);
    }
  };
  return { path, read, get byteLength() { return blob.size; }, get modifiedMs() { return file.modifiedMs; } };
}
