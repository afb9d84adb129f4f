import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jailedSegments } from './jailed-segments.ts';

describe('the path jail', () => {
  it.each([
    ['a.md', ['a.md']],
    ['notes/ünï.md', ['notes', 'ünï.md']],
    ['a..b/.hidden', ['a..b', '.hidden']],
  ])('splits %s', (path, segments) => {
    expect(jailedSegments(path)).toEqual(segments);
  });

  it.each(['', '/', '/a', 'a/', 'a//b', '.', '..', 'a/../b', './a', 'a\\b', 'C:/a', 'a:stream', 'a\u0000', 'a\nb'])('refuses %j', (path) => {
    expect(jailedSegments(path)).toBeNull();
  });

  it('never lets a segment through that could leave the folder', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('.', '/', 'a', '\\', ':') }), (path) => {
      const segments = jailedSegments(path);
      expect(segments?.some((segment) => ['', '.', '..'].includes(segment)) ?? false).toBe(false);
      expect(segments?.join('/') ?? path).toBe(path);
    }));
  });
});
