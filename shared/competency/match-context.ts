import type { AliasMatch, AliasMatches } from './find-aliases.ts';
import type { Competency } from './taxonomy.ts';

/** How near another name must stand: a list of languages seldom has more words between two of its items. */
const NEAR_WORDS = 6;

/** Words that make a language of the name beside them. */
const LANGUAGE_WORDS = /^(?:programming|programmer|language|coding|scripting)s?$/u;
const WORDS_AWAY = 3;

/**
 * Keeps what its surroundings confirm: `Go`, `R` or `C` only beside other languages or "programming", `Make` or `Chef`
 * only beside other products.
 */
export function keepInContext({ words, matches }: AliasMatches): readonly AliasMatch[] {
  return matches.filter((match, index) => !match.pattern.needsContext || hasContext({ words, matches }, index));
}

/** Around a word of a list. Five, eight and twelve words were tried: nearer is more precise, and loses little. */
const LIST_WORDS = 5;
const OTHERS_IN_LIST = 2;

/** True when at least two other technical competencies stand near: an enumeration of what one should know. */
export function isAmongOthers(matches: readonly AliasMatch[], index: number): boolean {
  const match = matches[index];
  if (match === undefined) return false;
  const others = new Set<Competency>();
  const isNear = ({ first, last }: AliasMatch): boolean => first - match.last <= LIST_WORDS && match.first - last <= LIST_WORDS;
  for (const step of [-1, 1]) {
    for (let at = index + step, other = matches[at]; other !== undefined && isNear(other); at += step, other = matches[at]) {
      const { competency } = other.pattern;
      if (competency !== match.pattern.competency && isTechnical(competency)) others.add(competency);
    }
  }
  return others.size >= OTHERS_IN_LIST;
}

function isTechnical(competency: Competency | null): competency is Competency {
  return competency !== null && competency.tier !== 'search' && !['soft', 'domain', 'credential'].includes(competency.category);
}

function hasContext({ words, matches }: AliasMatches, index: number): boolean {
  const match = matches[index];
  if (match === undefined) return false;
  const isLanguage = match.pattern.competency?.category === 'language';
  const neighbours = [...nearby(matches, index, -1), ...nearby(matches, index, 1)];
  if (neighbours.some((other) => (isLanguage ? isOtherLanguage(other, match) : isCertainName(other)))) return true;
  if (!isLanguage) return false;
  return words.slice(Math.max(0, match.first - WORDS_AWAY), match.last + 1 + WORDS_AWAY).some(({ form }) => LANGUAGE_WORDS.test(form));
}

function nearby(matches: readonly AliasMatch[], index: number, step: -1 | 1): readonly AliasMatch[] {
  const near: AliasMatch[] = [];
  let from = matches[index];
  for (let next = index + step; ; next += step) {
    const other = matches[next];
    if (from === undefined || other === undefined) return near;
    const distance = step === 1 ? other.first - from.last : from.first - other.last;
    if (distance > NEAR_WORDS || near.length >= NEAR_WORDS) return near;
    near.push(other);
    // Items of one list vouch for each other, however long it is; prose breaks the chain.
    if (other.pattern.competency?.kind === 'name') from = other;
  }
}

function isOtherLanguage({ pattern }: AliasMatch, match: AliasMatch): boolean {
  return pattern.competency?.category === 'language' && pattern.competency !== match.pattern.competency && !pattern.needsContext;
}

function isCertainName({ pattern }: AliasMatch): boolean {
  return pattern.competency?.kind === 'name' && !pattern.needsContext;
}
