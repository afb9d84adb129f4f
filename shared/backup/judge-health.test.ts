import { describe, expect, it } from 'vitest';
import { judgeHealth, type HealthFacts } from './judge-health.ts';

const counts = { notes: 3, pictures: 3, versions: 1, jobs: 3 };
const none = { notes: 0, pictures: 0, versions: 0, jobs: 0 };
const state = { journalId: 'j', sequence: 9, counts };
const facts: HealthFacts = { database: { counts, sequence: 9 }, journal: { kind: 'counted', ...state }, backup: state };
const unread = { kind: 'failed', reason: 'The disk is gone.', isJournalDamaged: false } as const;

describe('the health of a library', () => {
  it.each<readonly [string, Partial<HealthFacts>, object]>([
    ['agrees in three places', {}, { kind: 'agree' }],
    ['has changes that no backup has', { backup: { ...state, sequence: 4 } }, { kind: 'backup-behind', changes: 5 }],
    ['has a backup of another journal', { backup: { ...state, journalId: 'old' } }, { kind: 'backup-behind', changes: null }],
    ['has no backup', { backup: null }, { kind: 'no-backup' }],
    ['is empty', { backup: null, database: { counts: none, sequence: 0 }, journal: { kind: 'counted', ...state, counts: none } }, { kind: 'empty' }],
    ['is new', { backup: null, database: { counts: none, sequence: 0 }, journal: unread }, { kind: 'empty' }],
    ['misses a note in the journal', { journal: { kind: 'counted', ...state, counts: { ...counts, notes: 2 } } }, { kind: 'journal-differs' }],
    ['misses a picture in the database', { database: { counts: { ...counts, pictures: 2 }, sequence: 9 } }, { kind: 'journal-differs' }],
    ['has a damaged journal', { journal: { ...unread, isJournalDamaged: true } }, { kind: 'journal-damaged' }],
    ['has a journal that cannot be read', { journal: unread }, { kind: 'journal-unreadable', reason: 'The disk is gone.' }],
    ['has a backup of this state with other numbers', { backup: { ...state, counts: { ...counts, jobs: 2 } } }, { kind: 'backup-differs' }],
  ])('%s', (_what, change, verdict) => {
    expect(judgeHealth({ ...facts, ...change })).toEqual(verdict);
  });
});
