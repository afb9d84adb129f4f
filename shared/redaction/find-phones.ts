import type { TextRange } from './text-range.ts';

/** Digits in groups, of one line; what it is, is decided by its shape. `x12`, `ext. 12` belong to it. */
const CANDIDATE = /(?<![\p{L}\p{N}.,/@#-])(?:\+[ ]?)?\(?\d(?:(?:[^\S\n\r]|[\d()\u2011‐–/.-]){0,40}\d)?(?:\s?(?:ext\.?|x)\s?\d{1,5})?(?![\p{L}\p{N}@]|[.,]\d)/gu;

/** Words that announce a number, and money, which never is one. */
const ANNOUNCED = /(?:\b(?:tele(?:ph|f)\p{L}*|tel|phone|mobile?|cell|call|fax|whats\s?app|viber|signal|handy|móvil|portable|contact|dial|ring)\p{L}*|тел\p{L}*|моб\p{L}*|☎|📞|📱)[\s.:()-]*$/iu;
const MONEY_BEFORE = /(?:[$€£¥₹₽]|\b(?:usd|eur|gbp|chf|cad|aud|inr|rub))\s?$/iu;
const MONEY_AFTER = /^\s?(?:[$€£¥₹₽%]|(?:usd|eur|euros?|gbp|chf|cad|aud|inr|rub|k|million|mio|mrd|dollars?|pounds?|per|pro|a\s(?:year|month))(?!\p{L}))/iu;

/**
 * Telephone numbers as people of several countries write them. Years, dates, times, salaries, versions, addresses of
 * machines and plain ids are none; a bare run of digits is one only where a word announces it.
 */
export function findPhones(text: string): readonly TextRange[] {
  return [...text.matchAll(CANDIDATE)].flatMap(({ 0: found, index }) => {
    const before = text.slice(Math.max(0, index - 24), index);
    const after = text.slice(index + found.length, index + found.length + 12);
    if (MONEY_BEFORE.test(before) || MONEY_AFTER.test(after)) return [];
    const isPhone = hasShapeOfPhone(found) || (ANNOUNCED.test(before) && isDialable(found, 5));
    return isPhone ? [{ start: index, end: index + found.length + carriedOver(found, text.slice(index + found.length)) }] : [];
  });
}

/** How much of the next line belongs to a number that a line break has cut. */
function carriedOver(found: string, rest: string): number {
  const more = /^\n\d{3,7}(?=[.,;)\s]|$)/.exec(rest)?.[0] ?? '';
  return digitsOf(found).length < 10 && more !== '' && hasShapeOfPhone(found + more) ? more.length : 0;
}

/** Shapes of whole numbers; `-` stands for any one separator, digits for themselves. */
const SHAPES: readonly RegExp[] = [
  // The international form: +49 151 23456789, 0049 151 …
  /^\+\d[\d-]{5,}$/,
  /^00[1-9][\d-]{7,}$/,
  // With a trunk 0: 030 123456, 0151-2345678, 01 23 45 67 89; not 0.12.3.
  /^0[1-9][\d-]{7,}$/,
  // North America: 555-123-4567, 1-800-555-1234, 5551234567 is an id.
  /^(?:1-)?\d{3}-\d{3}-\d{4}$/,
  // Russia: 8 916 123-45-67, 89161234567.
  /^8-?[3489]\d{2}-?\d{3}-?\d{2}-?\d{2}$/,
  // Pairs: 12 34 56 78 (Denmark), and groups of Norway, Spain and Poland.
  /^\d{2}(?:-\d{2}){3,4}$/,
  /^\d{3}-\d{2}-\d{3}$/,
  /^[4-9]\d{2}-\d{3}-\d{3}$/,
];

function hasShapeOfPhone(found: string): boolean {
  if (!isDialable(found, 7)) return false;
  const hasArea = /^\(\d{2,5}\)/.test(found) && digitsOf(found).length >= 9;
  const shape = found.replace(/\s?(?:ext\.?|x)\s?\d+$/, '').replace(/[^\d+]+/g, '-').replace(/^-|-$|(?<=\+)-/g, '');
  // Dots between groups of up to three are a version or an address of a machine, unless led by + or 0.
  const isDotted = /^\d[\d.]*$/.test(found) && found.includes('.');
  if (isDotted && !/^0\d(?:\.\d{2}){4}$|^\d{3}\.\d{3}\.\d{4}$|^0\d{2,}\./.test(found)) return false;
  return hasArea || SHAPES.some((known) => known.test(shape));
}

/** As many digits as a number has (E.164: 15 at most), and not a date, a range of years or an amount. */
function isDialable(found: string, atLeast: number): boolean {
  const count = digitsOf(found).length;
  return count >= atLeast && count <= 15 && !isDate(found) && !isYears(found) && !isAmount(found);
}

const digitsOf = (text: string): string => text.replace(/\s?(?:ext\.?|x)\s?\d+$/, '').replace(/\D/g, '');

function isDate(found: string): boolean {
  return /(?:^|\D)(?:19|20)\d\d([-./ ])[01]?\d\1[0-3]?\d(?:\D|$)/.test(found) || /(?:^|\D)[0-3]?\d([-./ ])[0-3]?\d\1(?:19|20)\d\d(?:\D|$)/.test(found) || /^[0-3]?\d[./][01]?\d[./]\d\d$/.test(found);
}

function isYears(found: string): boolean {
  return !found.startsWith('+') && (found.match(/\d+/g) ?? []).every((group) => /^(?:19|20)\d\d$/.test(group));
}

/** `120 000`, `1.200.000`, `60 000 - 80 000`; three groups of three could be both, and are a number to be called. */
function isAmount(found: string): boolean {
  return /^[1-9]\d{0,2}(?:[ .\u00a0\u202f]000)+$/.test(found) || /^\d{1,3}(?:[ .\u00a0\u202f]\d{3})+\s?[-–/]\s?\d{1,3}(?:[ .\u00a0\u202f]\d{3})+$/.test(found) || /^\d{1,3}(?:\.\d{3})+$/.test(found);
}
