import { expect, it } from 'vitest';
import { showDate } from './show-date.ts';

const NOW = new Date(2026, 10, 24, 12);

it('leaves out the year that it is', () => {
  expect(showDate(new Date(2026, 2, 14).toISOString(), NOW)).not.toContain('2026');
});

it('says another year', () => {
  expect(showDate(new Date(2025, 11, 31).toISOString(), NOW)).toContain('2025');
});

it('says nothing about a date that cannot be read', () => {
  expect(showDate('last spring', NOW)).toBe('');
});
