import { describe, expect, it } from 'vitest';
import type { FollowedWord } from '../../../shared/ocr/follow-words.ts';
import { doubtAt, nextDoubt } from './next-doubt.ts';

const word = (index: number, start: number, confidence: number): FollowedWord => ({
  index, start, end: start + 4, confidence, readAs: 'word', pageIndex: 0, box: { left: 0, top: 0, right: 1, bottom: 1 },
});
const WORDS = [word(0, 0, 95), word(1, 5, 40), word(2, 10, 99), word(3, 15, 10)];

describe('nextDoubt', () => {
  it.each<[string, number, 1 | -1, number]>([
    ['the first from the start', 0, 1, 1],
    ['the next from a doubtful word', 5, 1, 3],
    ['the first again after the last', 15, 1, 1],
    ['the one before', 15, -1, 1],
    ['the last again before the first', 5, -1, 3],
  ])('is %s', (_what, offset, by, index) => {
    expect(nextDoubt(WORDS, offset, by)?.index).toBe(index);
  });

  it('is none where nothing is doubtful', () => {
    expect(nextDoubt([word(0, 0, 95)], 0, 1)).toBeUndefined();
  });
});

describe('doubtAt', () => {
  it.each([[5, 1], [7, 1], [9, 1], [4, undefined], [12, undefined]])('at %i is word %s', (offset, index) => {
    expect(doubtAt(WORDS, offset)?.index).toBe(index);
  });
});
