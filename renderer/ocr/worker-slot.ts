import { reasonOf } from '../../shared/reason-of.ts';
import { startDeadline } from './awake-deadline.ts';

/** A worker that does one job at a time. */
export interface PoolWorker<Job, Result> {
  /** Rejects when the job could not be done; the worker is not used again then. */
  run(job: Job): Promise<Result>;
  /** Resolves with the reason when the worker dies by itself. */
  readonly crashed: Promise<string>;
  terminate(): void;
}

export interface WorkerSlotOptions<Job, Result> {
  /** `key` names what the worker is loaded with, a language for example. */
  readonly start: (key: string) => Promise<PoolWorker<Job, Result>>;
  readonly startDeadlineMs: number;
  readonly jobDeadlineMs: number;
  /** A worker is replaced after this many jobs: WebAssembly memory grows and is never given back. */
  readonly jobsPerWorker: number;
  /** A worker that had nothing to do for this long is let go; kept for good when missing. */
  readonly idleMs?: number;
}

export type PoolOutcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly code: 'crashed' | 'timeout' | 'unavailable'; readonly message: string }
  | { readonly kind: 'cancelled' };

/** The place of one worker, which may crash, hang or fail to start: whatever it does, the next job finds a sound one. */
export interface WorkerSlot<Job, Result> {
  isLoadedWith(key: string): boolean;
  isEmpty(): boolean;
  /** Starts a worker if there is none. Never rejects: the job will tell. */
  warm(key: string): void;
  /** Never rejects. A job that fails, is late or is stopped takes its worker with it. */
  run(job: Job, options: { readonly key: string; readonly stop: AbortSignal }): Promise<PoolOutcome<Result>>;
  retire(): void;
}

export function createWorkerSlot<Job, Result>(options: WorkerSlotOptions<Job, Result>): WorkerSlot<Job, Result> {
  let current: { readonly key: string; readonly worker: Promise<PoolWorker<Job, Result>> } | null = null;
  let jobsDone = 0;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;

  function retire(): void {
    clearTimeout(idleTimer);
    current?.worker.then((worker) => worker.terminate(), () => undefined);
    current = null;
    jobsDone = 0;
  }

  function start(key: string): Promise<PoolWorker<Job, Result>> {
    if (current?.key === key && jobsDone < options.jobsPerWorker) return current.worker;
    retire();
    const started = { key, worker: options.start(key) };
    const retireThis = (): void => {
      if (current === started) retire();
    };
    started.worker.then((worker) => void worker.crashed.then(retireThis), retireThis);
    current = started;
    return started.worker;
  }

  return {
    isLoadedWith: (key) => current?.key === key,
    isEmpty: () => current === null,
    warm: (key) => {
      if (current === null) void start(key);
    },
    run: async (job, { key, stop }) => {
      clearTimeout(idleTimer);
      const began = await firstOf(asOutcome(start(key), 'unavailable'), { deadlineMs: options.startDeadlineMs, late: 'unavailable', stop });
      const outcome = began.kind === 'done' ? await firstOf(work(began.result, job), { deadlineMs: options.jobDeadlineMs, late: 'timeout', stop }) : began;
      if (outcome.kind !== 'done') {
        retire();
        return outcome;
      }
      jobsDone += 1;
      if (options.idleMs !== undefined) idleTimer = setTimeout(retire, options.idleMs);
      return outcome;
    },
    retire,
  };
}

function work<Job, Result>(worker: PoolWorker<Job, Result>, job: Job): Promise<PoolOutcome<Result>> {
  const death = worker.crashed.then((message): PoolOutcome<Result> => ({ kind: 'failed', code: 'crashed', message }));
  return Promise.race([asOutcome(worker.run(job), 'crashed'), death]);
}

function asOutcome<Result>(promise: Promise<Result>, code: 'crashed' | 'unavailable'): Promise<PoolOutcome<Result>> {
  return promise.then(
    (result) => ({ kind: 'done', result }),
    (reason: unknown) => ({ kind: 'failed', code, message: reasonOf(reason) }),
  );
}

interface Limits {
  readonly deadlineMs: number;
  readonly late: 'timeout' | 'unavailable';
  readonly stop: AbortSignal;
}

/** The outcome of the work, of its deadline or of being stopped, whichever comes first. */
function firstOf<Result>(outcome: Promise<PoolOutcome<Result>>, { deadlineMs, late, stop }: Limits): Promise<PoolOutcome<Result>> {
  return new Promise((resolve) => {
    const settle = (first: PoolOutcome<Result>): void => {
      stopDeadline();
      stop.removeEventListener('abort', cancel);
      resolve(first);
    };
    const cancel = (): void => settle({ kind: 'cancelled' });
    const stopDeadline = startDeadline(deadlineMs, () => settle({ kind: 'failed', code: late, message: `no answer within ${deadlineMs} ms` }));
    stop.addEventListener('abort', cancel);
    if (stop.aborted) cancel();
    void outcome.then(settle);
  });
}
