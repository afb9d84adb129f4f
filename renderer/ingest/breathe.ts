/** A window that is busy for longer than this drops a frame. */
const SLICE_MS = 12;

/** Called between the steps of long work: gives the window its turn whenever a slice of time is used up. */
export function createBreather(clockMs: () => number = () => performance.now()): () => Promise<void> {
  let beganMs = clockMs();
  return async () => {
    if (clockMs() - beganMs < SLICE_MS) return;
    // A message, not a timer: nested timers wait at least 4 ms, which would double the time of the work.
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    beganMs = clockMs();
  };
}
