import { describe, expect, it } from 'vitest';
import { decideHealing, type DatabaseState, type Healing } from './decide-healing.ts';
import type { JournalState } from './journal-state.ts';

type Marked = Extract<DatabaseState, { readonly kind: 'marked' }>;
type Whole = Extract<JournalState, { readonly kind: 'whole' }>;

const NO_JOURNAL: JournalState = { kind: 'none' };
const marked = (sequence: number, change: Partial<Marked> = {}): DatabaseState => ({ kind: 'marked', journalId: 'j1', sequence, isEmpty: false, isDoubted: false, outbox: [], ...change });
const journal = (lastSequence: number, change: Partial<Whole> = {}): JournalState => ({
  kind: 'whole', journalId: 'j1', generation: 1, lastSequence, endings: new Set([lastSequence]), segments: [], missing: [], leftovers: [], baseBytes: 0, tailBytes: 0, tailCount: 0, ...change,
});

const CASES: readonly [string, DatabaseState, JournalState, Healing][] = [
  ['a library without a journal gets one', { kind: 'unmarked' }, NO_JOURNAL, { kind: 'write-journal', loss: 'first' }],
  ['the first journal was not finished', { kind: 'unfinished' }, NO_JOURNAL, { kind: 'write-journal', loss: 'first' }],
  ['the first journal was finished, but not noted down', { kind: 'unfinished' }, journal(7), { kind: 'write-journal', loss: 'first' }],
  ['both agree', marked(7), journal(7), { kind: 'none' }],
  ['the last write is known to be in the journal', marked(7, { outbox: [7] }), journal(7), { kind: 'none' }],
  ['the last write never reached the journal', marked(8, { outbox: [7, 8] }), journal(7), { kind: 'resend', sequences: [8] }],
  ['a write of a window that crashed is between those of another', marked(9, { outbox: [6, 9] }), journal(9), { kind: 'resend', sequences: [6] }],
  ['the database was wiped, or its restoring interrupted', { kind: 'unmarked' }, journal(7), { kind: 'restore' }],
  ['the database lost its last writes', marked(5), journal(7), { kind: 'catch-up', after: 5 }],
  ['the journal lost its last writes', marked(9, { outbox: [9] }), journal(7), { kind: 'write-journal', loss: 'behind' }],
  ['the journal is gone', marked(9), NO_JOURNAL, { kind: 'write-journal', loss: 'lost' }],
  ['the journal of an empty library is gone', marked(0, { isEmpty: true }), NO_JOURNAL, { kind: 'write-journal', loss: 'first' }],
  ['the journal is another one', marked(9), journal(9, { journalId: 'j2' }), { kind: 'write-journal', loss: 'lost' }],
  ['the journal is of a later program', marked(5), { kind: 'newer' }, { kind: 'none' }],
  ['the journal is of a later program, and the database was wiped', { kind: 'unmarked' }, { kind: 'newer' }, { kind: 'none' }],
  ['a segment of the journal is gone', marked(9), journal(9, { missing: ['base-000001-000001.journal'] }), { kind: 'write-journal', loss: 'damaged' }],
];

describe('deciding how to heal', () => {
  it.each(CASES)('%s', (_, database, state, healing) => {
    expect(decideHealing(database, state)).toEqual(healing);
  });
});
