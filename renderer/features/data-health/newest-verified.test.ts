import { expect, test } from 'vitest';
import type { KnownBackup } from '../../../shared/backup/backups.ts';
import { newestVerified } from './newest-verified.ts';

const state = { journalId: 'j', sequence: 1, counts: { notes: 1, pictures: 1, versions: 0, jobs: 1 } };
const backup = (name: string, change: Partial<KnownBackup> = {}): KnownBackup => ({
  name, createdAt: '2026-04-01T09:00:00.000Z', byteLength: 1, reason: 'automatic', isOwn: true, state, check: { kind: 'verified', at: '2026-04-01T09:01:00.000Z' }, ...change,
});
const taken = { at: '2026-04-02T09:00:00.000Z', name: 'x.zip', ...state };

test.each([
  ['none', [], null, undefined],
  ['the first that was verified', [backup('c', { check: { kind: 'unchecked' } }), backup('b'), backup('a')], null, 'b'],
  ['none of another profile', [backup('b', { isOwn: false })], null, undefined],
  ['none that is damaged', [backup('b', { check: { kind: 'damaged', at: '', reason: '' } })], null, undefined],
  ['the one that was taken along later', [backup('b')], taken, ''],
  ['the one that was made after another was taken along', [backup('b', { check: { kind: 'verified', at: '2026-04-03T09:00:00.000Z' } })], taken, 'b'],
] as const)('is %s', (_what, backups, lastTaken, name) => {
  expect(newestVerified({ backups, lastTaken })?.name).toBe(name);
});
