import { foldedEnd } from './fold-text.ts';
import { isWithinOneEdit } from './one-edit.ts';
import type { QueryTerm } from './search-query.ts';
import type { TokenizedText, WordToken } from './tokenize.ts';

/** A piece of a text as UTF-16 offsets, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Every place of a tokenised text where the term is; `text` is what was tokenised. May hold overlapping ranges. */
export function findTerm(text: string, { words, joined }: TokenizedText, term: QueryTerm): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (let index = 0; index + term.words.length <= words.length; index += 1) {
    const range = term.words.length === 1 ? matchWord(text, words[index], term) : matchPhrase(text, words.slice(index, index + term.words.length), term);
    if (range !== null) ranges.push(range);
  }
  if (term.joined !== null) {
    const asOne: QueryTerm = { ...term, words: [term.joined], joined: null };
    ranges.push(...findTerm(text, { words, joined: [] }, asOne));
  }
  const sought = term.joined ?? (term.words.length === 1 ? term.words[0] : undefined);
  if (sought === undefined) return ranges;
  for (const token of joined) {
    const [first, last] = [words[token.first], words[token.last]];
    if (first === undefined || last === undefined || !isMatch(token.form, sought, term.isPrefix)) continue;
    // What ends within the first word was found above; beyond it the compound is shown whole.
    if (sought.length > first.form.length) ranges.push({ start: first.start, end: last.end });
  }
  return ranges;
}

function matchWord(text: string, word: WordToken | undefined, { words, isPrefix, maxEdits }: QueryTerm): TextRange | null {
  const [sought] = words;
  if (word === undefined || sought === undefined) return null;
  if (isMatch(word.form, sought, isPrefix)) return { start: word.start, end: partEnd(text, word, sought) };
  if (word.dottedForm !== null && isMatch(word.dottedForm, sought, isPrefix)) {
    return { start: word.start - 1, end: partEnd(text, word, sought.slice(1)) };
  }
  if (maxEdits === 1 && isWithinOneEdit(word.form, sought)) return { start: word.start, end: word.end };
  return null;
}

function matchPhrase(text: string, words: readonly WordToken[], term: QueryTerm): TextRange | null {
  const [first, last] = [words[0], words[words.length - 1]];
  const lastSought = term.words[term.words.length - 1];
  if (first === undefined || last === undefined || lastSought === undefined) return null;
  const agree = words.every((word, index) => isMatch(word.form, term.words[index] ?? '', term.isPrefix && word === last));
  return agree ? { start: first.start, end: partEnd(text, last, lastSought) } : null;
}

function isMatch(form: string, sought: string, isPrefix: boolean): boolean {
  return isPrefix ? form.startsWith(sought) : form === sought;
}

/** Only the letters that were typed are shown: `agen` marks the `Agen` of `Agentic`. */
function partEnd(text: string, word: WordToken, sought: string): number {
  return word.form.length === sought.length ? word.end : foldedEnd(text, word.start, sought.length);
}
