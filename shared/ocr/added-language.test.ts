import { describe, expect, it } from 'vitest';
import { codeOfLanguageFile } from './added-language.ts';

describe('the file of a language', () => {
  it.each([
    ['ukr.traineddata', 'ukr'],
    ['ukr.traineddata.gz', 'ukr'],
    ['UKR.TRAINEDDATA', 'UKR'],
    ['chi_sim (1).traineddata', 'chi_sim'],
    ['ukr.traineddata (2).gz', 'ukr'],
    ['deu_mine.traineddata', 'deu_mine'],
    ['rus.traineddata', 'rus'],
  ])('%s is added as %s', (fileName, code) => {
    expect(codeOfLanguageFile(fileName, ['eng', 'deu'])).toEqual({ kind: 'code', code });
  });

  it.each([
    ['of another kind', 'ukr.zip', 'Choose a file'],
    ['with nothing before its ending', '.traineddata', 'Choose a file'],
    ['with signs that mean something to tesseract', 'eng+deu.traineddata', 'Rename the file'],
    ['with a path', '../../x.traineddata', 'Rename the file'],
    ['with a name of one letter', 'a.traineddata', 'Rename the file'],
    ['of a language that comes with the app', 'deu.traineddata', 'German comes with Skillshot'],
  ])('%s is refused with a way on', (_title, fileName, beginning) => {
    expect(codeOfLanguageFile(fileName, ['eng', 'deu'])).toMatchObject({ kind: 'refused', reason: expect.stringMatching(`^${beginning}`) as string });
  });
});
