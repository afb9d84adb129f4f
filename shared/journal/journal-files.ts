export interface SegmentFile {
  readonly name: string;
  readonly byteLength: number;
}

export type JournalWriteOutcome = { readonly kind: 'written' } | { readonly kind: 'failed'; readonly reason: string };

export interface ByteRange {
  readonly offset: number;
  readonly byteLength: number;
}

/**
 * Port: the files of the journal, outside the database. A write that resolves to `written` is on the disk and outlives a kill of the
 * program and, as far as the system keeps its word, a power cut. It knows bytes only; what they mean is in `segment.ts`.
 *
 * Segments have the names of `segment-names.ts`, pictures the SHA-256 of their bytes; anything else is refused. Every window may have
 * an instance; two windows never append to one segment.
 */
export interface JournalFiles {
  listSegments(): Promise<readonly SegmentFile[]>;
  /** null when there is no such segment; fewer bytes when it ends within the range. */
  readSegment(name: string, range: ByteRange): Promise<Uint8Array | null>;
  /** Makes the segment when it is not there. After `failed` a part of the bytes may be in it: go on in a new one. */
  appendToSegment(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<JournalWriteOutcome>;
  /** In the order of the names; one that is gone already is no failure. */
  removeSegments(names: readonly string[]): Promise<JournalWriteOutcome>;
  /** Moves segments out of the journal without deleting them: what cannot be read today may be read by a person tomorrow. */
  setAsideSegments(names: readonly string[]): Promise<JournalWriteOutcome>;
  /** What was set aside, under the names of `ASIDE_NAME`. */
  listAside(): Promise<readonly SegmentFile[]>;
  removeAside(names: readonly string[]): Promise<JournalWriteOutcome>;
  /** Keeps the picture; one that is there whole is left as it is. */
  putPicture(imageId: string, bytes: Uint8Array<ArrayBuffer>): Promise<JournalWriteOutcome>;
  getPicture(imageId: string): Promise<Uint8Array<ArrayBuffer> | null>;
  listPictures(): Promise<readonly string[]>;
  removePictures(imageIds: readonly string[]): Promise<JournalWriteOutcome>;
}

export const PICTURE_ID = /^[0-9a-f]{64}$/;

export const JOURNAL_WRITTEN: JournalWriteOutcome = { kind: 'written' };
