import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import type { ImportJob, ImportJobState, ImportJobStore } from '../storage/import-job-store.ts';
import { CancelledAtOnce } from './cancelled-at-once.ts';
import { ImportIntake } from './import-intake.ts';
import type { ImportChoice, ImportQueue, ImportSnapshot } from './import-queue.ts';
import { ImportWorkers } from './import-workers.ts';
import { type IngestDeps, ingestPicture } from './ingest-picture.ts';
import type { WorkLock } from './work-lock.ts';

export interface ImportQueueDeps extends IngestDeps {
  readonly jobs: ImportJobStore;
  readonly workLock: WorkLock;
  readonly newId: () => string;
}

/** Progress of several workers is told together: twenty times a second is as much as an eye can use. */
const TELL_EVERY_MS = 50;

/** The import queue over the job store: what is in it survives a restart, how far a job is does not. */
export function createImportQueue(deps: ImportQueueDeps): ImportQueue {
  return new StoredImportQueue(deps);
}

class StoredImportQueue implements ImportQueue {
  private readonly deps: ImportQueueDeps;
  private readonly intake: ImportIntake;
  private readonly workers: ImportWorkers;
  private readonly listeners = new Set<(snapshot: ImportSnapshot) => void>();
  private readonly cancelled = new CancelledAtOnce();
  private listed: readonly ImportJob[] = [];
  private shown: readonly ImportJob[] = [];
  private undoStart: Unsubscribe | null = null;
  private tellTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: ImportQueueDeps) {
    this.deps = deps;
    this.intake = new ImportIntake(deps, () => this.changed());
    const ingest = ingestPicture.bind(null, deps);
    this.workers = new ImportWorkers({ jobs: deps.jobs, engine: deps.engine, ingest }, () => this.changed());
  }

  start(): void {
    if (this.undoStart !== null) return;
    const unwatch = this.deps.jobs.watchJobs((jobs) => {
      this.listed = jobs;
      this.cancelled.sawList();
      this.showJobs();
      void this.workers.follow(jobs);
    });
    const letGo = this.deps.workLock.hold(() => void this.workers.open());
    this.undoStart = () => {
      unwatch();
      letGo();
    };
  }

  async addFiles(files: Parameters<ImportQueue['addFiles']>[0], choice: ImportChoice) {
    this.cancelled.drop();
    if (files.length > 0) this.deps.engine.warm(choice.languages);
    return this.intake.add(files, choice);
  }

  pause(): void {
    this.workers.paused = true;
    this.changed();
  }

  resume(): void {
    this.workers.paused = false;
    this.changed();
    this.workers.refill();
  }

  takeMore(): void {
    this.workers.refill();
  }

  cancel(jobId: string): Promise<void> {
    return this.workers.cancel((id) => id === jobId, async () => {
      const job = await this.deps.jobs.getJob(jobId);
      const isOpen = job?.state.kind === 'waiting' || job?.state.kind === 'recognising';
      return !isOpen || (await this.deps.jobs.setState(jobId, { state: { kind: 'cancelled' } })).kind === 'written';
    });
  }

  async cancelAll(): Promise<void> {
    this.intake.cancel();
    this.cancelled.begin();
    this.showJobs();
    await this.workers.cancel(() => true, async () => {
      const outcome = await this.deps.jobs.moveJobs(['waiting', 'recognising'], { kind: 'cancelled' });
      if (outcome.kind === 'written') this.cancelled.end();
      else this.cancellationFailed();
      return outcome.kind === 'written';
    });
  }

  async retry(jobId: string): Promise<void> {
    this.cancelled.drop();
    const job = await this.deps.jobs.getJob(jobId);
    if (job?.state.kind !== 'failed' && job?.state.kind !== 'cancelled') return;
    await this.deps.jobs.setState(jobId, { state: job.imageId === '' ? notStored(job.state) : { kind: 'waiting' } });
    this.workers.refill();
  }

  async importAnyway(jobId: string): Promise<void> {
    const job = await this.deps.jobs.getJob(jobId);
    if (job?.state.kind !== 'duplicate') return;
    await this.deps.jobs.setState(jobId, { state: { kind: 'waiting' }, allowDuplicate: true });
    this.workers.refill();
  }

  async clearFinished(): Promise<void> {
    await this.deps.jobs.clearFinished();
  }

  watch(listener: (snapshot: ImportSnapshot) => void): Unsubscribe {
    this.listeners.add(listener);
    listener(this.snapshot());
    return () => {
      this.listeners.delete(listener);
    };
  }

  async dispose(): Promise<void> {
    await this.workers.close();
    this.undoStart?.();
    clearTimeout(this.tellTimer);
    this.listeners.clear();
  }

  /** Those that were stored go on waiting; the queue rests, so that nothing is read against the person's wish. */
  private cancellationFailed(): void {
    this.cancelled.drop();
    this.showJobs();
    this.pause();
  }

  private showJobs(): void {
    this.shown = this.cancelled.show(this.listed);
    this.changed();
  }

  private snapshot(): ImportSnapshot {
    const { paused, progress } = this.workers;
    return { jobs: this.shown, progress, paused, arriving: this.intake.arriving, leaving: this.intake.leaving };
  }

  private changed(): void {
    this.tellTimer ??= setTimeout(() => {
      this.tellTimer = undefined;
      const snapshot = this.snapshot();
      for (const listener of [...this.listeners]) listener(snapshot);
    }, TELL_EVERY_MS);
  }
}

/** Nothing to read again: a file that was refused keeps its reason, one that was cancelled on arrival gets one. */
function notStored(state: ImportJobState): ImportJobState {
  if (state.kind === 'failed') return state;
  return { kind: 'failed', reason: 'The import was cancelled before this file was stored. Add it again.', canRetry: false };
}
