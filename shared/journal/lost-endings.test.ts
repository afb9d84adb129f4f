import { expect, test } from 'vitest';
import type { JournalFrame } from './journal-frame.ts';
import { LostEndings } from './lost-endings.ts';
import { changes } from './sample-journal.contract.ts';

const checkpoint = (sequence: number): JournalFrame => ({ kind: 'checkpoint', journalId: 'j', sequence, generation: 1, parts: [], replaces: [] });
const tail = (sequences: readonly number[], tornBytes = 0) => ({ frames: sequences.map((sequence) => changes(sequence, [])), damages: [], tornBytes });
const base = (sequence: number) => ({ frames: [changes(2, []), checkpoint(sequence)], damages: [], tornBytes: 0 });

test.each([
  ['a whole journal', [base(5), tail([6, 7, 8])], false],
  ['an end that was never acknowledged', [base(5), tail([6, 7], 30), tail([8])], false],
  ['an end that was written again', [base(5), tail([6], 30), tail([7, 8])], false],
  ['an end that was there once', [base(5), tail([6], 30), tail([8])], true],
  ['the end of the first tail', [base(5), tail([], 30), tail([7])], true],
  ['a number that only another window has', [base(5), tail([6, 8], 30), tail([7, 9])], false],
  ['a gap without a torn end, which is another damage', [base(5), tail([6]), tail([8])], false],
  ['a journal without a base', [tail([2], 30)], false],
])('of %s', (_, segments, isLost) => {
  const endings = new LostEndings();
  segments.forEach((segment) => { endings.see(segment); });
  expect(endings.isAnyLost()).toBe(isLost);
});
