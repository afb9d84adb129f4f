import { describe, expect, it } from 'vitest';
import { describeHealing } from './describe-healing.ts';

describe('what a start tells', () => {
  it('is nothing when nothing was wrong', () => {
    expect(describeHealing({ kind: 'nothing' })).toBeNull();
  });

  it.each([
    [{ notes: 1, damages: 0 }, 'Restored 1 note from the journal', false],
    [{ notes: 50, damages: 0 }, 'Restored 50 notes from the journal', false],
    [{ notes: 50, damages: 1 }, 'One place in the journal could not be read', true],
    [{ notes: 50, damages: 3 }, '3 places in the journal could not be read', true],
  ])('says what was restored: %j', (counts, words, isWarning) => {
    const told = describeHealing({ kind: 'restored', ...counts });
    expect(told).toMatchObject({ text: expect.stringContaining(words) as string, isWarning });
  });

  it('says which backup was restored', () => {
    expect(describeHealing({ kind: 'backup-restored', mode: 'replace', notes: 2, backedUpAt: '2026-04-01T09:00:00.000Z' })).toMatchObject({ text: expect.stringMatching(/^Restored the backup of .*: 2 notes\.$/) as string, isWarning: false });
  });

  it('says that a restore did not happen, and why', () => {
    expect(describeHealing({ kind: 'backup-not-restored', reason: 'The disk is full.' })).toMatchObject({ text: expect.stringContaining('as it was. The disk is full.') as string, isWarning: true });
    expect(describeHealing({ kind: 'restore-waits' })).toMatchObject({ isWarning: true });
  });

  it.each(['lost', 'behind', 'damaged'] as const)('warns plainly of a journal that was %s', (loss) => {
    expect(describeHealing({ kind: 'journal-rewritten', loss })).toMatchObject({ text: expect.stringContaining('second copy of your notes') as string, isWarning: true });
  });
});
