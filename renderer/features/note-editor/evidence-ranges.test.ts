import { expect, it } from 'vitest';
import type { CompetencyTag, TagState } from '../../../shared/note/note.ts';
import { evidenceRanges } from './evidence-ranges.ts';

const TEXT = 'Python, some SQL';
const tag = (word: string, state: TagState = 'suggested'): CompetencyTag => {
  const start = TEXT.indexOf(word);
  return { competencyId: word, label: word, state, evidence: [{ start, end: start + word.length, text: word }] };
};

it.each([
  ['in the text they were found in', TEXT, ['Python', 'SQL']],
  ['after typing before them', `We use ${TEXT}`, ['Python', 'SQL']],
  ['after typing between them', 'Python, a lot of SQL', ['Python', 'SQL']],
  ['but not a word that was edited', 'Pyhon, some SQL', ['SQL']],
])('finds the words of the tags %s', (_when, text, words) => {
  const ranges = evidenceRanges([tag('Python'), tag('SQL')], TEXT, text);
  expect(ranges.map((range) => text.slice(range.start, range.end))).toEqual(words);
});

it('leaves rejected tags out', () => {
  expect(evidenceRanges([tag('Python', 'rejected'), tag('SQL', 'accepted')], TEXT, TEXT)).toHaveLength(1);
});
