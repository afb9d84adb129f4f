import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedEnd, foldText } from './fold-text.ts';

/** Any code points, lone surrogates included; fast-check's own `binary` unit spends seconds on setting itself up. */
const aText = fc.array(fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)), { maxLength: 20 }).map((points) => points.join(''));

describe('foldText', () => {
  it.each([
    ['Résumé', 'resume'],
    ['ﬁne-tuning', 'fine-tuning'],
    ['Straße', 'strasse'],
    ['Ｐｙｔｈｏｎ', 'python'],
    ['İstanbul', 'istanbul'],
    ['Ёлка', 'елка'],
    ['ΟΔΟΣ ὁδός', 'οδοσ οδοσ'],
    ['Łódź', 'lodz'],
  ])('folds %s to %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds composed and decomposed text alike', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
    }));
  });

  it('changes nothing when applied again', () => {
    fc.assert(fc.property(aText, (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }));
  });
});

describe('foldedEnd', () => {
  it.each([
    ['Straße', 5, 5],
    ['Straße', 6, 5],
    ['re\u0301sume\u0301', 2, 3],
    ['ﬁne', 1, 1],
  ])('of %s after %i folded letters is %i', (text, length, end) => {
    expect(foldedEnd(text, 0, length)).toBe(end);
  });
});
