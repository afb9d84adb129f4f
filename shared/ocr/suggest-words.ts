import { isWithinOneEdit } from '../search/one-edit.ts';

export interface SuggestWordsInput {
  /** The doubtful word as it is read, with its punctuation. */
  readonly word: string;
  /** What the engine had read before a rule corrected it; '' when no rule did. */
  readonly readBefore: string;
  /** Words to expect, the likeliest first: those of the same text that were read for sure, then the names of the field. */
  readonly known: Iterable<string>;
  readonly limit: number;
}

/** Letters that look alike on a small picture, each as the one that stands for all of them. */
const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/[1I|!i]/g, 'l'],
  [/[0OQ]/g, 'o'],
  [/[5$]/g, 's'],
  [/8/g, 'b'],
  [/[6G]/g, 'g'],
];

/** One letter of two or three says too little. */
const SHORTEST_TO_EDIT = 5;

/** What a doubtful word may really say, the likeliest first; never the word itself. Its punctuation stays around it. */
export function suggestWords({ word, readBefore, known, limit }: SuggestWordsInput): readonly string[] {
  const [, head = '', core = '', tail = ''] = /^([^\p{L}\p{N}$|]*)(.*?)([^\p{L}\p{N}$|+#]*)$/su.exec(word) ?? [];
  const suggestions = new Set<string>(readBefore === '' ? [] : [readBefore]);
  if (core !== '') {
    const shape = toShape(core);
    const alike: string[] = [];
    const near: string[] = [];
    for (const candidate of known) {
      if (candidate === core) continue;
      if (toShape(candidate) === shape) alike.push(candidate);
      else if (isNear(core, candidate)) near.push(candidate);
    }
    for (const candidate of [...alike, ...near]) suggestions.add(head + candidate + tail);
  }
  suggestions.delete(word);
  return [...suggestions].slice(0, limit);
}

/** `Pyth0n` and `Python`, `modem` and `modern` have one shape. */
function toShape(word: string): string {
  return LOOK_ALIKES.reduce((shape, [letters, one]) => shape.replace(letters, one), word).toLowerCase();
}

function isNear(word: string, candidate: string): boolean {
  return word.length >= SHORTEST_TO_EDIT && isWithinOneEdit(word.toLowerCase(), candidate.toLowerCase());
}
