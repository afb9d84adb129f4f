import { assertNever } from '../assert-never.ts';
import type { TagEvidence } from '../note/note.ts';
import { once } from '../once.ts';
import { growAliasTrie } from './alias-trie.ts';
import type { CompetencyCategory } from './competency-source.ts';
import { findAliases, type AliasMatch } from './find-aliases.ts';
import { findAsides, isWithin } from './find-asides.ts';
import { findEmployers } from './find-employers.ts';
import { isAmongOthers, keepInContext } from './match-context.ts';
import type { Competency } from './taxonomy.ts';

export interface CompetencySuggestion {
  readonly competencyId: string;
  readonly label: string;
  readonly category: CompetencyCategory;
  /** Every place that says so, in order: `text.slice(start, end)`. Never empty. */
  readonly evidence: readonly TagEvidence[];
}

/** Growing takes about 60 ms: not while the window opens. */
const aliases = once(growAliasTrie);

/** A text with so many mentions is about it; three keeps the sample of the project and drops the slogans. */
const MENTIONS_OF_A_THEME = 3;

/**
 * The competencies that a text names, in the order in which it first names them. Addresses, benefits, legal notices
 * and praise of customers and investors name none, and neither does the employer's own name.
 */
export function matchCompetencies(text: string): readonly CompetencySuggestion[] {
  const asides = findAsides(text);
  const employers = findEmployers(text);
  const isAboutWork = (match: AliasMatch): boolean => !isWithin(match, asides) && !employers.has(text.slice(match.start, match.end));
  const matches = keepInContext(findAliases(text, aliases())).filter(isAboutWork);
  const byCompetency = new Map<Competency, number[]>();
  matches.forEach(({ pattern: { competency } }, index) => {
    if (competency === null || competency.tier === 'search') return;
    const places = byCompetency.get(competency) ?? [];
    byCompetency.set(competency, places);
    places.push(index);
  });
  return [...byCompetency]
    .filter(([competency, places]) => isSuggested(competency, places, matches))
    .map(([{ id, label, category }, places]) => ({ competencyId: id, label, category, evidence: toEvidence(text, places, matches) }));
}

function isSuggested({ tier }: Competency, places: readonly number[], matches: readonly AliasMatch[]): boolean {
  switch (tier) {
    case 'tag':
      return true;
    case 'listed':
      return places.some((index) => isAmongOthers(matches, index));
    case 'theme':
      return places.length >= MENTIONS_OF_A_THEME && places.some((index) => isAmongOthers(matches, index));
    case 'search':
      return false;
    default:
      return assertNever(tier);
  }
}

function toEvidence(text: string, places: readonly number[], matches: readonly AliasMatch[]): readonly TagEvidence[] {
  return places.flatMap((index) => {
    const match = matches[index];
    return match === undefined ? [] : [{ start: match.start, end: match.end, text: text.slice(match.start, match.end) }];
  });
}
