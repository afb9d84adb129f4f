import { SHINGLE_WORDS, shingles, type ShotWord } from './shot-words.ts';

/** What the end of one text and the beginning of the next have in common. */
export interface Overlap {
  /** Words of it. */
  readonly words: number;
  /** Where it ends in the first text, and in the next: the two are joined there. */
  readonly endInFirst: number;
  readonly endInNext: number;
}

/** Two or three lines: by chance texts share fewer words at such places. */
const LEAST_WORDS = 8;
/** Words that a header or footer of the screen may put before or behind it. */
const CHROME_WORDS = 14;
/** Each of the texts has to say more than the other, or one is a part of the other. */
const OWN_WORDS = 5;
/** Share of its words that have to agree three in a row: one misread word in eight spoils a third of them. */
const LEAST_SHARE = 0.55;
/** Words that were split or joined move what follows by one. */
const SLACK = 2;
/** What stands in a text more often, as the same figure down a table, tells no place: paired with itself, 1,000 times are a million pairs. */
const MOST_PLACES = 16;

interface Anchor {
  readonly inFirst: number;
  readonly inNext: number;
}

/** How the second text goes on where the first ends; null when it does not. */
export function findOverlap(first: readonly ShotWord[], next: readonly ShotWord[]): Overlap | null {
  const anchors = commonRun(first, next);
  if (anchors.length === 0) return null;
  const firsts = anchors.map(({ inFirst }) => inFirst);
  const nexts = anchors.map(({ inNext }) => inNext);
  const from = { inFirst: Math.min(...firsts), inNext: Math.min(...nexts) };
  const to = { inFirst: Math.max(...firsts) + SHINGLE_WORDS - 1, inNext: Math.max(...nexts) + SHINGLE_WORDS - 1 };
  const length = to.inNext - from.inNext + 1;
  const covered = new Set(nexts.flatMap((at) => Array.from({ length: SHINGLE_WORDS }, (_, offset) => at + offset))).size;
  if (length < LEAST_WORDS || covered < length * LEAST_SHARE) return null;
  const before = from.inNext;
  const behind = first.length - 1 - to.inFirst;
  if (before > CHROME_WORDS || behind > CHROME_WORDS) return null;
  if (from.inFirst < before + OWN_WORDS || next.length - 1 - to.inNext < behind + OWN_WORDS) return null;
  return { words: length, endInFirst: first[to.inFirst]?.end ?? 0, endInNext: next[to.inNext]?.end ?? 0 };
}

/** Places where both say the same, at the one distance from each other at which they do so most often. */
function commonRun(first: readonly ShotWord[], next: readonly ShotWord[]): readonly Anchor[] {
  const [places, placesInNext] = [placesOf(first), placesOf(next)];
  const anchors = [...placesInNext].flatMap(([hash, found]) => {
    const alike = places.get(hash) ?? [];
    if (alike.length > MOST_PLACES || found.length > MOST_PLACES) return [];
    return found.flatMap((inNext) => alike.map((inFirst): Anchor => ({ inFirst, inNext })));
  });
  const counts = new Map<number, number>();
  for (const { inFirst, inNext } of anchors) counts.set(inFirst - inNext, (counts.get(inFirst - inNext) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [distance, count] of counts) {
    if (count > most) [best, most] = [distance, count];
  }
  return anchors.filter(({ inFirst, inNext }) => Math.abs(inFirst - inNext - best) <= SLACK);
}

/** Where each three words in a row begin. */
function placesOf(words: readonly ShotWord[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  shingles(words).forEach((hash, at) => {
    const found = places.get(hash);
    if (found === undefined) places.set(hash, [at]);
    else found.push(at);
  });
  return places;
}
