import { expect, it } from 'vitest';
import { groupFiles } from './group-files.ts';
import { fileOf } from './queue-under-test.contract.ts';

it.each([
  ['by count', [1, 1, 1, 1, 1], [[1, 1], [1, 1], [1]]],
  ['by bytes', [6, 6, 3, 7], [[6], [6, 3], [7]]],
  ['with a file that is larger than a group alone', [2, 50, 2], [[2], [50], [2]]],
  ['of nothing', [], []],
])('makes groups %s', (_, sizes, expected) => {
  const files = sizes.map((size) => fileOf('x', 'y'.repeat(size)));
  const groups = [...groupFiles(files, { maxFiles: 2, maxBytes: 10 })];
  expect(groups.map((group) => group.map((file) => file.blob.size))).toEqual(expected);
});
