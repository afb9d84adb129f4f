import { describe, expect, it } from 'vitest';
import { describeLanguages, languagesOf, nameLanguage, sortLanguages, toLanguages } from './languages.ts';

describe('a choice of languages', () => {
  it.each([
    ['in the order of the table', ['deu', 'eng'], ['eng', 'deu']],
    ['each once', ['eng', 'eng'], ['eng']],
    ['without what is not known', ['klingon', 'rus'], ['rus']],
    ['empty when nothing is known', ['', 'ENG'], []],
  ])('is a list %s', (_title, codes, languages) => {
    expect(toLanguages(codes)).toEqual(languages);
  });

  it.each([
    ['added ones behind those of the table', ['ukr', 'deu', 'ces'], ['deu', 'ces', 'ukr']],
    ['each once', ['ukr', 'ukr', 'eng'], ['eng', 'ukr']],
    ['without what cannot be a code', ['', 'a+b', '../x'], []],
  ])('with added languages is a list of %s', (_title, codes, languages) => {
    expect(sortLanguages(codes)).toEqual(languages);
  });

  it.each([
    ['deu', 'German'],
    ['ukr', 'Ukrainian'],
    ['chi_sim', 'Chinese (sim)'],
    ['my_own', 'my_own'],
    ['qqz', 'qqz'],
  ])('names %s %s', (code, name) => {
    expect(nameLanguage(code)).toBe(name);
  });

  it('is told by its names', () => {
    expect(describeLanguages(['deu', 'rus'])).toBe('German, Russian');
  });

  it('is known from the model that read a page', () => {
    expect(languagesOf({ name: 'tesseract.js 7.0.0', model: 'eng+deu 4.0.0_best_int', settings: {} })).toEqual(['eng', 'deu']);
    expect(languagesOf({ name: 'tesseract.js 7.0.0', model: 'eng+ukr 4.0.0_best_int', settings: {} })).toEqual(['eng', 'ukr']);
  });
});
