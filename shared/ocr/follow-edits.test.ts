import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followEdits } from './follow-edits.ts';

/** The words of the text as spans. */
const spansOf = (text: string) => [...text.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length, word: match[0] }));

const follow = (before: string, after: string): readonly [string, string][] =>
  followEdits({ before, after, spans: spansOf(before) }).map(({ start, end, word }) => [word, after.slice(start, end)]);

describe('followEdits', () => {
  it.each<{ edit: string; before: string; after: string; words: readonly [string, string][] }>([
    { edit: 'nothing', before: 'RAG and MCP', after: 'RAG and MCP', words: [['RAG', 'RAG'], ['and', 'and'], ['MCP', 'MCP']] },
    { edit: 'a corrected word', before: 'Al models', after: 'AI models', words: [['Al', 'AI'], ['models', 'models']] },
    { edit: 'a word put in before', before: 'Python', after: 'more Python', words: [['Python', 'Python']] },
    { edit: 'a deleted word', before: 'very good Python', after: 'good Python', words: [['good', 'good'], ['Python', 'Python']] },
    { edit: 'a word split in two', before: 'machinelearning now', after: 'machine learning now', words: [['machinelearning', 'machine learning'], ['now', 'now']] },
    { edit: 'a line break instead of a blank', before: 'one two', after: 'one\ntwo', words: [['one', 'one'], ['two', 'two']] },
    { edit: 'punctuation added to a word', before: 'Docker Kubernetes', after: 'Docker, Kubernetes', words: [['Docker', 'Docker'], ['Kubernetes', 'Kubernetes']] },
    { edit: 'all deleted', before: 'one two', after: '', words: [] },
    { edit: 'two corrected words side by side', before: 'Cl/CD pipellne', after: 'CI/CD pipeline', words: [['Cl/CD', 'CI/CD'], ['pipellne', 'pipeline']] },
  ])('follows $edit', ({ before, after, words }) => {
    expect(follow(before, after)).toEqual(words);
  });

  it('keeps two halves of one word apart', () => {
    const spans = [{ start: 0, end: 6 }, { start: 6, end: 11 }];
    expect(followEdits({ before: 'multi-modal', after: 'a multi-modal', spans })).toEqual([{ start: 2, end: 8 }, { start: 8, end: 13 }]);
  });

  it('keeps order, never overlaps and stays inside the text, whatever is edited', () => {
    const text = fc.array(fc.constantFrom('AI', 'and', 'RAG', ' ', '\n', ', ', '* '), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        let free = 0;
        for (const { start, end } of followEdits({ before, after, spans: spansOf(before) })) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          free = end;
        }
        expect(free).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});
