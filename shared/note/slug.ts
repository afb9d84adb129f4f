/** Long enough to tell notes apart in a folder, short enough to read in one glance and in a terminal column. */
const MAX_SLUG_LENGTH = 60;

/** With `-99`, an extension and a temporary suffix a name stays under the 240 bytes of docs/note-format.md. */
const MAX_SLUG_BYTES = 200;

/** Names whose signs carry the meaning: without these `C`, `C++` and `C#` would be one slug. */
const SPOKEN_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])c\+\+/giu, 'cpp'],
  [/(?<![\p{L}\p{N}])([cfj])#/giu, '$1sharp'],
  [/(?<![\p{L}\p{N}.])\.net\b/giu, 'dotnet'],
  [/&/gu, ' and '],
  [/['’‘ʼ`´]/gu, ''],
];

/** Latin letters that Unicode does not take apart into a base letter and a mark. */
const LATIN_FOLDS: Readonly<Record<string, string>> = {
  ß: 'ss', ẞ: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe', ø: 'o', Ø: 'o', đ: 'd', Đ: 'd', ð: 'd', Ð: 'd', ł: 'l', Ł: 'l', þ: 'th', Þ: 'th', ı: 'i',
};

/** Names that Windows reserves for devices, with any extension. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|conin\$?|conout\$?|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/**
 * A readable file name for a title: lower case, words joined by `-`, Latin letters folded to ASCII, other scripts kept
 * as NFC letters, cut at a word boundary. Safe as a file name on every system. '' when the text has no letter or digit.
 */
export function toSlug(text: string): string {
  const spoken = SPOKEN_SIGNS.reduce((rest, [sign, word]) => rest.replace(sign, word), text.normalize('NFC'));
  const words = Array.from(spoken, foldCharacter)
    .join('')
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const slug = joinWithin(words);
  return isDeviceName(slug) ? `${slug}-note` : slug;
}

/** Whether Windows would take a file of this name, without its extension, for a device. */
export function isDeviceName(name: string): boolean {
  return DEVICE_NAME.test(name);
}

/** `slug`, or the first of `slug-2`, `slug-3` … that is free. */
export function uniqueSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug;
  let number = 2;
  while (isTaken(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

/** Bytes of a text in UTF-8, which is what file systems count. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function foldCharacter(character: string): string {
  if (!/\p{Script=Latin}/u.test(character)) return character;
  return LATIN_FOLDS[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '');
}

function joinWithin(words: readonly string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (isWithin(longer)) slug = longer;
    else return slug === '' ? cutWord(word) : slug;
  }
  return slug;
}

/** A single word longer than a whole slug (scripts without spaces, a pasted address) is cut between characters. */
function cutWord(word: string): string {
  let cut = '';
  for (const character of word) {
    if (!isWithin(cut + character)) break;
    cut += character;
  }
  return cut;
}

function isWithin(slug: string): boolean {
  return slug.length <= MAX_SLUG_LENGTH && utf8Length(slug) <= MAX_SLUG_BYTES;
}
