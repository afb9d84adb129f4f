import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDeadline } from './awake-deadline.ts';

describe('a deadline', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('is over after its time, not before', () => {
    const onLate = vi.fn();
    startDeadline(2500, onLate);
    vi.advanceTimersByTime(2499);
    expect(onLate).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onLate).toHaveBeenCalledOnce();
  });

  it('takes a night in which the machine slept for one second', () => {
    const onLate = vi.fn();
    startDeadline(60_000, onLate);
    // The timer that was under way comes late, whatever the clock says.
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    vi.advanceTimersToNextTimer();
    expect(onLate).not.toHaveBeenCalled();
    vi.advanceTimersByTime(59_000);
    expect(onLate).toHaveBeenCalledOnce();
  });

  it('is called off', () => {
    const onLate = vi.fn();
    startDeadline(1500, onLate)();
    vi.advanceTimersByTime(10_000);
    expect(onLate).not.toHaveBeenCalled();
  });
});
