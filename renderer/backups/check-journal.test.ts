import { expect, test } from 'vitest';
import type { CountOutcome } from '../../shared/backup/backups.ts';
import { checkJournal } from './check-journal.ts';

const COUNTED: CountOutcome = { kind: 'counted', journalId: 'j', sequence: 1, counts: { notes: 1, pictures: 0, versions: 0, jobs: 0 } };
const DAMAGED: CountOutcome = { kind: 'failed', reason: 'A place cannot be read.', isJournalDamaged: true };
const UNREADABLE: CountOutcome = { kind: 'failed', reason: 'The disk does not answer.', isJournalDamaged: false };

/** What the check makes of what the host answers, one answer a look. */
async function check(...answers: readonly CountOutcome[]): Promise<{ readonly found: string; readonly isOrdered: boolean }> {
  const left = [...answers];
  let isOrdered = false;
  const orderNewJournal = () => {
    isOrdered = true;
    return Promise.resolve({ kind: 'written' as const });
  };
  const { kind } = await checkJournal({ count: () => Promise.resolve(left.shift() ?? UNREADABLE) }, { orderNewJournal });
  return { found: kind, isOrdered };
}

test.each([
  ['one that is whole is left alone', [COUNTED], { found: 'whole', isOrdered: false }],
  ['one with a damaged place is written anew at the next start', [DAMAGED, DAMAGED], { found: 'damaged', isOrdered: true }],
  ['a write under way in another window is no damage', [DAMAGED, COUNTED], { found: 'whole', isOrdered: false }],
  ['one that cannot be read today is looked at tomorrow', [UNREADABLE], { found: 'unknown', isOrdered: false }],
  ['the same at the second look', [DAMAGED, UNREADABLE], { found: 'unknown', isOrdered: false }],
])('of the journal, %s', async (_, answers, expected) => {
  expect(await check(...answers)).toEqual(expected);
});
