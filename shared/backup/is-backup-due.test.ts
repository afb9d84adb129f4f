import { describe, expect, it } from 'vitest';
import { isBackupDue, type BackupSituation } from './is-backup-due.ts';
import { isReminderDue, type ReminderSituation } from './is-reminder-due.ts';

const at = (time: string): Date => new Date(`2026-04-${time}:00Z`);
const library = { journalId: 'j', sequence: 9 };

const situation: BackupSituation = {
  interval: 'hourly', now: at('02T12:00'), library, newest: { ...library, sequence: 8, at: at('02T10:00') }, failedAt: null,
};

describe('an automatic backup', () => {
  it.each<readonly [string, Partial<BackupSituation>, boolean]>([
    ['two hours after the last, with changes', {}, true],
    ['when there is none yet', { newest: null }, true],
    ['when nothing changed', { newest: { ...library, at: at('01T10:00') } }, false],
    ['when the journal is another one', { newest: { journalId: 'old', sequence: 9, at: at('01T10:00') } }, true],
    ['within the hour', { now: at('02T10:59') }, false],
    ['within three hours, as chosen', { interval: 'three-hourly' }, false],
    ['within the day, as chosen', { interval: 'daily' }, false],
    ['a day later, as chosen', { interval: 'daily', now: at('03T10:00') }, true],
    ['when it is turned off', { interval: 'off', newest: null }, false],
    ['of an empty library', { library: null, newest: null }, false],
    ['when the clock went back', { now: at('01T12:00') }, true],
    ['right after a failure', { failedAt: at('02T11:50') }, false],
    ['some time after a failure', { failedAt: at('02T11:40') }, true],
    ['after a failure in the future', { failedAt: at('05T11:40') }, true],
  ])('%s', (_when, change, isDue) => {
    expect(isBackupDue({ ...situation, ...change })).toBe(isDue);
  });
});

const reminder: ReminderSituation = { now: at('20T12:00'), notes: 50, changes: 30, lastAt: at('01T12:00'), dismissedAt: null };

describe('a reminder', () => {
  it.each<readonly [string, Partial<ReminderSituation>, boolean]>([
    ['long after the last backup, with many changes', {}, true],
    ['when there was no backup yet', { lastAt: null }, true],
    ['with a few notes and no backup', { lastAt: null, notes: 19 }, false],
    ['with few changes', { changes: 5 }, false],
    ['some days after the last backup', { lastAt: at('14T12:00') }, false],
    ['after “later”', { dismissedAt: at('19T12:00') }, false],
    ['after “later” and three days', { dismissedAt: at('17T12:00') }, true],
    ['when the clock went back', { lastAt: at('25T12:00') }, true],
  ])('%s', (_when, change, isDue) => {
    expect(isReminderDue({ ...reminder, ...change })).toBe(isDue);
  });
});
