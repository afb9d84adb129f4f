import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import type { ImportJob, ImportJobChange, ImportJobState, ImportJobStore, NewImportJob } from './import-job-store.ts';
import type { MemoryLibrary } from './memory-library.ts';
import { WRITTEN, type WriteOutcome } from './write-outcome.ts';

/** The fake of the import job store. */
export class MemoryImportJobStore implements ImportJobStore {
  private readonly library: MemoryLibrary;

  constructor(library: MemoryLibrary) {
    this.library = library;
  }

  addJobs(jobs: readonly NewImportJob[]): Promise<WriteOutcome> {
    for (const job of jobs) {
      this.library.importOrder += 1;
      this.library.jobs.set(job.id, { ...job, order: this.library.importOrder });
    }
    return this.written();
  }

  getJob(id: string): Promise<ImportJob | undefined> {
    return Promise.resolve(this.library.jobs.get(id));
  }

  setState(id: string, change: ImportJobChange): Promise<WriteOutcome> {
    const job = this.library.jobs.get(id);
    if (job !== undefined) this.library.jobs.set(id, { ...job, ...change });
    return this.written();
  }

  moveJobs(from: readonly ImportJobState['kind'][], to: ImportJobState): Promise<WriteOutcome> {
    for (const job of this.inOrder()) {
      if (from.includes(job.state.kind)) this.library.jobs.set(job.id, { ...job, state: to });
    }
    return this.written();
  }

  nextWaiting(limit: number): Promise<readonly ImportJob[]> {
    return Promise.resolve(this.inOrder().filter((job) => job.state.kind === 'waiting').slice(0, limit));
  }

  watchJobs(listener: (jobs: readonly ImportJob[]) => void): Unsubscribe {
    return this.library.watch(() => this.inOrder(), listener);
  }

  clearFinished(): Promise<WriteOutcome> {
    const finished = this.inOrder().filter((job) => job.state.kind !== 'waiting' && job.state.kind !== 'recognising');
    for (const job of finished) this.library.jobs.delete(job.id);
    const notDone = finished.filter((job) => job.state.kind !== 'done' && job.imageId !== '');
    this.library.deleteUnusedPictures(notDone.map((job) => job.imageId));
    return this.written();
  }

  private inOrder(): readonly ImportJob[] {
    return [...this.library.jobs.values()].sort((a, b) => a.order - b.order);
  }

  private written(): Promise<WriteOutcome> {
    this.library.changed();
    return Promise.resolve(WRITTEN);
  }
}
