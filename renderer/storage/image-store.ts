import type { WriteOutcome } from './write-outcome.ts';

export interface StoredImage {
  /** SHA-256 of the bytes, lower-case hex. */
  readonly imageId: string;
  readonly mediaType: string;
  readonly blob: Blob;
}

/** A picture on its way in. */
export interface NewImage extends StoredImage {
  /** Those of the blob, where the caller has them: a blob is read through another process, which costs more than writing it. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** Port: pictures and their thumbnails by content hash. Storing the same bytes twice keeps one copy. */
export interface ImageStore {
  putImage(image: NewImage): Promise<WriteOutcome>;
  /** Stores many in one write: all of them, or it failed and nothing is said about any. For imports of thousands. */
  putImages(images: readonly NewImage[]): Promise<WriteOutcome>;
  getImage(imageId: string): Promise<StoredImage | undefined>;
  putThumbnail(imageId: string, thumbnail: Blob): Promise<WriteOutcome>;
  getThumbnail(imageId: string): Promise<Blob | undefined>;
  /** What a thumbnail looks like (`shared/shots/fingerprint.ts`); kept beside it and gone with it, as it can be worked out again. */
  putFingerprint(imageId: string, fingerprint: string): Promise<WriteOutcome>;
  /** In the order of the ids; undefined where none is known. */
  getFingerprints(imageIds: readonly string[]): Promise<readonly (string | undefined)[]>;
}
