import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallestChange } from './smallest-change.ts';

it.each([
  ['nothing', 'abc', 'abc', null],
  ['a word in the middle', 'use Rust daily', 'use Go daily', { from: 4, to: 8, insert: 'Go' }],
  ['an addition at the end', 'abc', 'abcd', { from: 3, to: 3, insert: 'd' }],
  ['one of two equal letters', 'aab', 'ab', { from: 1, to: 2, insert: '' }],
  ['everything', 'abc', '', { from: 0, to: 3, insert: '' }],
])('replaces %s', (...[, before, after, expected]) => {
  expect(smallestChange(before, after)).toEqual(expected);
});

it('gives the new text when it is applied to the old one', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = smallestChange(before, after);
      const applied = change === null ? before : before.slice(0, change.from) + change.insert + before.slice(change.to);
      expect(applied).toBe(after);
    }),
  );
});
