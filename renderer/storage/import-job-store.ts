import type { ToldCapture } from '../../shared/note/told-capture.ts';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import type { WriteOutcome } from './write-outcome.ts';

export type ImportJobState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'recognising' }
  | { readonly kind: 'done'; readonly noteId: string }
  /** The same bytes are in the library already; "import anyway" makes it `waiting` again with `allowDuplicate`. */
  | { readonly kind: 'duplicate'; readonly noteId: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly canRetry: boolean }
  | { readonly kind: 'cancelled' };

/** One file on its way to a note. Stored, with its bytes, before anything else happens to it. */
export interface ImportJob {
  readonly id: string;
  /** Rising in the order of arrival; the queue works in this order. */
  readonly order: number;
  readonly fileName: string;
  readonly byteLength: number;
  /** ISO 8601 with offset: the file's modified time, or the moment of the paste. */
  readonly modifiedAt: string;
  readonly source: string;
  readonly topic: string;
  /** What it is read in, as in `RecogniseOptions`, whatever the settings say by the time it is read. */
  readonly languages: readonly string[];
  readonly allowDuplicate: boolean;
  /** Key of the picture in the image store; '' when the file was refused and its bytes are not kept. */
  readonly imageId: string;
  /** Further pictures of the same note, in order: an album. */
  readonly moreImageIds?: readonly string[];
  /** What an export told about the capture; absent for a bare file. */
  readonly capture?: ToldCapture;
  readonly state: ImportJobState;
  readonly addedAt: string;
}

/** All pictures of a job, in order. */
export function imageIdsOf({ imageId, moreImageIds = [] }: Pick<ImportJob, 'imageId' | 'moreImageIds'>): readonly string[] {
  return [imageId, ...moreImageIds];
}

/** A job as it arrives: the store numbers it. */
export type NewImportJob = Omit<ImportJob, 'order'>;

export type ImportJobChange = Partial<Pick<ImportJob, 'state' | 'allowDuplicate'>>;

/** Port: the import queue on disk. */
export interface ImportJobStore {
  /** All of them or none, with rising `order` in the order of the array. */
  addJobs(jobs: readonly NewImportJob[]): Promise<WriteOutcome>;
  getJob(id: string): Promise<ImportJob | undefined>;
  setState(id: string, change: ImportJobChange): Promise<WriteOutcome>;
  /** Puts every job that is in one of the states `from` into the state `to`, another one; many in several transactions. */
  moveJobs(from: readonly ImportJobState['kind'][], to: ImportJobState): Promise<WriteOutcome>;
  /** The next `limit` jobs in state `waiting`, oldest first. */
  nextWaiting(limit: number): Promise<readonly ImportJob[]>;
  /**
   * All jobs in arrival order, now and after each change. Changes in quick succession may be told at once, and the
   * longer the list the rarer: ten thousand jobs are told about once a second.
   */
  watchJobs(listener: (jobs: readonly ImportJob[]) => void): Unsubscribe;
  /** Removes jobs that are done, duplicate, cancelled or failed; pictures that no note uses go with them. */
  clearFinished(): Promise<WriteOutcome>;
}
