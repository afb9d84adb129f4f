import { createWorkerSlot, type PoolOutcome, type WorkerSlot, type WorkerSlotOptions } from './worker-slot.ts';

export interface WorkerPoolOptions<Job, Result> extends WorkerSlotOptions<Job, Result> {
  readonly size: number;
}

export interface WorkerPool<Job, Result> {
  /** More workers take jobs that wait at once; fewer finish theirs first. */
  resize(size: number): void;
  /** Starts the missing workers ahead of the first job. */
  warm(key: string): void;
  /** Never rejects; jobs wait in order of arrival. */
  run(job: Job, options: { readonly key: string; readonly signal: AbortSignal | undefined }): Promise<PoolOutcome<Result>>;
  /** Settles every job that waits or runs as cancelled. */
  dispose(): void;
}

/** Several workers behind one queue. tesseract.js's own scheduler drops its queued jobs when it is terminated. */
export function createWorkerPool<Job, Result>(options: WorkerPoolOptions<Job, Result>): WorkerPool<Job, Result> {
  const slots = new SlotQueue<Job, Result>(options);
  const disposal = new AbortController();
  return {
    resize: (size) => slots.resize(size),
    warm: (key) => {
      if (!disposal.signal.aborted) slots.warm(key);
    },
    run: async (job, { key, signal }) => {
      const stop = eitherOf(signal, disposal.signal);
      const slot = await slots.take(key, stop.signal);
      const outcome = slot === null ? ({ kind: 'cancelled' } as const) : await slot.run(job, { key, stop: stop.signal });
      if (slot !== null) slots.giveBack(slot);
      stop.release();
      return outcome;
    },
    dispose: () => {
      disposal.abort();
      slots.retire();
    },
  };
}

/** The slots of a pool, and who waits for one, in order of arrival. */
class SlotQueue<Job, Result> {
  private readonly options: WorkerPoolOptions<Job, Result>;
  private readonly slots = new Set<WorkerSlot<Job, Result>>();
  private readonly free = new Set<WorkerSlot<Job, Result>>();
  private readonly waiting = new Set<(slot: WorkerSlot<Job, Result> | null) => void>();
  private size = 0;

  constructor(options: WorkerPoolOptions<Job, Result>) {
    this.options = options;
    this.resize(options.size);
  }

  resize(size: number): void {
    this.size = size;
    for (const slot of [...this.free]) {
      this.free.delete(slot);
      this.giveBack(slot);
    }
    while (this.slots.size < size) {
      const slot = createWorkerSlot(this.options);
      this.slots.add(slot);
      this.giveBack(slot);
    }
  }

  warm(key: string): void {
    this.free.forEach((slot) => slot.warm(key));
  }

  /** A slot that has loaded what `key` names, rather an empty one than one that has loaded something else; null when stopped. */
  take(key: string, stop: AbortSignal): Promise<WorkerSlot<Job, Result> | null> {
    if (stop.aborted) return Promise.resolve(null);
    const idle = [...this.free];
    const slot = idle.find((one) => one.isLoadedWith(key)) ?? idle.find((one) => one.isEmpty()) ?? idle[0];
    if (slot !== undefined) {
      this.free.delete(slot);
      return Promise.resolve(slot);
    }
    return new Promise((resolve) => {
      const take = (given: WorkerSlot<Job, Result> | null): void => {
        this.waiting.delete(take);
        stop.removeEventListener('abort', leave);
        resolve(given);
      };
      const leave = (): void => take(null);
      this.waiting.add(take);
      stop.addEventListener('abort', leave);
    });
  }

  /** To the next who waits; a slot too many is closed. */
  giveBack(slot: WorkerSlot<Job, Result>): void {
    if (this.slots.size > this.size) {
      this.slots.delete(slot);
      slot.retire();
      return;
    }
    const [next] = this.waiting;
    if (next === undefined) this.free.add(slot);
    else next(slot);
  }

  retire(): void {
    this.slots.forEach((slot) => slot.retire());
  }
}

/** Aborts with the first of the two, until released; `AbortSignal.any` is younger than Chromium 108. */
function eitherOf(one: AbortSignal | undefined, other: AbortSignal): { readonly signal: AbortSignal; readonly release: () => void } {
  const either = new AbortController();
  const abort = (): void => either.abort();
  const signals = one === undefined ? [other] : [one, other];
  for (const signal of signals) {
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
  }
  return { signal: either.signal, release: () => signals.forEach((signal) => signal.removeEventListener('abort', abort)) };
}
