import { afterEach, expect, test, vi } from 'vitest';
import { revokeSoon } from './revoke-soon.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('an address outlives its picture for a moment and is freed then', () => {
  vi.useFakeTimers();
  const revoke = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
  revokeSoon('blob:picture');
  vi.advanceTimersByTime(1_000);
  expect(revoke).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(revoke.mock.calls).toEqual([['blob:picture']]);
});
