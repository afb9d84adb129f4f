import { foldText } from './fold-text.ts';

/** One word of a text: `text.slice(start, end)` in the original, `form` as search compares it. */
export interface WordToken {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** `.net` for the `NET` of `.NET`: names that begin with a dot are found with and without it. */
  readonly dottedForm: string | null;
}

/** Words written as one: `CI/CD` is also `cicd`, `Node.js` is also `nodejs`. `first` and `last` index the words. */
export interface JoinedToken {
  readonly form: string;
  readonly first: number;
  readonly last: number;
}

export interface TokenizedText {
  readonly words: readonly WordToken[];
  readonly joined: readonly JoinedToken[];
}

// Scripts written without spaces: every character is a word of its own, and a typed run of them is a phrase.
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}ー]`;
// Most words are plain: trying them first halves the time of a pass over an English text.
const PLAIN = String.raw`[A-Za-z0-9]+(?![A-Za-z0-9]|[^\0-\x7f])`;
const SPACED = String.raw`(?:(?!${UNSPACED})[\p{L}\p{Nd}\p{M}])+`;
// `C++`, `C#` and `F#` keep their signs; `5+`, `A+` and `#python` do not.
const SIGNS = String.raw`(?:(?<=\p{L})(?:\+\+|#(?![\p{L}\p{Nd}])))?`;
const WORD = new RegExp(String.raw`(?:${PLAIN}|${SPACED})${SIGNS}|${UNSPACED}\p{M}*`, 'gu');
const UNSPACED_WORD = new RegExp(`^${UNSPACED}`, 'u');
const JOINER = /^[-/._'’&‐‑·]?$/u;

/** Longer chains are lists (`Python/Java/Go/Scala/Rust`) and addresses, not names. */
const MOST_JOINED_WORDS = 4;

/** Splits a text into words with their places; never fails, and never finds an empty word. */
export function tokenize(text: string): TokenizedText {
  const words = findWords(text);
  return { words, joined: joinWords(text, words) };
}

function findWords(text: string): WordToken[] {
  const words: WordToken[] = [];
  for (const match of text.matchAll(WORD)) {
    // NFKD turns a few single characters into several words; they stay one here.
    const form = foldText(match[0]).replace(/\s+/gu, '');
    if (form === '') continue;
    const start = match.index;
    const dottedForm = text[start - 1] === '.' ? `.${form}` : null;
    words.push({ form, start, end: start + match[0].length, dottedForm });
  }
  return words;
}

function joinWords(text: string, words: readonly WordToken[]): JoinedToken[] {
  const joined: JoinedToken[] = [];
  let first = 0;
  for (let next = 1; next <= words.length; next += 1) {
    if (next < words.length && areJoined(text, words[next - 1], words[next])) continue;
    const count = next - first;
    if (count > 1 && count <= MOST_JOINED_WORDS) {
      const form = words.slice(first, next).map((word) => word.form).join('');
      joined.push({ form, first, last: next - 1 });
    }
    first = next;
  }
  return joined;
}

function areJoined(text: string, left: WordToken | undefined, right: WordToken | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  if (UNSPACED_WORD.test(left.form) || UNSPACED_WORD.test(right.form)) return false;
  return right.start - left.end <= 1 && JOINER.test(text.slice(left.end, right.start));
}
