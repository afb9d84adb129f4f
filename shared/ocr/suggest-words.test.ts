import { describe, expect, it } from 'vitest';
import { suggestWords } from './suggest-words.ts';

const KNOWN = ['Python', 'modern', 'Kubernetes', 'AI', 'S3', 'models', 'Models'];
const suggest = (word: string, readBefore = '') => suggestWords({ word, readBefore, known: KNOWN, limit: 3 });

describe('suggestWords', () => {
  it.each([
    ['letters that look alike', 'Pyth0n', ['Python']],
    ['two letters that look like one', 'modem', ['modern']],
    ['a short name by its look', 'Al', ['AI']],
    ['a figure in a name', '$3', ['S3']],
    ['one letter more, less or other', 'Kubernets', ['Kubernetes']],
    ['with the punctuation of the word', '(Pythom),', ['(Python),']],
    ['in the order of what is known', 'model5', ['models', 'Models']],
    ['nothing for a word that is known as it is', 'Python', []],
    ['nothing for a short word one letter off', 'AB', []],
    ['nothing for signs', '—', []],
  ])('suggests %s', (_what, word, suggestions) => {
    expect(suggest(word)).toEqual(suggestions);
  });

  it('suggests what was read before a rule changed it, first', () => {
    expect(suggest('Pyth0n', 'Pyth@n')).toEqual(['Pyth@n', 'Python']);
  });

  it('suggests no more than asked for', () => {
    expect(suggestWords({ word: 'model5', readBefore: 'm0del5', known: KNOWN, limit: 2 })).toHaveLength(2);
  });
});
