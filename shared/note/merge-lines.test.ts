import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLines } from './merge-lines.ts';

const lines = (text: string): string => text.replaceAll(' ', '\n');

describe('merging lines', () => {
  it.each([
    ['only main changed', 'a b c', 'a x c', 'a b c', 'a x c', false],
    ['only the other changed', 'a b c', 'a b c', 'a x c', 'a x c', false],
    ['both changed the same way', 'a b c', 'a x c', 'a x c', 'a x c', false],
    ['changes of different lines are both taken', 'a b c d e', 'A b c d e', 'a b c d E', 'A b c d E', false],
    ['changes of neighbouring lines are both taken', 'a b', 'A b', 'a B', 'A B', false],
    ['a line put in beside a changed one', 'a b c', 'a B c', 'a b x c', 'a B x c', false],
    ['lines put in at one place stand together, those of main first', 'a b', 'a m b', 'a o b', 'a m o b', false],
    ['lines that both appended', 'a', 'a m', 'a o', 'a m o', false],
    ['what both put in, one a little more, stands once', 'a', 'a m', 'a m o', 'a m o', false],
    ['a line that both put in at different places stands once', 'a b', 'm a b', 'a m b', 'm a b', false],
    ['a line taken out and another changed', 'a b c', 'b c', 'a b C', 'b C', false],
    ['the same line changed in two ways is a conflict', 'a b c', 'a x c', 'a y c', 'a x c', true],
    ['a line that one side took out and the other changed is a conflict', 'a b c', 'a c', 'a y c', 'a c', true],
    ['a conflict leaves the other changes', 'a b c d e', 'a x c d e', 'a y c d E', 'a x c d E', true],
  ])('%s', (_what, base, main, other, text, isConflict) => {
    expect(mergeLines({ base: lines(base), main: lines(main), other: lines(other) })).toEqual({ text: lines(text), isConflict });
  });

  it.each([
    ['the longer one where one holds the other', 'a', 'a b', 'a b', false],
    ['main where they differ', 'a x', 'a y', 'a x', true],
    ['what is said where one says nothing', '', 'a', 'a', false],
  ])('without a common version takes %s', (_what, main, other, text, isConflict) => {
    expect(mergeLines({ base: null, main: lines(main), other: lines(other) })).toEqual({ text: lines(text), isConflict });
  });

  const anyText = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 8 }).map((all) => all.join('\n'));

  it('keeps every line that only one side put in, unless it says that there is a conflict', () => {
    fc.assert(fc.property(anyText, anyText, anyText, (base, main, other) => {
      const { text, isConflict } = mergeLines({ base, main: `${main}\nMAIN`, other: `${other}\nOTHER` });
      expect(text.split('\n')).toContain('MAIN');
      expect(isConflict || text.split('\n').includes('OTHER')).toBe(true);
    }));
  });

  it('takes the side that changed when the other did not', () => {
    fc.assert(fc.property(anyText, anyText, (base, side) => {
      const expected = { text: side, isConflict: false };
      expect(mergeLines({ base, main: base, other: side })).toEqual(expected);
      expect(mergeLines({ base, main: side, other: base })).toEqual(expected);
      expect(mergeLines({ base, main: side, other: side })).toEqual(expected);
    }));
  });
});
