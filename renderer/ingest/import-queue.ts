import type { ToldCapture } from '../../shared/note/told-capture.ts';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import type { ImportJob } from '../storage/import-job-store.ts';

/** A file as it was dropped, pasted, chosen or opened. */
export interface IncomingFile {
  readonly name: string;
  readonly blob: Blob;
  /** Milliseconds since 1970. It may be asked of the disk only when it is read, as the size of the blob: read neither for many files at once. */
  readonly modifiedMs: number;
  readonly source: 'file' | 'clipboard' | 'folder-watch';
  /** Where it lay below what was given, with `/`: `vault/notes/a.md`. Absent for a bare file. */
  readonly path?: string;
  /** For files that are told apart by more than their bytes: one whose id is in the queue or the library is left alone. */
  readonly id?: string;
  /** Further pictures of the same note, in order. */
  readonly more?: readonly Blob[];
  /** What an export tells about the capture. */
  readonly capture?: ToldCapture;
}

export interface ImportSnapshot {
  /** In order of arrival. */
  readonly jobs: readonly ImportJob[];
  /** 0 to 1 for the jobs that are being read now. */
  readonly progress: ReadonlyMap<string, number>;
  readonly paused: boolean;
  /** Files that were dropped and are not stored yet. */
  readonly arriving: number;
  /** Files that were cancelled before they were stored, and whose rows are still being written. */
  readonly leaving: number;
}

export type AddFilesOutcome =
  | { readonly kind: 'stored' }
  /** The library could not be written: these many of the files, the last ones, are not in the queue. */
  | { readonly kind: 'failed'; readonly reason: string; readonly notStored: number };

/** What the person chose for a delivery; every job of it keeps it. */
export interface ImportChoice {
  readonly topic: string;
  /** As in `RecogniseOptions`. */
  readonly languages: readonly string[];
}

/** The way from files to notes: stores every file first, then reads them in order, and carries on after a restart. */
export interface ImportQueue {
  /** Resolves when every file is stored as a job (refused files too, with their reason). */
  addFiles(files: readonly IncomingFile[], choice: ImportChoice): Promise<AddFilesOutcome>;
  /** Takes up what an earlier session left. */
  start(): void;
  /** Starts no further job; those that are being read are finished. The queue pauses itself when it cannot write. */
  pause(): void;
  resume(): void;
  /** Looks for more work; to be called when the engine got more workers. */
  takeMore(): void;
  cancel(jobId: string): Promise<void>;
  /** Cancels everything that is not finished, files that are still arriving too. Snapshots show it at once, before it is written down. */
  cancelAll(): Promise<void>;
  /** Reads a failed or cancelled job again. */
  retry(jobId: string): Promise<void>;
  importAnyway(jobId: string): Promise<void>;
  clearFinished(): Promise<void>;
  /** Calls at once, then after changes, about twenty times a second at most. */
  watch(listener: (snapshot: ImportSnapshot) => void): Unsubscribe;
  /** Stops reading; what was being read is taken up at the next start. */
  dispose(): Promise<void>;
}
