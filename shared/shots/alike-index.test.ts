import { describe, expect, it } from 'vitest';
import { AlikeIndex } from './alike-index.ts';
import type { Shot } from './relate-shots.ts';

/** Texts of words that are drawn from a small vocabulary, as job posts are; the same for the same seed. */
function textOf(seed: number, words = 160): string {
  let state = seed * 2_654_435_761 + 1;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `word${String(state % 3_000)}`;
  }).join(' ');
}

const shot = (id: string, text: string, fingerprint = ''): Shot => ({ id, text, fingerprint });

describe('the index of notes that may belong together', () => {
  it('finds what begins in a note, what it begins in, and what says the same', () => {
    const index = new AlikeIndex();
    const words = textOf(1, 300).split(' ');
    const [first, next] = [words.slice(0, 160).join(' '), words.slice(135).join(' ')];
    [shot('first', first), shot('next', next), shot('twin', first), shot('other', textOf(2))].forEach((one) => { index.set(one); });
    expect(index.candidates(shot('first', first))).toEqual(['twin', 'next']);
    expect(index.candidates(shot('next', next))).toEqual(expect.arrayContaining(['first', 'twin']));
    expect(index.candidates(shot('other', textOf(2)))).toEqual([]);
  });

  it('finds pictures that look alike, but no blank ones', () => {
    const index = new AlikeIndex();
    const print = '0123456789abcdef'.repeat(4);
    index.set(shot('a', '', print));
    index.set(shot('blank', '', '0'.repeat(64)));
    expect(index.candidates(shot('b', '', `f${print.slice(1)}`))).toEqual(['a']);
    expect(index.candidates(shot('c', '', '0'.repeat(64)))).toEqual([]);
  });

  it('forgets notes that go, and takes what is common to many for no sign', () => {
    const index = new AlikeIndex();
    index.set(shot('a', textOf(1)));
    index.delete('a');
    expect(index.candidates(shot('b', textOf(1)))).toEqual([]);
    for (let number = 0; number < 40; number += 1) index.set(shot(`n${String(number)}`, `${textOf(7, 30)} ${textOf(number + 10, 50)}`));
    expect(index.candidates(shot('x', textOf(7, 30)))).toEqual([]);
  });

  it('answers at once among ten thousand', () => {
    const index = new AlikeIndex();
    for (let number = 0; number < 10_000; number += 1) index.set(shot(String(number), textOf(number)));
    const startedMs = performance.now();
    for (let number = 0; number < 100; number += 1) index.candidates(shot('x', textOf(number)));
    expect((performance.now() - startedMs) / 100).toBeLessThan(50);
    expect(index.candidates(shot('x', textOf(5)))).toContain('5');
  });
});
