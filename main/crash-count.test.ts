import { describe, expect, it } from 'vitest';
import { createCrashCount } from './crash-count.ts';

describe('a page that crashes', () => {
  it('is loaded again three times within a minute, and not a fourth time', () => {
    const crashes = createCrashCount(() => 0);
    expect([1, 2, 3, 4].map(() => crashes.mayGoOn())).toEqual([true, true, true, false]);
  });

  it('is loaded again however often it crashes over the day', () => {
    let minutes = 0;
    const crashes = createCrashCount(() => minutes * 60_000);
    expect(Array.from({ length: 9 }, () => { minutes += 1; return crashes.mayGoOn(); })).not.toContain(false);
  });
});
