import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOverlap } from './find-overlap.ts';
import { joinShots } from './join-shots.ts';
import { orderShots } from './order-shots.ts';
import { relateShots, type Shot } from './relate-shots.ts';
import { shotWords } from './shot-words.ts';

const LINES = [
  'We build tools for people who read a lot.',
  'What you will do:',
  '* Write services in Go and Python.',
  '* Run them on Kubernetes, together with two others.',
  '* Talk to the people who use them every week.',
  'What you bring along:',
  '* Four years of practice with distributed systems.',
  '* A liking for clear words and short meetings.',
  '* Some experience with retrieval and ranking.',
  'Our office is in Lisbon, near the river.',
  'We pay for trains, not for planes.',
  'Write us a letter, we answer all of them.',
];
const POST = LINES.join('\n');
const shot = (from: number, to: number): string => LINES.slice(from, to).join('\n');
const toShot = (text: string, id: string): Shot => ({ id, text, fingerprint: '' });
const overlapOf = (first: string, next: string) => findOverlap(shotWords(first), shotWords(next));

/** Misreads every nth letter, as recognition does. */
const misread = (text: string, every: number): string => [...text].map((letter, index) => (index % every === every - 1 && /[a-z]/.test(letter) ? 'x' : letter)).join('');

describe('screenshots that overlap', () => {
  it('are joined without what both show', () => {
    expect(joinShots([shot(0, 6), shot(3, 9), shot(7, 12)]).text).toBe(POST);
  });

  it('are joined where one cuts a line in its middle, and over headers and footers of the screen', () => {
    const first = `${shot(0, 5)}\n* Four years of prac\n12 comments`;
    const next = `Feed Search Profile\n${shot(3, 9)}`;
    expect(joinShots([first, next]).text).toBe(shot(0, 9));
  });

  it('are recognised with misread words', () => {
    expect(overlapOf(misread(shot(0, 7), 31), shot(3, 12))).not.toBeNull();
  });

  it('are put into reading order, whichever came first', () => {
    const shots = [toShot(shot(7, 12), 'c'), toShot(shot(0, 6), 'a'), toShot('Something else that nobody else says at all here', 'x'), toShot(shot(3, 9), 'b')];
    expect(orderShots(shots, 'b')).toEqual(['a', 'b', 'c']);
    expect(orderShots(shots, 'x')).toEqual([]);
  });

  it('are recognised beside a table of one figure, which stands in it thousands of times', () => {
    const table = new Array(5000).fill('0').join(' ');
    expect(overlapOf(`${table}\n${shot(0, 8)}`, shot(5, 12))?.words).toBe(shotWords(shot(5, 8)).length);
    expect(overlapOf(table, table)).toBeNull();
  });

  it('of any post come back as the post', () => {
    const word = fc.stringMatching(/^[a-z]{2,9}$/);
    const line = fc.array(word, { minLength: 5, maxLength: 9 }).map((words) => words.join(' '));
    const post = fc.uniqueArray(line, { minLength: 12, maxLength: 30 });
    fc.assert(fc.property(post, fc.integer({ min: 4, max: 8 }), fc.integer({ min: 2, max: 3 }), (lines, height, overlap) => {
      const texts: string[] = [];
      for (let from = 0; from + overlap < lines.length; from += height - overlap) texts.push(lines.slice(from, from + height).join('\n'));
      expect(joinShots(texts).text).toBe(lines.slice(0, Math.min(lines.length, (texts.length - 1) * (height - overlap) + height)).join('\n'));
    }), { numRuns: 60 });
  });
});

describe('two screenshots', () => {
  const related = (a: string, b: string) => relateShots(toShot(a, 'a'), toShot(b, 'b'))?.kind ?? null;

  it.each([
    ['say the same', POST, POST, 'same'],
    ['say the same with misread words', POST, misread(POST, 97), 'same'],
    ['go on', shot(0, 8), shot(5, 12), 'continues'],
    ['go on backwards', shot(5, 12), shot(0, 8), 'continues'],
    ['are one post at two times', POST, POST.replace('Four years', 'Six years').replace('Lisbon, near the river', 'Porto, at the sea').replace('* Some experience with retrieval and ranking.', '* No experience needed.'), 'changed'],
    ['differ by one word', POST, POST.replace('Kubernetes', 'Nomad'), 'changed'],
    ['differ by a number', `${POST}\nUntil 2025.`, `${POST}\nUntil 2026.`, 'changed'],
    ['differ by what one lost at its edge', POST, POST.replace('* Talk ', ''), 'same'],
    ['share a closing phrase', `${shot(0, 4)}\nWe are an equal opportunity employer and value everyone here.`, `${shot(7, 10)}\nWe are an equal opportunity employer and value everyone here.`, null],
    ['are two posts', shot(0, 6), shot(6, 12), null],
    ['are empty', '', '', null],
  ])('that %s', (_case, a, b, expected) => {
    expect(related(a, b)).toBe(expected);
  });

  it('with few words are the same when their pictures are', () => {
    const chart = (id: string, text: string, fingerprint: string): Shot => ({ id, text, fingerprint });
    const print = 'f0'.repeat(32);
    expect(relateShots(chart('a', 'Demand 2026', print), chart('b', 'Demand 2026', print))).toEqual({ kind: 'same' });
    expect(relateShots(chart('a', 'Demand 2026', print), chart('b', 'Demand 2026', '0f'.repeat(32)))).toBeNull();
    expect(relateShots(chart('a', 'Demand 2026', ''), chart('b', 'Demand 2026', ''))).toBeNull();
  });
});
