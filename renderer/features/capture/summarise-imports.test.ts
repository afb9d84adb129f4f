import { expect, test } from 'vitest';
import type { ImportSnapshot } from '../../ingest/import-queue.ts';
import type { ImportJob, ImportJobState } from '../../storage/import-job-store.ts';
import { summariseImports } from './summarise-imports.ts';

function snapshot(states: readonly ImportJobState[], more: Partial<ImportSnapshot> = {}): ImportSnapshot {
  const jobs = states.map((state, order): ImportJob => ({
    id: String(order), order, state, fileName: `${String(order)}.png`, byteLength: 1, modifiedAt: '', source: 'file',
    topic: '', languages: ['eng'], allowDuplicate: false, imageId: '', addedAt: '',
  }));
  return { jobs, progress: new Map(), paused: false, arriving: 0, leaving: 0, ...more };
}

const done: ImportJobState = { kind: 'done', noteId: 'n' };
const waiting: ImportJobState = { kind: 'waiting' };
const cancelled: ImportJobState = { kind: 'cancelled' };
const failed: ImportJobState = { kind: 'failed', reason: 'This file is empty.', canRetry: false };

test.each([
  ['nothing', snapshot([]), 'No imports', 1],
  ['half done', snapshot([done, waiting]), '1 of 2 done', 0.5],
  ['paused', snapshot([done, waiting], { paused: true }), 'Paused: 1 of 2 done', 0.5],
  ['finished with a failure', snapshot([done, failed]), '1 of 2 done, 1 failed', 1],
  ['a failure while others are under way', snapshot([failed, done, waiting]), '1 of 3 done, 1 failed', 2 / 3],
  ['cancelled', snapshot([done, cancelled]), '1 of 2 done, 1 cancelled', 1],
  ['cancelled, with rows still to come', snapshot([done, cancelled], { leaving: 8 }), '1 of 10 done, 9 cancelled', 1],
  ['files still arriving', snapshot([waiting], { arriving: 3 }), 'Storing 3 of 4', 0],
  ['one being read', snapshot([done, { kind: 'recognising' }], { progress: new Map([['1', 0.5]]) }), '1 of 2 done', 0.75],
])('sums up %s', (_, given, text, fraction) => {
  const summary = summariseImports(given);
  expect(summary.text).toBe(text);
  expect(summary.fraction).toBeCloseTo(fraction);
});
