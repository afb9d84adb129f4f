/** Letters that Unicode does not decompose, though people type them without their strokes. */
const UNDECOMPOSED: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['ø', 'o'], ['đ', 'd'], ['ð', 'd'], ['ł', 'l'], ['ħ', 'h'], ['ı', 'i'], ['þ', 'th'], ['ς', 'σ'],
]);

const NOT_ASCII = /[^\0-\x7f]/;
const DIACRITICS = /[\u0300-\u036f]/g;
const UNDECOMPOSED_LETTER = /[ßæœøđðłħıþς]/g;

/**
 * Text as search compares it: lower case, without diacritics, compatibility forms (ligatures, full width) resolved.
 * Folding works code point by code point, so that `foldText(a + b) === foldText(a) + foldText(b)` wherever a and b
 * are split between code points; `foldedEnd` relies on it.
 */
export function foldText(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(DIACRITICS, '')
    .replace(/./gsu, (point) => point.toLowerCase())
    .replace(UNDECOMPOSED_LETTER, (letter) => UNDECOMPOSED.get(letter) ?? letter);
}

/**
 * Where the first `foldedLength` folded characters after `start` end in the original text. A letter that folds to
 * two is taken whole, and marks that fold to nothing belong to the letter before them.
 */
export function foldedEnd(text: string, start: number, foldedLength: number): number {
  let end = start;
  let missing = foldedLength;
  for (const point of text.slice(start)) {
    const length = foldText(point).length;
    if (missing <= 0 && length > 0) break;
    missing -= length;
    end += point.length;
  }
  return end;
}
