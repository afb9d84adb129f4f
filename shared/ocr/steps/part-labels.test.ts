import { describe, expect, it } from 'vitest';
import { layOut } from '../layout/lay-out.contract.ts';
import { partLabels } from './part-labels.ts';
import { rowTexts } from './step-cases.contract.ts';

const part = (drawing: string) => rowTexts(partLabels(layOut(drawing)));

describe('partLabels', () => {
  it('takes the name of a section out of the first line of its text', () => {
    const drawing = 'Your tasks        Own the roadmap of search and\n                  explain it to everybody who asks\n                  and to all who do not ask\nYour profile      Five years of Python and more\n                  than one of them in a team';
    expect(part(drawing)).toEqual([
      'Your tasks', 'Own the roadmap of search and', 'explain it to everybody who asks', 'and to all who do not ask', 'Your profile', 'Five years of Python and more', 'than one of them in a team',
    ]);
  });

  it.each([
    ['the rows of a table', 'Place      Berlin or any other town\nStart      In the autumn or later on\nPay        From 60,000 for a whole week\nTeam       Six people and a small dog'],
    ['a line with a date at its end', 'Senior Engineer for all of search      2019\nWe help small shops to plan their days'],
    ['running text', 'We help small shops to plan\ntheir deliveries every day'],
  ])('leaves %s alone', (_, drawing) => {
    expect(partLabels(layOut(drawing))).toEqual(layOut(drawing));
  });
});
