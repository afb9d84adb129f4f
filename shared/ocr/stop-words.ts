import type { LanguageCode } from './languages.ts';

/**
 * The commonest little words of each language as a model of another language reads them: without accents (`für` comes
 * out as `fur`). Words of one letter are left out, because junk on a picture is mostly of one letter.
 */
const LISTS: Readonly<Record<LanguageCode, string>> = {
  eng: 'the and of to in for with is are you we our your on that this as be or will have from at by an it not they their who can more about all has but if what when how its into than other',
  deu: 'der die das und ist sind mit fur fiir von den dem des ein eine einen einem einer im zu zum zur auf bei wir sie ihr ihre ihren ich nicht auch als oder werden wird wurde haben hat uber nach aus durch dass sich kann konnen um wie noch nur bis unser unsere unseren deine dich dein es an so',
  fra: 'le la les de du des et en un une est sont pour dans que qui sur avec au aux par plus nous vous notre nos votre vos ce cette ces son sa ses il elle ils elles ou ne pas etre avoir ont comme mais leur leurs tout tous chez',
  spa: 'el la los las de del y en un una es son para por con que se su sus al lo como mas nos nuestro nuestra nuestros tu tus te ser estar esta este estos o no pero sobre entre desde hasta muy tambien cada donde quien hay',
  rus: 'во не на что со по как для это мы вы они он она от до из за при или но над под его ее их наш наша наши ваш ваши который которая которые быть будет будете если также опыт об',
};

const MARKS = /\p{M}/gu;

/** Lower case without accents, as the lists are written. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(MARKS, '').toLowerCase();
}

/** How much a word speaks for each language: a word of one list counts whole, one of several lists a quarter for each. */
export function createStopWordWeights(): ReadonlyMap<string, ReadonlyMap<LanguageCode, number>> {
  const codes: readonly LanguageCode[] = ['eng', 'deu', 'fra', 'spa', 'rus'];
  const listedBy = new Map<string, LanguageCode[]>();
  for (const code of codes) {
    for (const word of LISTS[code].split(' ')) listedBy.set(foldWord(word), [...(listedBy.get(foldWord(word)) ?? []), code]);
  }
  return new Map([...listedBy].map(([word, by]) => [word, new Map(by.map((code) => [code, by.length === 1 ? 1 : 0.25]))]));
}
