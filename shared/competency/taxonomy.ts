import type { CompetencyTag } from '../note/note.ts';
import { foldText } from '../search/fold-text.ts';
import type { CompetencyCategory, CompetencySource } from './competency-source.ts';
import { CLOUD } from './taxonomy-data/cloud.ts';
import { CREDENTIALS } from './taxonomy-data/credentials.ts';
import { DATA } from './taxonomy-data/data.ts';
import { DATABASES } from './taxonomy-data/databases.ts';
import { DEVOPS } from './taxonomy-data/devops.ts';
import { DOMAINS } from './taxonomy-data/domains.ts';
import { FRAMEWORKS } from './taxonomy-data/frameworks.ts';
import { GENAI_TOOLS } from './taxonomy-data/genai-tools.ts';
import { GENAI } from './taxonomy-data/genai.ts';
import { LANGUAGES } from './taxonomy-data/languages.ts';
import { LIBRARIES } from './taxonomy-data/libraries.ts';
import { ML_TOOLS } from './taxonomy-data/ml-tools.ts';
import { ML } from './taxonomy-data/ml.ts';
import { PLATFORMS } from './taxonomy-data/platforms.ts';
import { SOFT } from './taxonomy-data/soft.ts';
import { WEB } from './taxonomy-data/web.ts';

/** An entry of the shipped taxonomy. Labels are unique, and no spelling belongs to two entries. */
export interface Competency {
  readonly id: string;
  readonly label: string;
  readonly category: CompetencyCategory;
  /** A name (language, product, acronym) or an idea, about which readers agree less. */
  readonly kind: 'name' | 'concept';
  /** When a text suggests it: always, among other competencies, when it is a theme of the text, or never. */
  readonly tier: 'tag' | 'listed' | 'theme' | 'search';
  /** Id of the wider competency, or null. */
  readonly broader: string | null;
  readonly source: CompetencySource;
}

const SOURCES: readonly (readonly [CompetencyCategory, readonly CompetencySource[]])[] = [
  ['language', LANGUAGES],
  ['framework', FRAMEWORKS],
  ['framework', LIBRARIES],
  ['genai', GENAI],
  ['genai', GENAI_TOOLS],
  ['ml', ML],
  ['ml', ML_TOOLS],
  ['data', DATA],
  ['cloud', CLOUD],
  ['devops', DEVOPS],
  ['devops', PLATFORMS],
  ['database', DATABASES],
  ['web', WEB],
  ['domain', DOMAINS],
  ['soft', SOFT],
  ['credential', CREDENTIALS],
];

/** The shipped taxonomy. */
export const COMPETENCIES: readonly Competency[] = SOURCES.flatMap(([category, sources]) => sources.map((source) => toCompetency(category, source)));

const BY_ID: ReadonlyMap<string, Competency> = new Map(COMPETENCIES.map((competency) => [competency.id, competency]));

const BY_SPELLING: ReadonlyMap<string, Competency> = new Map(
  COMPETENCIES.flatMap((competency) => spellings(competency).map((spelling) => [toSpellingKey(spelling), competency])),
);

export function findCompetency(id: string): Competency | undefined {
  return BY_ID.get(id);
}

/** All ways in which an entry is written, its label first. */
export function spellings({ source }: Competency): readonly string[] {
  return [...new Set([source.label, ...(source.also ?? []), ...(source.exact ?? []), ...(source.beside ?? [])])];
}

/**
 * Entries for the add-a-tag field: those whose label begins so first, then those with another spelling that does, then
 * those with a later word that does. Nothing for an empty prefix.
 */
export function searchTaxonomy(prefix: string, limit: number): readonly Competency[] {
  const key = toSpellingKey(prefix);
  if (key === '') return [];
  const ranked = COMPETENCIES.flatMap((competency) => {
    const rank = prefixRank(competency, key);
    return rank === null ? [] : [{ competency, rank }];
  });
  ranked.sort((a, b) => a.rank - b.rank || a.competency.label.length - b.competency.label.length || (a.competency.label < b.competency.label ? -1 : 1));
  return ranked.slice(0, limit).map(({ competency }) => competency);
}

/** The accepted tag for what a person typed: a known competency by any of its spellings, else a tag of their own. */
export function ownTag(label: string): CompetencyTag {
  const trimmed = label.trim().replace(/\s+/gu, ' ');
  const known = BY_SPELLING.get(toSpellingKey(trimmed));
  if (known !== undefined) return { competencyId: known.id, label: known.label, state: 'accepted', evidence: [] };
  const slug = foldText(trimmed).replace(/[^\p{L}\p{Nd}+#]+/gu, '-').replace(/^-|-$/gu, '');
  return { competencyId: `own/${slug}`, label: trimmed, state: 'accepted', evidence: [] };
}

function toCompetency(category: CompetencyCategory, source: CompetencySource): Competency {
  return { id: source.id, label: source.label, category, kind: source.kind ?? 'name', tier: source.tier ?? 'tag', broader: source.broader ?? null, source };
}

function prefixRank(competency: Competency, key: string): number | null {
  if (toSpellingKey(competency.label).startsWith(key)) return 0;
  if (spellings(competency).some((spelling) => toSpellingKey(spelling).startsWith(key))) return 1;
  const laterWords = competency.label.split(/[\s/-]+/u).slice(1);
  return laterWords.some((word) => toSpellingKey(word).startsWith(key)) ? 2 : null;
}

/** Spaces, hyphens, dots and case do not make another spelling; `C`, `C++` and `C#` are three. */
function toSpellingKey(spelling: string): string {
  return foldText(spelling).replace(/[^\p{L}\p{Nd}+#]/gu, '');
}
