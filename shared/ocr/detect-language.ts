import { describeLanguages, findLanguage, languagesOf, OCR_LANGUAGES, toLanguages, type LanguageCode, type Script } from './languages.ts';
import type { OcrPage } from './ocr-page.ts';
import { createStopWordWeights, foldWord } from './stop-words.ts';

/** What the picture seems to be written in, when it was read as something else. */
export interface LanguageSuggestion {
  /** The most likely first; together they are what to read the picture in. */
  readonly languages: readonly LanguageCode[];
  /** A sentence for the person. */
  readonly reason: string;
}

interface ReadWord {
  /** Letters and digits only. */
  readonly text: string;
  readonly confidence: number;
}

/** Fewer words say nothing about a language. */
const LEAST_WORDS = 12;

/** Running text of any of the five languages has one stop word in three or four; a list of terms of trade one in ten. */
const LANGUAGE = { leastHits: 4, leastShare: 0.08, alsoShare: 0.3 };

/**
 * Read in the wrong script, own texts came out at a mean confidence of 39 to 42 (85 to 92 in the wrong language of the
 * right script); Cyrillic as English with capitals and digits inside half of its words (`pa3pa6oTunka`).
 */
const WRONG_SCRIPT = { below: 65, stopWordShare: 0.1, mixedShare: 0.2 };

const STOP_WORDS = createStopWordWeights();

/**
 * Notices a page that was read in the wrong language: by the stop words when only the language is wrong, by what a model
 * makes of letters that it does not know when the script is. Null when the text fits, or is too short to tell.
 */
export function suggestLanguages(pages: readonly OcrPage[]): LanguageSuggestion | null {
  const words = pages.flatMap(toWords);
  const chosen = [...new Set(pages.flatMap((page) => languagesOf(page.engine)))];
  const readIn = toLanguages(chosen);
  // Of an added language nothing is known, neither its script nor its words: whoever added it knows what the picture says.
  if (words.length < LEAST_WORDS || readIn.length === 0 || readIn.length < chosen.length) return null;
  const scores = scoreLanguages(words);
  return suggestScript({ words, readIn, scores }) ?? suggestLanguage({ words, readIn, scores });
}

interface Evidence {
  readonly words: readonly ReadWord[];
  readonly readIn: readonly LanguageCode[];
  /** Weighted stop words of each language, the most likely first. */
  readonly scores: readonly (readonly [LanguageCode, number])[];
}

function toWords(page: OcrPage): readonly ReadWord[] {
  const words = page.lines.flatMap((line) => line.words);
  return words.flatMap(({ text, confidence }) => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((part) => /\p{L}/u.test(part) && part.length > 1).map((part) => ({ text: part, confidence })));
}

function scoreLanguages(words: readonly ReadWord[]): Evidence['scores'] {
  const scores = new Map<LanguageCode, number>(OCR_LANGUAGES.map(({ code }) => [code, 0]));
  for (const { text } of words) {
    for (const [code, weight] of STOP_WORDS.get(foldWord(text)) ?? []) scores.set(code, (scores.get(code) ?? 0) + weight);
  }
  return [...scores].sort(([, one], [, other]) => other - one);
}

/** The words of another language of the same script are read rightly but for their accents: its stop words show. */
function suggestLanguage({ words, readIn, scores }: Evidence): LanguageSuggestion | null {
  const [best] = scores;
  if (best === undefined || readIn.includes(best[0])) return null;
  const [code, score] = best;
  if (score < LANGUAGE.leastHits || score / words.length < LANGUAGE.leastShare) return null;
  const also = scores.filter(([other, hits]) => other !== code && readIn.includes(other) && hits >= LANGUAGE.alsoShare * score).map(([other]) => other);
  return { languages: [code, ...also], reason: describe([code], readIn) };
}

/** A script that the model does not know comes out as doubtful words that no language has. */
function suggestScript({ words, readIn, scores }: Evidence): LanguageSuggestion | null {
  const scripts = new Set(readIn.map(scriptOf));
  if (scripts.size > 1) return null;
  const confidence = words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
  const stopWords = readIn.reduce((most, code) => Math.max(most, scores.find(([other]) => other === code)?.[1] ?? 0), 0);
  if (confidence >= WRONG_SCRIPT.below || stopWords / words.length >= WRONG_SCRIPT.stopWordShare) return null;
  if (scripts.has('cyrillic')) return { languages: ['eng'], reason: `This does not read like ${describeLanguages(readIn)}. It may be in Latin letters.` };
  const mixed = words.filter(({ text }) => isMixed(text));
  if (mixed.length / words.length < WRONG_SCRIPT.mixedShare) return null;
  // Together with English, because names and terms of trade stay in Latin letters: alone, Russian reads `Python` as `Ру{Поп`.
  return { languages: ['rus', 'eng'], reason: `This may be in Cyrillic letters; it was read as ${describeLanguages(readIn)}.` };
}

function scriptOf(code: LanguageCode): Script {
  return findLanguage(code)?.script ?? 'latin';
}

/** Capitals or digits among small letters: `pa6oTaTb`, `KOTOpbIi`. */
function isMixed(word: string): boolean {
  return /\p{Ll}[\p{Lu}\p{N}]|\p{N}\p{Ll}|\p{Lu}{2}\p{Ll}/u.test(word);
}

function describe(seems: readonly LanguageCode[], readIn: readonly LanguageCode[]): string {
  return `This looks like ${describeLanguages(seems)}; it was read as ${describeLanguages(readIn)}.`;
}
