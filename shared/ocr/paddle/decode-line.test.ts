import { describe, expect, it } from 'vitest';
import { decodeLine, type LineProbabilities } from './decode-line.ts';

const ALPHABET = ['h', 'i', ' '];

/** Each step by the class it says and how surely. */
const line = (...steps: readonly (readonly [number, number])[]): LineProbabilities => ({
  steps: steps.length,
  classes: 4,
  data: Float32Array.from(steps.flatMap(([best, confidence]) => [0, 1, 2, 3].map((one) => (one === best ? confidence : (1 - confidence) / 3)))),
});

const read = (probabilities: LineProbabilities): string => decodeLine(probabilities, ALPHABET).map(({ text }) => text).join('');

describe('decodeLine', () => {
  it.each([
    ['one character for steps in a row that say the same', [1, 1, 1], 'h'],
    ['two when a pause parts them', [2, 0, 2], 'ii'],
    ['nothing where only pauses are', [0, 0], ''],
    ['blanks, also the last one', [1, 3, 2, 3], 'h i '],
  ])('reads %s', (_, classes, text) => {
    expect(read(line(...classes.map((one) => [one, 0.9] as const)))).toBe(text);
  });

  it('tells the middle of the steps and the surest of them', () => {
    const [character] = decodeLine(line([0, 1], [1, 0.5], [1, 0.75], [1, 0.5], [0, 1]), ALPHABET);
    expect(character).toEqual({ text: 'h', confidence: 0.75, step: 2 });
  });

  it('leaves out classes that have no name', () => {
    expect(decodeLine(line([3, 0.9]), ['h', 'i'])).toEqual([]);
  });
});
