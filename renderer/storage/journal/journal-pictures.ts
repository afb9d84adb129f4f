import type { JournalFiles } from '../../../shared/journal/journal-files.ts';
import { hashBytes } from '../hash-bytes.ts';
import type { NewImage, StoredImage } from '../image-store.ts';
import { rowParsers, type LibraryDatabase } from '../schema.ts';
import type { WriteGuard } from '../write-guard.ts';
import { WRITTEN, type WriteOutcome } from '../write-outcome.ts';
import { orThrow } from './journal-write-error.ts';

/** The second copy of each picture, beside the database. */
export interface JournalPictures {
  put(image: NewImage): Promise<WriteOutcome>;
  /** null when there is none, or when its bytes are not those of its id. */
  get(image: Pick<StoredImage, 'imageId' | 'mediaType'>): Promise<Blob | null>;
}

/** For a library without a journal. */
export const NO_JOURNAL_PICTURES: JournalPictures = { put: () => Promise.resolve(WRITTEN), get: () => Promise.resolve(null) };

export function createJournalPictures(files: JournalFiles, guard: WriteGuard): JournalPictures {
  return {
    async put({ imageId, blob, bytes }) {
      const outcome = await guard(async () => orThrow(files.putPicture(imageId, bytes ?? (await bytesOf(blob)))));
      return outcome.kind === 'failed' ? outcome : WRITTEN;
    },
    async get({ imageId, mediaType }) {
      const bytes = await files.getPicture(imageId);
      if (bytes === null || (await hashBytes(bytes)) !== imageId) return null;
      return new Blob([bytes], { type: mediaType });
    },
  };
}

export interface EvenPicturesOptions {
  readonly db: LibraryDatabase;
  readonly files: JournalFiles;
  readonly pictures: JournalPictures;
  readonly isStopped: () => boolean;
}

/**
 * Goes through all pictures, one at a time, and copies each to where it is missing: into the journal's files after an upgrade, back
 * into the database after a restore. Does nothing when an earlier run came to its end.
 */
export async function evenPictures({ db, files, pictures, isStopped }: EvenPicturesOptions): Promise<void> {
  const mark = rowParsers.journalMark.safeParse(await db.marks.get('journal')).data;
  if (mark === undefined || mark.arePicturesWhole) return;
  const known = new Set(await files.listPictures());
  for (const imageId of await db.pictures.toCollection().primaryKeys()) {
    if (isStopped()) return;
    const row = rowParsers.pictureRow.safeParse(await db.pictures.get(imageId)).data;
    if (row === undefined) continue;
    if (row.blob === null) await bringBack(db, { ...row, blob: await pictures.get(row) });
    else if (!known.has(imageId) && (await pictures.put({ ...row, blob: row.blob })).kind === 'failed') return;
  }
  await db.marks.update('journal', { arePicturesWhole: true });
}

/** Only into a row that is still there: the note may have been deleted meanwhile. */
async function bringBack(db: LibraryDatabase, { imageId, blob }: { readonly imageId: string; readonly blob: Blob | null }): Promise<void> {
  if (blob !== null) await db.pictures.update(imageId, { blob });
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}
