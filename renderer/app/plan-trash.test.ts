import { expect, test } from 'vitest';
import { planTrash } from './plan-trash.ts';

test.each([
  ['the open note alone', ['b'], 'b', ['b'], 'c'],
  ['the last note', ['d'], 'd', ['d'], 'c'],
  ['a run of notes', ['b', 'c'], 'b', ['b', 'c'], 'd'],
  ['a run up to the end', ['c', 'd'], 'c', ['c', 'd'], 'b'],
  ['all notes', ['a', 'b', 'c', 'd'], 'a', ['a', 'b', 'c', 'd'], ''],
  ['a note that the list does not show any more', ['gone', 'b'], 'b', ['b'], 'c'],
])('of %s, the selected notes go and the nearest one that stays is opened', (_what, selectedIds, activeId, ids, nextId) => {
  expect(planTrash(['a', 'b', 'c', 'd'], { selectedIds, activeId })).toEqual({ ids, nextId });
});
