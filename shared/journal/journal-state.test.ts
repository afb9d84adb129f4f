import { describe, expect, it } from 'vitest';
import type { CheckpointFrame } from './journal-frame.ts';
import { describeJournal, INCOMPLETE_BASE, isCompactionDue, type SegmentFacts } from './journal-state.ts';
import { changes, put } from './sample-journal.contract.ts';
import { baseSegmentName, SEGMENT_NAME, tailSegmentName } from './segment-names.ts';

const BASE_1 = baseSegmentName(1, 1);
const BASE_2A = baseSegmentName(2, 1);
const BASE_2B = baseSegmentName(2, 2);
const TAIL_5 = tailSegmentName(5, 'aaaaaaaa');
const TAIL_9 = tailSegmentName(9, 'bbbbbbbb');

const checkpoint = (generation: number, change: Partial<CheckpointFrame>): CheckpointFrame => ({ kind: 'checkpoint', journalId: 'j1', sequence: 0, generation, parts: [], replaces: [], ...change });
const file = (name: string, last: SegmentFacts['last']): SegmentFacts => ({ name, byteLength: 10, last, isNewer: false });
const written = (name: string, sequence: number, journalId = 'j1'): SegmentFacts => file(name, changes(sequence, [put('a', 1)], journalId));

const FIRST = file(BASE_1, checkpoint(1, { parts: [BASE_1], sequence: 4 }));
const SECOND = file(BASE_2B, checkpoint(2, { parts: [BASE_2A, BASE_2B], replaces: [BASE_1, TAIL_5], sequence: 8 }));

describe('the files of a journal', () => {
  it('are named so that the jail lets them through', () => {
    expect([BASE_1, TAIL_5].every((name) => SEGMENT_NAME.test(name))).toBe(true);
    expect(['../base-000001-000001.journal', 'tail-5-x.journal', 'base-000001-000001.journal/..'].some((name) => SEGMENT_NAME.test(name))).toBe(false);
  });

  it('are no journal without a single frame', () => {
    expect(describeJournal([])).toEqual({ kind: 'none' });
    expect(describeJournal([file(TAIL_5, null)])).toEqual({ kind: 'none' });
  });

  it('are read as far as they go when no base is complete', () => {
    expect(describeJournal([written(BASE_1, 3), written(TAIL_5, 6), written(TAIL_9, 4, 'other')])).toMatchObject({
      kind: 'whole', journalId: 'j1', segments: [BASE_1, TAIL_5], missing: [INCOMPLETE_BASE], lastSequence: 6, leftovers: [TAIL_9],
    });
  });

  it('are read base first, then the tails in the order in which they were begun', () => {
    expect(describeJournal([written(TAIL_9, 12), written(TAIL_5, 8), FIRST])).toMatchObject({ kind: 'whole', segments: [BASE_1, TAIL_5, TAIL_9], lastSequence: 12, leftovers: [], missing: [] });
  });

  it('count what a newer base has taken in as left over, also when removing it was interrupted', () => {
    const state = describeJournal([FIRST, written(TAIL_5, 8), written(BASE_2A, 7), SECOND, written(TAIL_9, 9)]);
    expect(state).toMatchObject({ generation: 2, segments: [BASE_2A, BASE_2B, TAIL_9], leftovers: [BASE_1, TAIL_5], lastSequence: 9 });
  });

  it('do not include a newer base that was never finished', () => {
    expect(describeJournal([FIRST, written(TAIL_5, 8), written(BASE_2A, 7)])).toMatchObject({ generation: 1, segments: [BASE_1, TAIL_5], leftovers: [BASE_2A] });
  });

  it('tell of a part of the base that is gone', () => {
    expect(describeJournal([SECOND])).toMatchObject({ segments: [BASE_2B], missing: [BASE_2A] });
  });

  it('leave out a tail of another journal, and read a torn one', () => {
    expect(describeJournal([FIRST, written(TAIL_5, 20, 'other'), file(TAIL_9, null)])).toMatchObject({ segments: [BASE_1, TAIL_9], lastSequence: 4, leftovers: [TAIL_5] });
  });

  it('are left alone when a later program has written in one of them', () => {
    expect(describeJournal([FIRST, { ...file(TAIL_5, null), isNewer: true }, written(TAIL_9, 9)])).toEqual({ kind: 'newer' });
  });

  it('are compacted when the tails have outgrown the base, and not for little', () => {
    const state = describeJournal([FIRST, written(TAIL_5, 8), written(TAIL_9, 9)]);
    if (state.kind !== 'whole') throw new Error(state.kind);
    expect(isCompactionDue(state, { leastBytes: 0, mostSegments: 9 })).toBe(true);
    expect(isCompactionDue(state, { leastBytes: 20, mostSegments: 9 })).toBe(false);
    expect(isCompactionDue(state, { leastBytes: 20, mostSegments: 1 })).toBe(true);
  });
});
