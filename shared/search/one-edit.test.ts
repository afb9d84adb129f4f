import { describe, expect, it } from 'vitest';
import { isWithinOneEdit } from './one-edit.ts';

describe('isWithinOneEdit', () => {
  it.each([
    ['python', 'python', true],
    ['pyhton', 'python', true],
    ['pythn', 'python', true],
    ['pythonn', 'python', true],
    ['pithon', 'python', true],
    ['pyth', 'python', false],
    ['ptyhno', 'python', false],
    ['', 'a', true],
  ])('%s and %s: %s', (left, right, expected) => {
    expect(isWithinOneEdit(left, right)).toBe(expected);
    expect(isWithinOneEdit(right, left)).toBe(expected);
  });
});
