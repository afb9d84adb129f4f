import { foldText } from '../search/fold-text.ts';

/** A text as terms are compared with it, and the way back. */
export interface FoldedText {
  readonly text: string;
  /** Where a folded character begins in the original. */
  readonly startOf: (index: number) => number;
  /** Where a folded character ends in the original, with the marks on it. */
  readonly endOf: (index: number) => number;
}

/** Folded letter by letter; signs that nobody sees (soft hyphens, joiners) are left out, so that they hide no word. */
export function foldWithPlaces(original: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const point of original) {
    const folded = /\p{Cf}/u.test(point) ? '' : foldText(point);
    const end = at + point.length;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    if (folded === '' && ends.length > 0) ends[ends.length - 1] = end;
    text += folded;
    at = end;
  }
  return { text, startOf: (index) => starts[index] ?? original.length, endOf: (index) => ends[index] ?? original.length };
}
