export interface Turns {
  /** Does the work when everything before is done. `isCancelled` says that it was stopped meanwhile. */
  take<Value>(work: (isCancelled: () => boolean) => Promise<Value>): Promise<Value>;
  /** Everything that runs or waits now is to end. */
  stop(): void;
}

/** One thing after the other. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let stopped = 0;
  return {
    take(work) {
      const begun = stopped;
      const turn = last.then(() => work(() => stopped !== begun));
      last = turn.catch(() => undefined);
      return turn;
    },
    stop() {
      stopped += 1;
    },
  };
}
