import type { ImageStore, NewImage, StoredImage } from './image-store.ts';
import type { LibraryAccess } from './library-access.ts';
import { rowParsers } from './schema.ts';
import { WRITTEN, type WriteOutcome } from './write-outcome.ts';

/** Each file waits for the disk under a watchdog of its own: with all of a batch in the queue, the last would look like a disk that is silent. */
const FILES_AT_ONCE = 8;

/**
 * Pictures and thumbnails in IndexedDB, in tables of their own: a list beside 150 kB rows costs 160 ms. The bytes of a picture are
 * also in a file of the journal, and there before the database says that it has the picture.
 */
export class DexieImageStore implements ImageStore {
  private readonly access: LibraryAccess;

  constructor(access: LibraryAccess) {
    this.access = access;
  }

  putImage(image: NewImage): Promise<WriteOutcome> {
    return this.putImages([image]);
  }

  async putImages(images: readonly NewImage[]): Promise<WriteOutcome> {
    const { db, pictures } = this.access;
    const byId = new Map([...images].reverse().map((image) => [image.imageId, image]));
    for (const some of inGroups([...byId.values()], FILES_AT_ONCE)) {
      const kept = await Promise.all(some.map((image) => pictures.put(image)));
      const failed = kept.find(({ kind }) => kind === 'failed');
      if (failed !== undefined) return failed;
    }
    const outcome = await this.access.write([db.pictures], async () => {
      const known = new Set<unknown>(await db.pictures.where('imageId').anyOf([...byId.keys()]).primaryKeys());
      const fresh = [...byId.values()].filter(({ imageId }) => !known.has(imageId));
      await db.pictures.bulkAdd(fresh.map(({ imageId, mediaType, blob }) => ({ imageId, mediaType, blob })));
    });
    return outcome.kind === 'failed' ? outcome : WRITTEN;
  }

  async getImage(imageId: string): Promise<StoredImage | undefined> {
    const stored = await this.access.db.pictures.get(imageId);
    if (stored === undefined) return undefined;
    const { mediaType, blob } = rowParsers.pictureRow.parse(stored);
    const bytes = blob ?? (await this.access.pictures.get({ imageId, mediaType }));
    return bytes === null ? undefined : { imageId, mediaType, blob: bytes };
  }

  async putThumbnail(imageId: string, thumbnail: Blob): Promise<WriteOutcome> {
    const { db } = this.access;
    const outcome = await this.access.write([db.thumbnails], () => db.thumbnails.put({ imageId, blob: thumbnail }));
    return outcome.kind === 'failed' ? outcome : WRITTEN;
  }

  async getThumbnail(imageId: string): Promise<Blob | undefined> {
    const row = await this.access.db.thumbnails.get(imageId);
    return row === undefined ? undefined : rowParsers.thumbnailRow.parse(row).blob;
  }

  async putFingerprint(imageId: string, fingerprint: string): Promise<WriteOutcome> {
    const { db } = this.access;
    const outcome = await this.access.write([db.thumbnails], () => db.thumbnails.update(imageId, { fingerprint }));
    return outcome.kind === 'failed' ? outcome : WRITTEN;
  }

  async getFingerprints(imageIds: readonly string[]): Promise<readonly (string | undefined)[]> {
    const rows = await this.access.db.thumbnails.bulkGet([...imageIds]);
    return rows.map((row) => (row === undefined ? undefined : rowParsers.thumbnailRow.parse(row).fingerprint));
  }
}

function inGroups<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
