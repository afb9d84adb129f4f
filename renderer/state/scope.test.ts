import { describe, expect, test } from 'vitest';
import { isSameScope, toQueryText } from './scope.ts';

describe('toQueryText', () => {
  test.each([
    [{ kind: 'all' } as const, 'python', 'python'],
    [{ kind: 'trash' } as const, '', ''],
    [{ kind: 'review' } as const, 'python', 'is:doubtful python'],
    [{ kind: 'topic', value: 'ai-engineer' } as const, '', 'topic:"ai-engineer"'],
    [{ kind: 'tag', value: 'cpp', label: 'C++' } as const, 'senior', 'tag:"cpp" senior'],
  ])('%j with "%s" asks for "%s"', (scope, text, query) => {
    expect(toQueryText(scope, text)).toBe(query);
  });
});

test('scopes are the same when kind and value are', () => {
  expect(isSameScope({ kind: 'topic', value: 'a' }, { kind: 'topic', value: 'a' })).toBe(true);
  expect(isSameScope({ kind: 'topic', value: 'a' }, { kind: 'type', value: 'a' })).toBe(false);
  expect(isSameScope({ kind: 'all' }, { kind: 'trash' })).toBe(false);
});
