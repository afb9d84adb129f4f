import type { CompetencyTag } from '../note/note.ts';
import type { CompetencySuggestion } from './match-competencies.ts';

/**
 * The tags of a note after its text was read (again): what the person accepted, rejected or added stays, with the
 * evidence of the new text; suggestions that nobody decided on come and go with the text.
 */
export function mergeTags(tags: readonly CompetencyTag[], suggestions: readonly CompetencySuggestion[]): readonly CompetencyTag[] {
  const suggested = new Map(suggestions.map((suggestion) => [suggestion.competencyId, suggestion]));
  const kept = tags
    .filter((tag) => tag.state !== 'suggested' || suggested.has(tag.competencyId))
    .map((tag) => ({ ...tag, evidence: suggested.get(tag.competencyId)?.evidence ?? [] }));
  const known = new Set(kept.map((tag) => tag.competencyId));
  const added = suggestions
    .filter((suggestion) => !known.has(suggestion.competencyId))
    .map(({ competencyId, label, evidence }): CompetencyTag => ({ competencyId, label, state: 'suggested', evidence }));
  return [...kept, ...added];
}
