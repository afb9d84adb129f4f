import { describe, expect, it } from 'vitest';
import type { GreyPicture } from '../pixels/picture.ts';
import { placeWords } from './place-words.ts';

const inkOf = (...rows: readonly string[]): GreyPicture => ({
  widthPx: rows[0]!.length,
  heightPx: rows.length,
  data: Uint8Array.from(rows.join(''), (mark) => (mark === '#' ? 0 : 255)),
});

/** A character every four pixels: what the recogniser says of the picture below. */
const characters = (text: string, confidence = 1) => [...text].map((one, step) => ({ text: one, confidence, step }));

const INK = inkOf(
  '....................',
  '..#.....##.......#..',
  '.##.###.##...###.#..',
  '.##.###.##...###.#..',
  '.............#......',
  '....................',
);
const whole = { left: 0, top: 0, right: 20, bottom: 6 };

describe('placeWords', () => {
  it('ends a word at the widest gap of the ink before the next', () => {
    const line = placeWords(characters('abc d'), { box: whole, stepPx: 4, ink: INK });
    expect(line?.words.map(({ text, box }) => [text, box])).toEqual([
      ['abc', { left: 1, top: 1, right: 10, bottom: 4 }],
      ['d', { left: 13, top: 1, right: 18, bottom: 5 }],
    ]);
    expect(line?.box).toEqual({ left: 1, top: 1, right: 18, bottom: 5 });
  });

  it('parts words halfway where the ink has no gap', () => {
    const solid = inkOf('............', '############', '............');
    const line = placeWords(characters('a b'), { box: { left: 0, top: 0, right: 12, bottom: 3 }, stepPx: 4, ink: solid });
    expect(line?.words.map(({ box }) => [box.left, box.right])).toEqual([[0, 6], [6, 12]]);
  });

  it('is as sure of a word as of its least sure character', () => {
    const line = placeWords([{ text: 'a', confidence: 0.99, step: 0 }, { text: 'b', confidence: 0.5, step: 1 }], { box: whole, stepPx: 4, ink: INK });
    expect(line?.words[0]?.confidence).toBe(50);
  });

  it.each([['nothing'], ['blanks only']])('is null when %s was read', (what) => {
    expect(placeWords(what === 'nothing' ? [] : characters('  '), { box: whole, stepPx: 4, ink: INK })).toBeNull();
  });

  it('leaves out ink at either end that was not read', () => {
    const ink = inkOf('#......##..##......#', '#......##..##......#');
    const read = [{ text: 'a', confidence: 1, step: 8 }, { text: 'b', confidence: 1, step: 12 }];
    expect(placeWords(read, { box: { left: 0, top: 0, right: 20, bottom: 2 }, stepPx: 1, ink })?.box).toMatchObject({ left: 7, right: 13 });
  });

  it('parts a bullet from the word that it was read together with', () => {
    expect(placeWords(characters('■abcd'), { box: whole, stepPx: 4, ink: INK })?.words.map(({ text }) => text)).toEqual(['■', 'abcd']);
  });

  it.each([
    ['a dot between two words', 'ab·cd', '.##.##....#....##.##.', ['ab', '·', 'cd']],
    ['a dot that left no ink between two words', 'ab·cd', '.##.##.........##.##.', ['ab', '·', 'cd']],
    ['no Catalan word', 'al·la', '.##.##.##.##.##......', ['al·la']],
    ['a bracket and the next word', 'ab)cd', '.##.##.##....##.##...', ['ab)', 'cd']],
    ['no letters that stand a little apart', 'abcd', '.##..##..##..##......', ['abcd']],
    ['no digits of one width', '1117', '.#....#....#....##...', ['1117']],
  ])('parts %s where the ink has a blank that was not read', (_what, read, row, words) => {
    const ink = inkOf(...Array.from({ length: 12 }, () => row));
    const seen = [...row.matchAll(/#+/g)].map(({ index, 0: run }) => index + run.length / 2 - 0.5);
    const places = seen.length === read.length ? seen : [...seen.slice(0, 2), 10, ...seen.slice(2)];
    const line = placeWords([...read].map((text, index) => ({ text, confidence: 1, step: places[index]! })), { box: { left: 0, top: 0, right: row.length, bottom: 12 }, stepPx: 1, ink });
    expect(line?.words.map(({ text }) => text)).toEqual(words);
  });

  it('does not part a word whose last letter was read a step too far', () => {
    const row = '.##.##....##.##....##.##.##.';
    const ink = inkOf(...Array.from({ length: 12 }, () => row));
    const read = [['a', 1.5], ['b', 4.5], [' ', 7], ['c', 10.5], ['d', 20.5], [' ', 21], ['e', 21.5], ['f', 23.5], ['g', 26.5]] as const;
    const line = placeWords(read.map(([text, step]) => ({ text, confidence: 1, step })), { box: { left: 0, top: 0, right: row.length, bottom: 12 }, stepPx: 1, ink });
    expect(line?.words.map(({ text }) => text)).toEqual(['ab', 'cd', 'efg']);
  });

  it('knows the blanks of a line whose commas were read a little too far', () => {
    const row = '.##.##.#.....##.##.#.....##.##...##.##.##.';
    const ink = inkOf(...Array.from({ length: 16 }, () => row));
    const read = [['a', 1.5], ['b', 4.5], [',', 8.5], [' ', 10], ['c', 13.5], ['d', 16.5], [',', 20.5], [' ', 22], ['f', 25.5], ['u', 28.5], ['n', 33.5], ['n', 36.5], ['y', 39.5]] as const;
    const line = placeWords(read.map(([text, step]) => ({ text, confidence: 1, step })), { box: { left: 0, top: 0, right: row.length, bottom: 16 }, stepPx: 1, ink });
    expect(line?.words.map(({ text }) => text)).toEqual(['ab,', 'cd,', 'funny']);
  });

  it('takes several blanks for one', () => {
    expect(placeWords(characters('a  bc'), { box: whole, stepPx: 4, ink: INK })?.words.map(({ text }) => text)).toEqual(['a', 'bc']);
  });
});
