import { describe, expect, it } from 'vitest';
import { isReminderDue, type ReminderSituation } from './is-reminder-due.ts';

const NOW = new Date('2026-03-10T12:00:00Z');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 24 * 3_600_000);
const MANY: ReminderSituation = { now: NOW, notes: 50, changes: 50, lastAt: null, dismissedAt: null };

describe('isReminderDue', () => {
  it.each([
    { what: 'reminds of many notes without a backup', situation: {}, isDue: true },
    { what: 'leaves a handful of notes alone', situation: { notes: 19 }, isDue: false },
    { what: 'is quiet at the very moment of "later"', situation: { dismissedAt: NOW }, isDue: false },
    { what: 'is quiet for days after "later"', situation: { dismissedAt: daysAgo(2) }, isDue: false },
    { what: 'comes back when these days are over', situation: { dismissedAt: daysAgo(3) }, isDue: true },
    { what: 'is quiet at the very moment of a backup', situation: { lastAt: NOW }, isDue: false },
    { what: 'comes back a week and many changes after a backup', situation: { lastAt: daysAgo(7) }, isDue: true },
    { what: 'is quiet a week after a backup that holds nearly everything', situation: { lastAt: daysAgo(7), changes: 19 }, isDue: false },
    { what: 'takes a "later" that lies in the future for one of long ago', situation: { dismissedAt: daysAgo(-1) }, isDue: true },
  ])('$what', ({ situation, isDue }) => {
    expect(isReminderDue({ ...MANY, ...situation })).toBe(isDue);
  });
});
