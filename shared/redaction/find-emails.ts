import type { TextRange } from './text-range.ts';

/** With `@` as it is, as people write it to mislead robots, or as addresses and HTML encode it; a space that OCR put beside it. */
const EMAIL = /(?<![\p{L}\p{N}._+'-])[._+'-]{0,8}[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,127}(?:@|[ ]@(?! )|(?<! )@[ ]|\s?[([{]at[)\]}]\s?|%40|&#64;)[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:(?:\.|\s?[([{]dot[)\]}]\s?)[\p{L}\p{N}][\p{L}\p{N}-]{0,62}){0,8}(?:\.|\s?[([{]dot[)\]}]\s?)\p{L}{2,}/giu;

/** Words before `@example.org` that are no one's address: `write from @example.org`. */
const NO_ADDRESSEE = /^(?:an?|the|from|or|and|at|by|via|with|to|for|is|are|our|your|their|any|only|an?other|domain|domains|official|secure|company|mail|e-?mail|address|ending|in|on|of)$/i;

/** E-mail addresses in a text. */
export function findEmails(text: string): readonly TextRange[] {
  return [...text.matchAll(EMAIL)]
    .filter(({ 0: found }) => !/ @/.test(found) || !NO_ADDRESSEE.test(found.split(' ')[0] ?? ''))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
