import { describe, expect, it } from 'vitest';
import { planAside } from './plan-aside.ts';

const NOW = new Date(100 * 24 * 3_600_000);
const DAY_MS = 24 * 3_600_000;
const aside = (daysAgo: number, byteLength: number, name = 'x') => ({ name: `${String(NOW.getTime() - daysAgo * DAY_MS)}-${name}`, byteLength });
const bounds = { mostDays: 30, mostBytes: 100 };

describe('what was set aside', () => {
  it.each([
    ['stays while it is young and little', [aside(1, 40), aside(2, 40)], []],
    ['goes when it is old', [aside(1, 40), aside(31, 1)], [1]],
    ['goes when it is too much, the oldest first', [aside(3, 60), aside(1, 60), aside(2, 30)], [0]],
    ['stays when all of it came last, however much', [aside(1, 90, 'a'), aside(1, 90, 'b')], []],
    ['goes at last, also the newest', [aside(99, 1)], [0]],
  ])('%s', (_what, files, going) => {
    expect([...planAside(files, NOW, bounds)].sort()).toEqual(going.map((index) => files[index]?.name).sort());
  });
});
