import type { WriteOutcome } from './write-outcome.ts';

/** How a file of the watched folder stands: `offered` was there before and waits for a choice. */
export type WatchedFileState = 'offered' | 'left' | 'imported' | 'refused';

export interface WatchedFile {
  readonly path: string;
  readonly byteLength: number;
  readonly modifiedMs: number;
  readonly state: WatchedFileState;
  /** SHA-256 of what was imported, so that a renamed file is not another one; '' before. */
  readonly imageId: string;
}

/** Port: which files of the watched folder are done with, over restarts. */
export interface WatchedFilesStore {
  load(): Promise<readonly WatchedFile[]>;
  put(files: readonly WatchedFile[]): Promise<WriteOutcome>;
  /** For another folder. */
  clear(): Promise<WriteOutcome>;
}
