export interface OcrAsset {
  /** Relative to the root of the origin, without a leading slash: `ocr/worker.min.js`. */
  readonly servedPath: string;
  readonly contentType: string;
  /** The asset's bytes; rejects when its file has not the pinned ones. */
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>;
}

export declare const OCR_ASSETS: readonly OcrAsset[];

/** The file's bytes; rejects when they are not the pinned ones. */
export declare function readPinned(file: string, sha256: string): Promise<Uint8Array<ArrayBuffer>>;
