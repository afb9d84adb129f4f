import { expect, test } from 'vitest';
import { describePlan } from './describe-plan.ts';

const plan = { new: 2, same: 3, laterInBackup: 1, laterInLibrary: 4, onlyInLibrary: 5 };

test.each(['merge', 'replace'] as const)('counts every note once when it is to %s', (mode) => {
  expect(describePlan(plan, mode).reduce((sum, { count }) => sum + count, 0)).toBe(15);
});

test('says what is removed only where something is', () => {
  expect(describePlan(plan, 'replace').at(-1)).toEqual({ count: 5, text: 'only in your library: they are removed' });
  expect(describePlan({ ...plan, onlyInLibrary: 0 }, 'replace').some(({ text }) => text.includes('removed'))).toBe(false);
});

test('always has a line to say', () => {
  expect(describePlan({ new: 0, same: 0, laterInBackup: 0, laterInLibrary: 0, onlyInLibrary: 0 }, 'merge')).toHaveLength(1);
});
