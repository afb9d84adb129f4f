import type { ImportJob } from '../storage/import-job-store.ts';

/**
 * What the person sees of "cancel all" at once. Writing it down takes ten thousand jobs some seconds; until then, those that wait or are
 * being read look cancelled already.
 *
 *     begin        every open job looks cancelled
 *     end          the next list may still be from before: looked at in the same way
 *     the second   is from afterwards, and shown as it is
 */
export class CancelledAtOnce {
  private staleLists = 0;

  begin(): void {
    this.staleLists = Infinity;
  }

  end(): void {
    this.staleLists = 2;
  }

  /** The cancellation could not be written, or the person wants something of it after all. */
  drop(): void {
    this.staleLists = 0;
  }

  /** To be called before each new list is shown. */
  sawList(): void {
    this.staleLists = Math.max(0, this.staleLists - 1);
  }

  show(jobs: readonly ImportJob[]): readonly ImportJob[] {
    return this.staleLists === 0 ? jobs : jobs.map(asCancelled);
  }
}

function asCancelled(job: ImportJob): ImportJob {
  return job.state.kind === 'waiting' || job.state.kind === 'recognising' ? { ...job, state: { kind: 'cancelled' } } : job;
}
