import { describe, expect, it } from 'vitest';
import type { CompetencyTag } from '../note/note.ts';
import type { CompetencySuggestion } from './match-competencies.ts';
import { mergeTags } from './merge-tags.ts';

const tag = (competencyId: string, state: CompetencyTag['state'], start = 0): CompetencyTag => ({ competencyId, label: competencyId, state, evidence: [{ start, end: start + 1, text: 'x' }] });
const suggestion = (competencyId: string, start: number): CompetencySuggestion => ({ competencyId, label: competencyId, category: 'language', evidence: [{ start, end: start + 1, text: 'x' }] });

describe('mergeTags', () => {
  it('keeps what the person decided, with the evidence of the new text', () => {
    const merged = mergeTags([tag('python', 'accepted'), tag('java', 'rejected')], [suggestion('java', 5), suggestion('python', 9)]);
    expect(merged).toEqual([tag('python', 'accepted', 9), tag('java', 'rejected', 5)]);
  });

  it('keeps decided and own tags that the text no longer names, without evidence', () => {
    const merged = mergeTags([tag('own/ham-radio', 'accepted'), tag('go', 'rejected')], []);
    expect(merged.map(({ competencyId, state, evidence }) => [competencyId, state, evidence.length])).toEqual([['own/ham-radio', 'accepted', 0], ['go', 'rejected', 0]]);
  });

  it('lets undecided suggestions come and go with the text', () => {
    expect(mergeTags([tag('php', 'suggested')], [suggestion('rust', 3)])).toEqual([tag('rust', 'suggested', 3)]);
  });

  it('changes nothing when the text is the same', () => {
    const suggestions = [suggestion('rust', 3), suggestion('go', 8)];
    const once = mergeTags([], suggestions);
    expect(mergeTags(once, suggestions)).toEqual(once);
  });
});
