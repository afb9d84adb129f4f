const TICK_MS = 1000;

/**
 * Calls `onLate` when so much time has gone by in which the machine was awake. Some systems count the hours of a closed lid, and every
 * job under way would be late at once when it is opened: each tick counts as a second, however long it took. Returns its undo.
 */
export function startDeadline(deadlineMs: number, onLate: () => void): () => void {
  let leftMs = deadlineMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    const tickMs = Math.min(TICK_MS, leftMs);
    timer = setTimeout(() => {
      leftMs -= tickMs;
      if (leftMs > 0) wait();
      else onLate();
    }, tickMs);
  };
  wait();
  return () => { clearTimeout(timer); };
}
