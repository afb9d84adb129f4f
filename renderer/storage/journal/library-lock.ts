/** Tells whether another window has the library open: only a window alone may heal it. */
export interface LibraryLock {
  /** Does the work while no other window has the library open; null when others still have it after `waitMs`. */
  alone<T>(work: () => Promise<T>, waitMs: number): Promise<{ readonly value: T } | null>;
  /** Has the library open from now on, to the end of this window; waits for a window that heals. */
  join(): Promise<void>;
}

/** For a host with one window, and for tests. */
export const UNSHARED_LIBRARY: LibraryLock = {
  alone: async (work) => ({ value: await work() }),
  join: () => Promise.resolve(),
};

/** A Web Lock is freed by the browser when its window closes or crashes. */
export function createWebLibraryLock(locks: LockManager, name: string): LibraryLock {
  return {
    async alone(work, waitMs) {
      const waiting = new AbortController();
      const timer = setTimeout(() => { waiting.abort(); }, waitMs);
      let isBegun = false;
      try {
        return await locks.request(name, { mode: 'exclusive', signal: waiting.signal }, async () => {
          isBegun = true;
          clearTimeout(timer);
          return { value: await work() };
        });
      } catch (error) {
        if (!isBegun && waiting.signal.aborted) return null;
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
    join: () =>
      new Promise((resolve) => {
        void locks.request(name, { mode: 'shared' }, () => {
          resolve();
          return new Promise<never>(() => undefined);
        });
      }),
  };
}
