/** A file of an import, wherever it lies: dropped, chosen, or inside a zip. Its bytes are read when they are needed. */
export interface ImportedFile {
  /** From the root of what was given, with `/`. */
  readonly path: string;
  /** These two may ask the disk, while the window waits: not for thousands of files at once. */
  readonly byteLength: number;
  /** Milliseconds since 1970. */
  readonly modifiedMs: number;
  /** Rejects with a sentence for the person when the file cannot be read. */
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

/** What could not be opened, with the reason. */
export interface RefusedFile {
  readonly path: string;
  /** Counts from 1; 0 when the reason is about the whole file. */
  readonly line: number;
  readonly reason: string;
}
