import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermFinder } from './find-terms.ts';

const found = (terms: readonly string[], text: string, options = {}): readonly string[] =>
  createTermFinder(terms.map((term) => ({ text: term, needsCapital: false })))(text, options).map(({ start, end }) => text.slice(start, end));

describe('words and phrases', () => {
  it.each([
    ['Zoë', 'ZOE came, zoë went', ['ZOE', 'zoë']],
    ['zoe', 'Zoe\u0308 and Zo\u00adë', ['Zoe\u0308', 'Zo\u00adë']],
    ['Ann', 'annual Anna plan Ann, (ann)', ['Ann', 'ann']],
    ['Zoë Miller', 'zoe-miller_msg7.jpg ZoeMiller ZOË\n  MILLER Zoë. Then Miller', ['zoe-miller', 'ZoeMiller', 'ZOË\n  MILLER', 'Zoë. Then Miller'].slice(0, 3)],
    ["O'Brien", "obrien and O’Brien", ['obrien', 'O’Brien']],
    ['C++', 'C, C# and C++17? C++.', ['C++', 'C++']],
    ['.NET', 'net .NET', ['.NET']],
    ['@sam_dev', 'ask @sam_dev or Sam Dev', ['sam_dev', 'Sam Dev']],
    ['straße', 'STRASSE', ['STRASSE']],
    ['王芳', '联系王芳先生', ['王芳']],
    ['4711', 'id 4711, 47110', ['4711']],
    ['', 'nothing', []],
    ['...', 'a ... b', []],
  ])('%s in %s', (term, text, expected) => {
    expect(found([term], text)).toEqual(expected);
  });

  it('that may be ordinary words are found with a capital only, but anywhere in a file name', () => {
    const find = createTermFinder([{ text: 'Will', needsCapital: true }]);
    expect(find('you will ask Will')).toHaveLength(1);
    expect(find('ask-will', { isFileName: true })).toHaveLength(1);
  });

  it('are found wherever they stand between other text', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    fc.assert(fc.property(word, fc.array(fc.string()), fc.array(fc.string()), (term, before, after) => {
      const text = `${before.join(' ')} ${term.toUpperCase()} ${after.join(' ')}`;
      expect(found([term], text)).toContain(term.toUpperCase());
    }));
  });
});
