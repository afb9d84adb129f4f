import type { ImportSnapshot } from '../../ingest/import-queue.ts';
import type { ImportJob } from '../../storage/import-job-store.ts';

export interface ImportSummary {
  readonly total: number;
  readonly open: number;
  readonly failed: number;
  /** 0 to 1 over all jobs in the panel; what is being read now counts in part. */
  readonly fraction: number;
  /** One line for the head of the panel and the toolbar. */
  readonly text: string;
}

const isOpen = (job: ImportJob): boolean => job.state.kind === 'waiting' || job.state.kind === 'recognising';

export function summariseImports({ jobs, progress, paused, arriving, leaving }: ImportSnapshot): ImportSummary {
  const open = jobs.filter(isOpen).length;
  const failed = countOf(jobs, 'failed');
  const cancelled = countOf(jobs, 'cancelled') + leaving;
  const total = jobs.length + arriving + leaving;
  const partly = [...progress.values()].reduce((sum, fraction) => sum + fraction, 0);
  const fraction = total === 0 ? 1 : Math.min(1, (total - arriving - open + partly) / total);
  return { total, open: open + arriving, failed, fraction, text: describe({ open, failed, cancelled, paused, arriving, total }) };
}

function countOf(jobs: readonly ImportJob[], kind: ImportJob['state']['kind']): number {
  return jobs.filter((job) => job.state.kind === kind).length;
}

function describe(counts: { open: number; failed: number; cancelled: number; paused: boolean; arriving: number; total: number }): string {
  const { open, failed, cancelled, paused, arriving, total } = counts;
  if (total === 0) return 'No imports';
  const rest = `${failed === 0 ? '' : `, ${String(failed)} failed`}${cancelled === 0 ? '' : `, ${String(cancelled)} cancelled`}`;
  if (arriving > 0) return `Storing ${String(arriving)} of ${String(total)}${rest}`;
  const done = `${String(total - open - failed - cancelled)} of ${String(total)} done${rest}`;
  return open > 0 && paused ? `Paused: ${done}` : done;
}
