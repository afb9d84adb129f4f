import { expect, test } from 'vitest';
import type { ImportSnapshot } from '../../ingest/import-queue.ts';
import type { ImportJobState } from '../../storage/import-job-store.ts';
import { AT_REST, followRun } from './follow-run.ts';

const WAITING: ImportJobState = { kind: 'waiting' };
const DONE: ImportJobState = { kind: 'done', noteId: 'n' };
const CANCELLED: ImportJobState = { kind: 'cancelled' };
const REFUSED: ImportJobState = { kind: 'failed', reason: 'This file is empty.', canRetry: false };

function snapshot(states: Readonly<Record<string, ImportJobState>>, arriving = 0, leaving = 0): ImportSnapshot {
  const jobs = Object.entries(states).map(([id, state], order) => ({
    id, order, state, fileName: id, byteLength: 1, modifiedAt: '', source: 'file', topic: '', languages: [], allowDuplicate: false, imageId: '', addedAt: '',
  }));
  return { jobs, progress: new Map(), paused: false, arriving, leaving };
}

/** The ids of the run that each snapshot ends, null where none ends. */
function follow(...snapshots: readonly ImportSnapshot[]): readonly (readonly string[] | null)[] {
  let state = AT_REST;
  return snapshots.map((given) => {
    const followed = followRun(state, given);
    state = followed.state;
    return followed.finished?.map(({ id }) => id) ?? null;
  });
}

test('a run ends when nothing is under way any more', () => {
  expect(follow(snapshot({ a: WAITING, b: WAITING }), snapshot({ a: DONE, b: WAITING }), snapshot({ a: DONE, b: DONE }))).toEqual([null, null, ['a', 'b']]);
});

test('a file that was refused on arrival belongs to the run', () => {
  expect(follow(snapshot({}, 2), snapshot({ a: WAITING, b: REFUSED }), snapshot({ a: DONE, b: REFUSED }))).toEqual([null, null, ['a', 'b']]);
});

test('a run that was cancelled ends when each file has its row', () => {
  expect(follow(snapshot({}, 2), snapshot({}, 0, 2), snapshot({ a: CANCELLED, b: CANCELLED }))).toEqual([null, null, ['a', 'b']]);
});

test('what ended before does not belong to it', () => {
  expect(follow(snapshot({ old: REFUSED }), snapshot({ old: REFUSED, a: WAITING }), snapshot({ old: REFUSED, a: DONE }))).toEqual([null, null, ['a']]);
});

test('a job that is tried again does', () => {
  expect(follow(snapshot({ a: REFUSED }), snapshot({ a: WAITING }), snapshot({ a: DONE }))).toEqual([null, null, ['a']]);
});

test('a library at rest ends nothing', () => {
  expect(follow(snapshot({ a: DONE }), snapshot({ a: DONE }))).toEqual([null, null]);
});
