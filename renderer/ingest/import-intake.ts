import { refuseByLength, sniffImage } from '../../shared/image/sniff-image.ts';
import type { ImageStore } from '../storage/image-store.ts';
import type { ImportJobState, ImportJobStore, NewImportJob } from '../storage/import-job-store.ts';
import type { NoteStore } from '../storage/note-store.ts';
import { createSerial } from './create-serial.ts';
import { groupFiles } from './group-files.ts';
import { hashBytes } from '../storage/hash-bytes.ts';
import type { AddFilesOutcome, ImportChoice, IncomingFile } from './import-queue.ts';
import { findDuplicate } from './ingest-picture.ts';
import { toLocalIso } from './local-iso.ts';

export interface ImportIntakeDeps {
  readonly jobs: ImportJobStore;
  readonly images: ImageStore;
  readonly notes: NoteStore;
  readonly newId: () => string;
  readonly now: () => Date;
}

/** In memory at once: enough files to make one commit worth while, and never more than the largest file allowed. */
const GROUP = { maxFiles: 16, maxBytes: 64 * 1024 * 1024 };
/** Files that are only written down as cancelled are not looked at, so more of them go into one commit. */
const CANCELLED_AT_ONCE = 250;

interface Delivery {
  readonly files: readonly IncomingFile[];
  readonly choice: ImportChoice;
  readonly wasCancelled: () => boolean;
}

/** Stores dropped files as import jobs: delivery after delivery, group after group, each file with its bytes. */
export class ImportIntake {
  /** Files that are not stored yet. */
  arriving = 0;
  /** Files that were cancelled before they were stored, until their rows are written. */
  leaving = 0;
  private readonly deps: ImportIntakeDeps;
  private readonly onChange: () => void;
  private readonly inTurn = createSerial();
  private cancellations = 0;

  constructor(deps: ImportIntakeDeps, onChange: () => void) {
    this.deps = deps;
    this.onChange = onChange;
  }

  add(files: readonly IncomingFile[], choice: ImportChoice): Promise<AddFilesOutcome> {
    this.arriving += files.length;
    this.onChange();
    const atStart = this.cancellations;
    const wasCancelled = (): boolean => this.cancellations !== atStart;
    return this.inTurn(() => this.store({ files, choice, wasCancelled }));
  }

  /** What has not been stored yet becomes cancelled jobs, unread, so that every file has its row. */
  cancel(): void {
    this.cancellations += 1;
    this.leaving += this.arriving;
    this.arriving = 0;
    this.onChange();
  }

  private async store(delivery: Delivery): Promise<AddFilesOutcome> {
    let left = delivery.files;
    while (left.length > 0) {
      const [group = []] = delivery.wasCancelled() ? [left.slice(0, CANCELLED_AT_ONCE)] : groupFiles(left, GROUP);
      const prepared = (await Promise.all(group.map((file) => this.toJob(file, delivery)))).filter((job) => job !== null);
      // Looked at in the same breath as the write: what is written after a cancellation must not wait to be read.
      const jobs = delivery.wasCancelled() ? prepared.map(asCancelled) : prepared;
      const outcome = await this.deps.jobs.addJobs(jobs);
      if (outcome.kind === 'failed') {
        this.settle(left.length, delivery);
        return { kind: 'failed', reason: outcome.reason, notStored: left.length };
      }
      this.settle(group.length, delivery);
      left = left.slice(group.length);
    }
    return { kind: 'stored' };
  }

  private settle(count: number, { wasCancelled }: Delivery): void {
    if (wasCancelled()) this.leaving -= count;
    else this.arriving -= count;
    this.onChange();
  }

  /** null for a file whose id is known already. */
  private async toJob(file: IncomingFile, { choice, wasCancelled }: Delivery): Promise<NewImportJob | null> {
    if (file.id !== undefined && (await this.isKnown(file.id))) return null;
    const now = this.deps.now();
    const arrived = wasCancelled() ? cancelledAt(now) : { ...factsOf(file, now), ...(await this.keepPictures(file)) };
    return {
      id: file.id ?? this.deps.newId(),
      fileName: file.name,
      source: file.source,
      topic: choice.topic,
      languages: choice.languages,
      allowDuplicate: false,
      addedAt: now.toISOString(),
      ...(file.capture === undefined ? {} : { capture: file.capture }),
      ...arrived,
    };
  }

  private async isKnown(id: string): Promise<boolean> {
    return (await this.deps.jobs.getJob(id)) !== undefined || (await this.deps.notes.getNote(id)) !== undefined;
  }

  /** The pictures of an album are stored together: one that is refused refuses the album, so that none goes missing. */
  private async keepPictures({ blob, more = [] }: IncomingFile): Promise<Arrived> {
    const first = await this.keepPicture(blob);
    if (more.length === 0 || first.state.kind === 'failed') return first;
    const others = await Promise.all(more.map((other) => this.keepPicture(other)));
    const refusedOne = others.find(({ state }) => state.kind === 'failed');
    return refusedOne ?? { ...first, moreImageIds: others.map(({ imageId }) => imageId) };
  }

  private async keepPicture(blob: Blob): Promise<Arrived> {
    const refusal = refuseByLength(blob.size);
    if (refusal !== null) return refused(refusal);
    const bytes = await readBytes(blob);
    if (bytes === null) return refused('This file could not be read. It may have been moved or deleted.');
    const sniffed = sniffImage(bytes);
    if (sniffed.kind === 'refused') return refused(sniffed.reason);
    const imageId = await hashBytes(bytes);
    // A blob of its own: the dropped one is a pointer to a file that may be gone tomorrow.
    const copy = new Blob([bytes], { type: sniffed.mediaType });
    const stored = await this.deps.images.putImage({ imageId, mediaType: sniffed.mediaType, blob: copy, bytes });
    if (stored.kind === 'failed') return refused(stored.reason);
    const noteId = await findDuplicate(this.deps.notes, { imageId, allowDuplicate: false });
    return { imageId, state: noteId === null ? { kind: 'waiting' } : { kind: 'duplicate', noteId } };
  }
}

interface Arrived {
  readonly imageId: string;
  readonly moreImageIds?: readonly string[];
  readonly state: ImportJobState;
}

type FileFacts = Pick<NewImportJob, 'byteLength' | 'modifiedAt'>;

function factsOf({ blob, modifiedMs }: IncomingFile, now: Date): FileFacts {
  const modified = new Date(modifiedMs);
  return { byteLength: blob.size, modifiedAt: toLocalIso(Number.isNaN(modified.getTime()) ? now : modified) };
}

/** The disk is not asked about a file that is not wanted any more: ten thousand answers would keep the person waiting for seconds. */
function cancelledAt(now: Date): Arrived & FileFacts {
  return { byteLength: 0, modifiedAt: toLocalIso(now), imageId: '', state: { kind: 'cancelled' } };
}

function refused(reason: string): Arrived {
  return { imageId: '', state: { kind: 'failed', reason, canRetry: false } };
}

function asCancelled(job: NewImportJob): NewImportJob {
  return job.state.kind === 'waiting' ? { ...job, state: { kind: 'cancelled' } } : job;
}

async function readBytes(blob: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return null;
  }
}
