import type { SegmentFile } from './journal-files.ts';

export interface AsideBounds {
  readonly mostDays: number;
  readonly mostBytes: number;
}

/** Long enough for a person to look; far more than damaged segments ever were. */
export const ASIDE_BOUNDS: AsideBounds = { mostDays: 90, mostBytes: 256 * 1024 * 1024 };

const DAY_MS = 24 * 3_600_000;

/** When a segment was set aside, from its name; milliseconds since 1970. */
export function asideTimeMs({ name }: Pick<SegmentFile, 'name'>): number {
  return Number(/^(\d+)-/.exec(name)?.[1] ?? 0);
}

/** Of what was set aside, the names that may go: what is too old, and the oldest of too much. What came last always stays a while. */
export function planAside(files: readonly SegmentFile[], now: Date, { mostDays, mostBytes }: AsideBounds = ASIDE_BOUNDS): readonly string[] {
  const newestFirst = [...files].sort((a, b) => asideTimeMs(b) - asideTimeMs(a));
  const newestMs = newestFirst[0] === undefined ? 0 : asideTimeMs(newestFirst[0]);
  let bytes = 0;
  return newestFirst.flatMap((file) => {
    bytes += file.byteLength;
    const isOld = now.getTime() - asideTimeMs(file) > mostDays * DAY_MS;
    const isTooMuch = bytes > mostBytes && asideTimeMs(file) !== newestMs;
    return isOld || isTooMuch ? [file.name] : [];
  });
}
