import type { Unsubscribe } from '../../shared/unsubscribe.ts';

/** Sees to it that one window works on the queue; the others add to it and look on. */
export interface WorkLock {
  /** Calls `onHeld` once the lock is this window's, perhaps much later. The undo gives it up or stops waiting. */
  hold(onHeld: () => void): Unsubscribe;
}

/** For a host with a single window. */
export const UNSHARED_WORK: WorkLock = {
  hold(onHeld) {
    onHeld();
    return () => undefined;
  },
};

/** The browser frees a Web Lock when its window closes or crashes, so the next window takes over by itself. */
export function createWebWorkLock(locks: LockManager, name: string): WorkLock {
  return {
    hold(onHeld) {
      const waiting = new AbortController();
      let release: () => void = () => undefined;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const request = locks.request(name, { signal: waiting.signal }, () => {
        onHeld();
        return released;
      });
      // Only the abort below ends the request early.
      request.catch(() => undefined);
      return () => {
        release();
        waiting.abort();
      };
    },
  };
}
