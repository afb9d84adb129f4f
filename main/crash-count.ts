/** A page that crashes at its start would else be loaded for ever. */
const MOST_CRASHES = 3;
const WITHIN_MS = 60_000;

/** Counts crashes; `mayGoOn` counts one more and says whether the page is worth another try. */
export function createCrashCount(now: () => number) {
  let times: readonly number[] = [];
  return {
    mayGoOn(): boolean {
      times = [...times.filter((time) => now() - time < WITHIN_MS), now()];
      return times.length <= MOST_CRASHES;
    },
  };
}
