/**
 * Other ways in which one spelling turns up in a text: in the plural, written as one word, and as recognition misreads
 * it. Each keeps the case of the spelling, so that case-sensitive ones stay so.
 */
export function writtenVariants(spelling: string): readonly string[] {
  const numbers = [spelling, ...toPlural(spelling)];
  const asOneWord = /[\s/_-]/u.test(spelling) ? numbers.map((form) => form.replace(/[\s/_-]+/gu, '')) : [];
  // `ETL` is not `ET L`: only what stays a word of some length is worth finding as one.
  return [...numbers.slice(1), ...asOneWord.filter((form) => form.length >= SHORTEST_AS_ONE)];
}

const SHORTEST_AS_ONE = 4;

function toPlural(spelling: string): readonly string[] {
  const last = /\p{L}{2,}$/u.exec(spelling)?.[0] ?? '';
  if (last === '' || /s$/iu.test(last)) return [];
  if (/[^aeiou]y$/u.test(last)) return [`${spelling.slice(0, -1)}ies`];
  return /(?:ch|sh|x)$/u.test(last) ? [`${spelling}es`] : [`${spelling}s`];
}

/**
 * What tesseract makes of a spelling, one confusion at a time: `Al agents`, `Cl/CD`, `GenAl`, `leaming`, `Terraforrn`.
 * Two-letter names alone have no variants: `Al` by itself is a person, and `Ul` nothing.
 */
export function misreadVariants(spelling: string): readonly string[] {
  if (spelling.length < SHORTEST_MISREAD) return [];
  const variants: string[] = [];
  // A capital I beside another capital is read as l: `Al` for `AI` is the most frequent error of all.
  if (spelling.includes('I')) variants.push(spelling.replace(/(?<=\p{Lu})I|I(?=\p{Lu})/gu, 'l'));
  if (spelling.length >= LONG_ENOUGH) {
    if (spelling.includes('rn')) variants.push(spelling.replace(/rn/gu, 'm'));
    if (spelling.includes('m')) variants.push(spelling.replace(/(?<=\p{L})m/gu, 'rn'));
    if (spelling.includes('l')) variants.push(spelling.replace(/(?<=\p{Ll})l(?=\p{Ll})/gu, 'I'));
  }
  return variants.filter((variant) => variant !== spelling);
}

const SHORTEST_MISREAD = 4;
const LONG_ENOUGH = 6;
