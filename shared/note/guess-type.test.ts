import { describe, expect, it } from 'vitest';
import { guessType } from './guess-type.ts';

const readAs = (text: string) => guessType({ profile: 'article', text, blocks: [], spans: [], corrections: [], leftOut: [], meanConfidence: null });

describe('the type of a text that was made to keep its reader busy', () => {
  it.each([
    ['numbers in a row that end in a word', `some words before it\n${'1  '.repeat(500)}x`],
    ['blanks between two numbers', `some words before it ${' '.repeat(3000)}1${' '.repeat(3000)}2 x`],
    ['empty lines', `some words before it${'\n \t'.repeat(3000)}x`],
    ['columns of nothing', `some words before it\n${'a  '.repeat(1000)}`],
    ['dots', `some words before it ${'1.'.repeat(2000)}x`],
  ])('is guessed all the same: %s', (_, text) => {
    expect(['article', 'table', 'other']).toContain(readAs(text));
  });
});
