import { tokenize, type JoinedToken, type WordToken } from '../search/tokenize.ts';
import { toMatchForm, type AliasNode, type AliasPattern } from './alias-trie.ts';

/** A spelling at its place: `text.slice(start, end)`, which is `words[first]` to `words[last]`. */
export interface AliasMatch {
  readonly pattern: AliasPattern;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

export interface AliasMatches {
  readonly words: readonly WordToken[];
  readonly matches: readonly AliasMatch[];
}

interface Reading {
  readonly text: string;
  readonly words: readonly WordToken[];
  readonly forms: readonly string[];
  /** Joined tokens by the index of their first word. */
  readonly joinedAt: ReadonlyMap<number, JoinedToken>;
}

/** Finds spellings from left to right; of those that begin at one word the longest wins, and none overlap. */
export function findAliases(text: string, root: AliasNode): AliasMatches {
  const { words, joined } = tokenize(text);
  const reading: Reading = {
    text,
    words,
    forms: words.map(({ form }) => toMatchForm(form)),
    joinedAt: new Map(joined.map((token) => [token.first, token])),
  };
  const matches: AliasMatch[] = [];
  let first = 0;
  while (first < words.length) {
    const match = longestAt(reading, root, first);
    if (match !== null) matches.push(match);
    first = match === null ? first + 1 : match.last + 1;
  }
  return { words, matches };
}

function longestAt(reading: Reading, root: AliasNode, first: number): AliasMatch | null {
  let longest: AliasMatch | null = null;
  const follow = (node: AliasNode, next: number): void => {
    if (next > first && (longest === null || next - 1 > longest.last)) longest = endingAt(reading, node, { first, last: next - 1 }) ?? longest;
    if (node.children.size === 0 || next >= reading.words.length) return;
    if (next > first && !isOneName(reading, next)) return;
    for (const { form, after } of stepsFrom(reading, next, next === first)) {
      const child = node.children.get(form);
      if (child !== undefined) follow(child, after);
    }
  };
  follow(root, first);
  return longest;
}

function stepsFrom({ forms, words, joinedAt }: Reading, index: number, isFirst: boolean): readonly { readonly form: string; readonly after: number }[] {
  const steps = [{ form: forms[index] ?? '', after: index + 1 }];
  const dottedForm = words[index]?.dottedForm ?? null;
  if (isFirst && dottedForm !== null) steps.push({ form: dottedForm, after: index + 1 });
  const joined = joinedAt.get(index);
  if (joined !== undefined) steps.push({ form: toMatchForm(joined.form), after: joined.last + 1 });
  return steps;
}

function endingAt({ text, words }: Reading, { patterns }: AliasNode, { first, last }: { readonly first: number; readonly last: number }): AliasMatch | null {
  const [head, tail] = [words[first], words[last]];
  if (patterns.length === 0 || head === undefined || tail === undefined) return null;
  const key = words.slice(first, last + 1).map(({ start, end }) => text.slice(start, end)).join('');
  const pattern = patterns.find(({ exactKey }) => exactKey === null || exactKey === key);
  if (pattern === undefined) return null;
  const start = pattern.competency?.label.startsWith('.') === true && text[head.start - 1] === '.' ? head.start - 1 : head.start;
  return { pattern, start, end: tail.end, first, last };
}

// One space, a line break of the reflow, or a joiner with or without a break after it; never a comma, a full stop
// before a space, or the mark of the next bullet.
const WITHIN_NAME = /^(?:[ \t\u00a0]*(?:\n[ \t\u00a0]*)?|[ ]?[-‐‑–/_.&+'’·][ ]?|[-‐‑/]\n[ \t]*)$/u;

function isOneName({ text, words }: Reading, next: number): boolean {
  const [left, right] = [words[next - 1], words[next]];
  if (left === undefined || right === undefined) return false;
  const gap = text.slice(left.end, right.start);
  return gap === ' ' || (WITHIN_NAME.test(gap) && gap !== '. ');
}
