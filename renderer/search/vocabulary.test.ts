import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Vocabulary } from './vocabulary.ts';

const aWord = fc.stringMatching(/^[a-cé机]{1,4}$/u);

const wordsOf = (entries: readonly { readonly word: string }[]): readonly string[] => entries.map(({ word }) => word).sort();

it('finds all words of a beginning and of a length, sorted in or not', () => {
  fc.assert(
    fc.property(fc.array(aWord, { maxLength: 60 }), fc.nat({ max: 1_200 }), aWord, (words, others, prefix) => {
      const vocabulary = new Vocabulary();
      for (const word of words) vocabulary.getOrAdd(word);
      for (let number = 0; number < others; number += 1) vocabulary.getOrAdd(`x${number}`);
      vocabulary.startingWith('x');
      for (const word of words) vocabulary.getOrAdd(`${word}z`);
      const known = [...new Set(words.flatMap((word) => [word, `${word}z`]))];
      expect(wordsOf(vocabulary.startingWith(prefix))).toEqual(known.filter((word) => word.startsWith(prefix)).sort());
      expect(wordsOf(vocabulary.ofLength(3)).filter((word) => !word.startsWith('x'))).toEqual(known.filter(({ length }) => length === 3).sort());
    }),
    { numRuns: 50 },
  );
});

it('forgets words without notes and never gives their number away', () => {
  const vocabulary = new Vocabulary();
  const gone = vocabulary.getOrAdd('gone').id;
  vocabulary.getOrAdd('here').postings.push(0, 2, 0);
  vocabulary.rewrite((postings) => [...postings]);
  expect(wordsOf(vocabulary.startingWith(''))).toEqual(['here']);
  expect(vocabulary.getOrAdd('gone').id).not.toBe(gone);
});
