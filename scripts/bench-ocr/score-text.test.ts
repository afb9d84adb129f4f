import { describe, expect, it } from 'vitest';
import { plain, scoreCharacters, scoreWords } from './score-text.mjs';

describe('words', () => {
  it.each([
    ['the same words in any order and case', 'Python and SQL', 'sql AND python', { precision: 1, recall: 1, f1: 1 }],
    ['one of two missing', 'Python', 'Python SQL', { precision: 1, recall: 0.5, f1: 2 / 3 }],
    ['one too many', 'Python SQL', 'Python', { precision: 0.5, recall: 1, f1: 2 / 3 }],
    ['a word counts as often as it is wanted', 'a1 a1 a1', 'a1 a1', { precision: 2 / 3, recall: 1, f1: 0.8 }],
    ['nothing right', 'Java', 'Python', { precision: 0, recall: 0, f1: 0 }],
    ['nothing found', '', 'Python', { precision: 0, recall: 0, f1: 0 }],
    ['terms with signs are words', 'C++ C# .NET CI/CD', 'c c net ci cd', { precision: 1 / 4, recall: 1 / 5, f1: 2 / 9 }],
  ])('%s', (_title, found, wanted, score) => {
    for (const [key, value] of Object.entries(score)) expect(scoreWords(found, wanted)).toHaveProperty(key, expect.closeTo(value) as number);
  });
});

describe('characters', () => {
  it.each([
    ['equal', 'abcd', 'abcd', { cer: 0, cerr: 0 }],
    ['one changed', 'abxd', 'abcd', { cer: 0.25, cerr: 0.25 }],
    ['one missing', 'abd', 'abcd', { cer: 0.25, cerr: 0.25 }],
    ['one too many, which transcripts may have left out', 'abccd', 'abcd', { cer: 0.25, cerr: 0 }],
    ['all missing', '', 'abcd', { cer: 1, cerr: 1 }],
    ['both empty', '', '', { cer: 0, cerr: 0 }],
  ])('%s', (_title, found, wanted, score) => {
    expect(scoreCharacters(found, wanted)).toEqual(score);
  });
});

it('quotes, dashes and blanks are no differences', () => {
  expect(plain(' “It’s  here” – now… ')).toBe('"It\'s here" - now...');
});
