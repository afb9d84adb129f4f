import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangesFrame } from './journal-frame.ts';
import { LiveRecords } from './live-records.ts';
import { anyHistory, changes, put, remove, replay } from './sample-journal.contract.ts';

/** What a database would hold that carried out the transactions one after the other. */
function model(history: readonly ChangesFrame[]): ReadonlyMap<string, string> {
  const things = new Map<string, string>();
  for (const record of history.flatMap((frame) => frame.records)) {
    if (record.op === 'put') things.set(`${record.kind} ${record.id}`, record.payload);
    else things.delete(`${record.kind} ${record.id}`);
  }
  return things;
}

/** The frames of a base over a history. */
function compact(history: readonly ChangesFrame[]): readonly ChangesFrame[] {
  const live = new LiveRecords();
  history.forEach((frame) => { live.note(frame); });
  return history.flatMap((frame) => live.take(frame) ?? []).map((frame) => ({ ...frame, records: frame.records.filter(({ op }) => op === 'put') }));
}

describe('the live records of a journal', () => {
  it('are what the database held', () => {
    fc.assert(fc.property(anyHistory, (history) => {
      expect(replay(history)).toEqual(model(history));
    }));
  });

  it('do not depend on the order in which segments are read', () => {
    fc.assert(fc.property(anyHistory.chain((history) => fc.tuple(fc.constant(history), fc.shuffledSubarray([...history], { minLength: history.length }))), ([history, shuffled]) => {
      expect(replay(shuffled)).toEqual(model(history));
    }));
  });

  it('are the same when a base, which has each thing once, is not noted', () => {
    fc.assert(fc.property(anyHistory, fc.nat(), (history, cut) => {
      const base = compact(history.slice(0, cut % (history.length + 1)));
      const tail = history.slice(cut % (history.length + 1));
      const live = new LiveRecords();
      tail.forEach((frame) => { live.note(frame); });
      const taken = [...base.flatMap((frame) => live.takeUnnoted(frame) ?? []), ...tail.flatMap((frame) => live.take(frame) ?? [])];
      expect(model(taken)).toEqual(model(history));
      const puts = taken.flatMap(({ records }) => records).filter(({ op }) => op === 'put');
      expect(puts.length).toBe(model(history).size);
    }));
  });

  it('are given out once when a transaction was written twice', () => {
    const live = new LiveRecords();
    const frame = changes(1, [put('a', 1), put('a', 2)]);
    live.note(frame);
    live.note(frame);
    expect(live.liveIds('note')).toEqual(['a']);
    expect(live.take(frame)?.records).toEqual([put('a', 2)]);
    expect(live.take(frame)).toBeNull();
  });

  it('tell of deletions too, so that a database that is behind forgets what was deleted', () => {
    const live = new LiveRecords();
    const frames = [changes(1, [put('a', 1)]), changes(2, [remove('a')])];
    frames.forEach((frame) => live.note(frame));
    expect([live.ids('note'), live.liveIds('note')]).toEqual([['a'], []]);
    expect(frames.map((frame) => live.take(frame)?.records)).toEqual([undefined, [remove('a')]]);
  });
});
