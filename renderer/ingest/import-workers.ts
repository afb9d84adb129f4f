import { reasonOf } from '../../shared/reason-of.ts';
import type { OcrEngine } from '../ocr/ocr-engine.ts';
import type { ImportJob, ImportJobState, ImportJobStore } from '../storage/import-job-store.ts';
import { createSerial } from './create-serial.ts';
import type { IngestOutcome } from './ingest-picture.ts';
import type { ReadPictureOptions } from './read-picture.ts';

export interface ImportWorkersDeps {
  readonly jobs: ImportJobStore;
  /** As many jobs are taken at a time as it has room for. */
  readonly engine: Pick<OcrEngine, 'capacity'>;
  readonly ingest: (job: ImportJob, options: ReadPictureOptions) => Promise<IngestOutcome>;
}

interface JobInFlight {
  readonly imageId: string;
  readonly controller: AbortController;
  readonly done: Promise<void>;
  progress: number;
}

/**
 * Takes waiting jobs in order and reads them, a few at a time. Taking a job and cancelling run in turn, so that a job
 * is never taken while it is being cancelled; reading itself runs beside them.
 */
export class ImportWorkers {
  paused = false;
  private readonly deps: ImportWorkersDeps;
  private readonly onChange: () => void;
  private readonly inFlight = new Map<string, JobInFlight>();
  /** How jobs ended that could not be written down: tried again before another is taken. */
  private readonly unwritten = new Map<string, ImportJobState>();
  private readonly inTurn = createSerial();
  private mayWork = false;
  private isRefillDue = false;

  constructor(deps: ImportWorkersDeps, onChange: () => void) {
    this.deps = deps;
    this.onChange = onChange;
  }

  get progress(): ReadonlyMap<string, number> {
    return new Map([...this.inFlight].map(([id, job]) => [id, job.progress]));
  }

  /** Begins with what an earlier session left half-read. */
  async open(): Promise<void> {
    await this.inTurn(() => this.deps.jobs.moveJobs(['recognising'], { kind: 'waiting' }));
    this.mayWork = true;
    this.refill();
  }

  /** Takes nothing more and lets go of what is being read; it stays `recognising` for the next start. */
  async close(): Promise<void> {
    this.mayWork = false;
    await this.inTurn(() => Promise.resolve());
    const jobs = [...this.inFlight.values()];
    for (const job of jobs) job.controller.abort();
    await Promise.all(jobs.map((job) => job.done));
  }

  /** Safe to call at any time: takes as many jobs as there is room for. */
  refill(): void {
    if (this.isRefillDue) return;
    this.isRefillDue = true;
    const taking = this.inTurn(async () => {
      this.isRefillDue = false;
      await this.takeJobs();
    });
    // The library cannot be read: it says so itself, and the person resumes when it is back.
    taking.catch(() => this.stop());
  }

  /** Writes down in turn with the taking of jobs that some are cancelled, then stops reading those; they go on when it could not be written. */
  cancel(isMeant: (jobId: string) => boolean, writeDown: () => Promise<boolean>): Promise<void> {
    return this.inTurn(async () => {
      if (!(await writeDown())) return;
      for (const [id, job] of this.inFlight) if (isMeant(id)) job.controller.abort();
    });
  }

  /** Looks for jobs that another window added, or cancelled while this one reads them. */
  async follow(jobs: readonly ImportJob[]): Promise<void> {
    this.refill();
    const suspects = jobs.filter((job) => job.state.kind === 'cancelled' && this.inFlight.has(job.id));
    // Asked again in turn: since the list was read, the job may have been retried.
    for (const { id } of suspects) {
      await this.inTurn(async () => {
        const stored = await this.deps.jobs.getJob(id);
        if (stored?.state.kind === 'cancelled') this.inFlight.get(id)?.controller.abort();
      });
    }
  }

  private async takeJobs(): Promise<void> {
    for (const [id, state] of this.unwritten) {
      if (!(await this.writeEnd(id, state))) return;
    }
    while (this.mayWork && !this.paused && this.inFlight.size < this.deps.engine.capacity) {
      const job = await this.nextJob();
      if (job === undefined) return;
      const outcome = await this.deps.jobs.setState(job.id, { state: { kind: 'recognising' } });
      if (outcome.kind === 'failed') {
        this.stop();
        return;
      }
      this.begin(job);
    }
  }

  private stop(): void {
    this.paused = true;
    this.onChange();
  }

  /** The oldest waiting job whose picture is not being read already: its twin will then be known as a duplicate. */
  private async nextJob(): Promise<ImportJob | undefined> {
    const images = new Set([...this.inFlight.values()].map((job) => job.imageId));
    const waiting = await this.deps.jobs.nextWaiting(2 * this.deps.engine.capacity);
    return waiting.find((job) => !this.inFlight.has(job.id) && !images.has(job.imageId));
  }

  private begin(job: ImportJob): void {
    const controller = new AbortController();
    this.inFlight.set(job.id, { imageId: job.imageId, controller, done: this.work(job, controller.signal), progress: 0 });
  }

  private async work(job: ImportJob, signal: AbortSignal): Promise<void> {
    const onProgress = (fraction: number): void => {
      const inFlight = this.inFlight.get(job.id);
      if (inFlight !== undefined) inFlight.progress = fraction;
      this.onChange();
    };
    const outcome = await this.ingest(job, { signal, onProgress });
    const state = toState(outcome, signal.aborted);
    if (state !== null) await this.writeEnd(job.id, state);
    this.inFlight.delete(job.id);
    this.onChange();
    this.refill();
  }

  /** Stops when it could not be written: the person resumes when there is room again. */
  private async writeEnd(jobId: string, state: ImportJobState): Promise<boolean> {
    const { kind } = await this.deps.jobs.setState(jobId, { state });
    if (kind === 'written') {
      this.unwritten.delete(jobId);
      return true;
    }
    this.unwritten.set(jobId, state);
    this.stop();
    return false;
  }

  /** A bug while reading one picture must not end the queue: the job fails, the next one goes on. */
  private async ingest(job: ImportJob, options: ReadPictureOptions): Promise<IngestOutcome> {
    try {
      return await this.deps.ingest(job, options);
    } catch (error) {
      const detail = reasonOf(error);
      return { kind: 'failed', reason: `This picture could not be imported (${detail}).`, canRetry: true };
    }
  }
}

/** A note that was made counts even when its job was cancelled in the last moment; all else an abort overrules. */
function toState(outcome: IngestOutcome, wasAborted: boolean): ImportJobState | null {
  if (outcome.kind === 'done') return outcome;
  if (wasAborted) return null;
  if (outcome.kind !== 'cancelled') return outcome;
  return { kind: 'failed', reason: 'Reading this picture was stopped. Try again.', canRetry: true };
}
