import type { ImageStore, NewImage, StoredImage } from './image-store.ts';
import type { MemoryLibrary } from './memory-library.ts';
import { WRITTEN, type WriteOutcome } from './write-outcome.ts';

/** The fake of the image store. */
export class MemoryImageStore implements ImageStore {
  private readonly library: MemoryLibrary;

  constructor(library: MemoryLibrary) {
    this.library = library;
  }

  putImage({ imageId, mediaType, blob }: NewImage): Promise<WriteOutcome> {
    if (!this.library.pictures.has(imageId)) this.library.pictures.set(imageId, { imageId, mediaType, blob });
    return Promise.resolve(WRITTEN);
  }

  async putImages(images: readonly NewImage[]): Promise<WriteOutcome> {
    for (const image of images) await this.putImage(image);
    return WRITTEN;
  }

  getImage(imageId: string): Promise<StoredImage | undefined> {
    return Promise.resolve(this.library.pictures.get(imageId));
  }

  putThumbnail(imageId: string, thumbnail: Blob): Promise<WriteOutcome> {
    this.library.thumbnails.set(imageId, thumbnail);
    this.library.fingerprints.delete(imageId);
    return Promise.resolve(WRITTEN);
  }

  getThumbnail(imageId: string): Promise<Blob | undefined> {
    return Promise.resolve(this.library.thumbnails.get(imageId));
  }

  putFingerprint(imageId: string, fingerprint: string): Promise<WriteOutcome> {
    if (this.library.thumbnails.has(imageId)) this.library.fingerprints.set(imageId, fingerprint);
    return Promise.resolve(WRITTEN);
  }

  getFingerprints(imageIds: readonly string[]): Promise<readonly (string | undefined)[]> {
    return Promise.resolve(imageIds.map((imageId) => this.library.fingerprints.get(imageId)));
  }
}
