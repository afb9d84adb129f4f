import { expect, test } from 'vitest';
import { sampleJob } from '../storage/sample-job.contract.ts';
import { CancelledAtOnce } from './cancelled-at-once.ts';

const jobs = [sampleJob('a'), sampleJob('b', { state: { kind: 'recognising' } }), sampleJob('c', { state: { kind: 'done', noteId: 'n' } })].map((job, order) => ({ ...job, order }));
const states = (shown: ReturnType<CancelledAtOnce['show']>) => shown.map(({ state }) => state.kind).join(' ');

/** A new list comes and is shown. */
function listed(cancelled: CancelledAtOnce): string {
  cancelled.sawList();
  return states(cancelled.show(jobs));
}

const STORED = 'waiting recognising done';
const CANCELLED = 'cancelled cancelled done';

test('jobs that are open look cancelled before it is written down', () => {
  const cancelled = new CancelledAtOnce();
  expect(listed(cancelled)).toBe(STORED);
  cancelled.begin();
  expect(states(cancelled.show(jobs))).toBe(CANCELLED);
  expect(listed(cancelled)).toBe(CANCELLED);
});

test('a list from before the end of it does not make them look open again, the one after is believed', () => {
  const cancelled = new CancelledAtOnce();
  cancelled.begin();
  cancelled.end();
  expect(listed(cancelled)).toBe(CANCELLED);
  expect(listed(cancelled)).toBe(STORED);
});

test('a cancellation that could not be written is not shown any more', () => {
  const cancelled = new CancelledAtOnce();
  cancelled.begin();
  cancelled.drop();
  expect(states(cancelled.show(jobs))).toBe(STORED);
});
