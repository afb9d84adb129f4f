import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEPT_BACKUPS, planRotation, type RotatedBackup } from './plan-rotation.ts';

const NOW = new Date('2026-04-15T12:30:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const backup = (name: string, ageMs: number, change: Partial<RotatedBackup> = {}): RotatedBackup => ({ name, at: new Date(NOW.getTime() - ageMs), reason: 'automatic', isDamaged: false, ...change });

const staying = (backups: readonly RotatedBackup[], now = NOW): readonly string[] => {
  const going = planRotation(backups, now);
  return backups.map(({ name }) => name).filter((name) => !going.includes(name));
};

const every = (count: number, stepMs: number, change: Partial<RotatedBackup> = {}) => Array.from({ length: count }, (_, index) => backup(String(index), index * stepMs, change));

describe('rotation', () => {
  it.each([
    ['nothing', [], 0],
    ['a day of hourly backups', every(24, HOUR), 24],
    // 24 hours, which touch two days; five more days, which touch two weeks; two more weeks.
    ['a year of hourly backups', every(24 * 365, HOUR), 24 + 5 + 2],
    // The newest of each hour.
    ['an hour of backups every minute', every(60, 60_000), 2],
    // Each is the only one of its hour.
    ['a year of daily backups', every(365, DAY), 24],
    ['a year of weekly backups', every(52, 7 * DAY), 24],
    ['two backups a year ago', [backup('a', 365 * DAY), backup('b', 366 * DAY)], 2],
    ['before restores', every(9, DAY, { reason: 'before-restore' }), KEPT_BACKUPS.beforeRestore],
    ['what was asked for within an hour', every(9, 1000, { reason: 'asked' }), KEPT_BACKUPS.asked],
    ['damaged ones', every(9, DAY, { isDamaged: true }), KEPT_BACKUPS.damaged],
  ])('keeps of %s as many as it should', (_what, backups, count) => {
    expect(staying(backups)).toHaveLength(count);
  });

  it('keeps the newest of an hour, of a day and of a week', () => {
    const backups = [backup('now', 0), backup('same hour', 20 * 60_000), backup('hour before', 40 * 60_000)];
    expect(staying(backups)).toEqual(['now', 'hour before']);
  });

  it('lets no damaged backup take the place of a whole one', () => {
    expect(staying([backup('damaged', 0, { isDamaged: true }), backup('whole', 60_000)])).toEqual(['damaged', 'whole']);
  });

  it('keeps backups of before a restore beside the others', () => {
    const backups = [...every(24, HOUR), backup('before', 90 * DAY, { reason: 'before-restore' })];
    expect(staying(backups)).toContain('before');
  });

  it('loses nothing when the clock goes back: those from the future stay and take nobody’s place', () => {
    const future = Array.from({ length: 30 }, (_, index) => backup(`future ${String(index)}`, -365 * DAY - index * HOUR));
    const kept = staying([...future, ...every(24, HOUR)]);
    expect(kept.filter((name) => !name.startsWith('future'))).toHaveLength(24);
    expect(kept.filter((name) => name.startsWith('future'))).toHaveLength(KEPT_BACKUPS.hourly);
  });

  const anyBackups = fc.array(fc.record({ ageMs: fc.integer({ min: -2 * DAY, max: 400 * DAY }), reason: fc.constantFrom('automatic' as const, 'asked' as const, 'before-restore' as const), isDamaged: fc.boolean() }), { maxLength: 60 })
    .map((all) => all.map(({ ageMs, ...rest }, index) => backup(String(index), ageMs, rest)));

  it('always keeps the newest whole backup, and is done after one go', () => {
    fc.assert(fc.property(anyBackups, (backups) => {
      const going = planRotation(backups, NOW);
      const newest = backups.filter(({ isDamaged }) => !isDamaged).sort((a, b) => b.at.getTime() - a.at.getTime())[0];
      if (newest !== undefined) {
        const twins = backups.filter(({ at, isDamaged }) => !isDamaged && at.getTime() === newest.at.getTime()).map(({ name }) => name);
        expect(twins.some((name) => !going.includes(name))).toBe(true);
      }
      expect(planRotation(backups.filter(({ name }) => !going.includes(name)), NOW)).toEqual([]);
    }));
  });

  it('never grows without end', () => {
    const { hourly, daily, weekly, asked, beforeRestore, damaged } = KEPT_BACKUPS;
    fc.assert(fc.property(anyBackups, (backups) => {
      expect(staying(backups).length).toBeLessThanOrEqual(2 * hourly + daily + weekly + asked + beforeRestore + damaged + 2);
    }));
  });
});
