/** Runs at most so many tasks at once; the others wait in order of arrival, holding nothing but their place. */
export interface Lanes {
  /** Null when the signal aborted, or the lanes were closed, before the task's turn came. */
  run<Result>(task: () => Promise<Result>, signal: AbortSignal | undefined): Promise<Result | null>;
  /** Fewer lanes end no task: those that run are finished. */
  resize(count: number): void;
  close(): void;
}

export function createLanes(lanes: number): Lanes {
  const waiting = new Set<(isTurn: boolean) => void>();
  let count = lanes;
  let running = 0;
  let isClosed = false;

  function admit(): void {
    for (const enter of [...waiting]) {
      if (running >= count) return;
      enter(true);
    }
  }

  function nextTurn(signal: AbortSignal | undefined): Promise<boolean> {
    if (isClosed || signal?.aborted === true) return Promise.resolve(false);
    return new Promise((resolve) => {
      const enter = (isTurn: boolean): void => {
        waiting.delete(enter);
        signal?.removeEventListener('abort', leave);
        if (isTurn) running += 1;
        resolve(isTurn);
      };
      const leave = (): void => enter(false);
      waiting.add(enter);
      signal?.addEventListener('abort', leave);
      admit();
    });
  }

  return {
    run: async (task, signal) => {
      if (!(await nextTurn(signal))) return null;
      try {
        return await task();
      } finally {
        running -= 1;
        admit();
      }
    },
    resize: (next) => {
      count = next;
      admit();
    },
    close: () => {
      isClosed = true;
      for (const enter of [...waiting]) enter(false);
    },
  };
}
