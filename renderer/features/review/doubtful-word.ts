import { COMPETENCIES } from '../../../shared/competency/taxonomy.ts';
import type { FollowedWord } from '../../../shared/ocr/follow-words.ts';
import { suggestWords } from '../../../shared/ocr/suggest-words.ts';
import type { Recognition } from '../../storage/note-store.ts';

/** A word of the queue as the person sees it. */
export interface DoubtfulWord {
  readonly word: FollowedWord;
  /** As the note has it now. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly lineHeightPx: number;
  readonly suggestions: readonly string[];
}

const CONTEXT_LENGTH = 44;
const SUGGESTED = 3;
/** Words read with less are no model for others. */
const SURE_FROM = 90;

/** Names of languages, products and methods, word by word: what a text of this field is likely to say. */
const FIELD_WORDS: readonly string[] = [
  ...new Set(COMPETENCIES.filter(({ kind }) => kind === 'name').flatMap(({ label }) => label.split(/[\s/]+/)).filter((word) => word.length > 1)),
];

/** What there is to say about one doubtful word: the words around it, its line on the picture, what it may be instead. */
export function describeWord(recognition: Recognition, words: readonly FollowedWord[], at: { readonly word: FollowedWord; readonly text: string }): DoubtfulWord {
  const { word, text } = at;
  const correction = recognition.recovered.corrections.find((one) => one.to === word.readAs && isSamePlace(recognition, word, one.start));
  const own = text.slice(word.start, word.end);
  return {
    word,
    text: own,
    before: cutStart(text.slice(text.lastIndexOf('\n', word.start - 1) + 1, word.start)),
    after: cutEnd(text.slice(word.end).split('\n', 1)[0] ?? ''),
    lineHeightPx: lineHeightOf(recognition, word),
    suggestions: suggestWords({ word: own, readBefore: correction?.from ?? '', known: [...sureWords(words, text), ...FIELD_WORDS], limit: SUGGESTED }),
  };
}

function isSamePlace({ recovered }: Recognition, { index }: FollowedWord, start: number): boolean {
  return recovered.spans[index]?.start === start;
}

function sureWords(words: readonly FollowedWord[], text: string): ReadonlySet<string> {
  const sure = words.filter(({ confidence }) => confidence >= SURE_FROM);
  return new Set(sure.map(({ start, end }) => text.slice(start, end).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, '')).filter((word) => word.length > 1));
}

/** The height of the line that the word stands in. */
function lineHeightOf({ pages }: Recognition, { pageIndex, box }: FollowedWord): number {
  const lines = pages[pageIndex]?.lines ?? [];
  const line = lines.find((one) => one.words.some((word) => word.box.left === box.left && word.box.top === box.top));
  return line === undefined ? box.bottom - box.top : line.box.bottom - line.box.top;
}

function cutStart(text: string): string {
  return text.length <= CONTEXT_LENGTH ? text : `… ${text.slice(-CONTEXT_LENGTH).replace(/^\S*\s/, '')}`;
}

function cutEnd(text: string): string {
  return text.length <= CONTEXT_LENGTH ? text : `${text.slice(0, CONTEXT_LENGTH).replace(/\s\S*$/, '')} …`;
}
