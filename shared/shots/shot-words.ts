import { foldText } from '../search/fold-text.ts';

/** A word of a text, folded, and its place. */
export interface ShotWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words in a row that are compared as one: a misread word spoils three of them, and by chance hardly two texts share one. */
export const SHINGLE_WORDS = 3;

export function shotWords(text: string): readonly ShotWord[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word: foldText(word), start: index, end: index + word.length }));
}

/** Every three words in a row, by their hash (FNV-1a, 30 bits: a number that needs no memory of its own), in the order of the text. */
export function shingles(words: readonly Pick<ShotWord, 'word'>[]): readonly number[] {
  const hashes: number[] = [];
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let offset = 0; offset < SHINGLE_WORDS; offset += 1) {
      const word = words[at + offset]?.word ?? '';
      for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
      hash = Math.imul(hash ^ 32, 0x01000193);
    }
    hashes.push(hash >>> 2);
  }
  return hashes;
}
