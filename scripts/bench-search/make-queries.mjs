import { pick } from './seeded-random.mjs';

/** Runs of plain words as they stand in a note: both engines agree on what these are. */
const plainRuns = (note) => (note.visibleText.match(/(?<= )(?:[a-z]{2,} ){3,}/gu) ?? []).map((run) => run.trim().split(' '));

/**
 * What is asked, drawn from the notes themselves, so that every query has an answer. Kinds:
 * `typing` (every beginning of a word, then of a second one), `two words`, `phrase`, `one typo`.
 */
export function makeQueries(random, notes, count) {
  const run = () => pick(random, plainRuns(pick(random, notes)));
  const known = new Set(notes.flatMap((note) => note.visibleText.match(/[a-z]+/gu) ?? []));
  return {
    typing: Array.from({ length: Math.ceil(count / 4) }, () => beginnings(run())).flat(),
    'two words': Array.from({ length: count }, () => {
      const words = run();
      return { words: [words[0], words.at(-1)], isPhrase: false, isMistyped: false };
    }),
    phrase: Array.from({ length: count }, () => ({ words: run().slice(0, 2 + Math.floor(random() * 2)), isPhrase: true, isMistyped: false })),
    'one typo': Array.from({ length: count }, () => ({ words: [mistype(random, run, known)], isPhrase: false, isMistyped: true })),
  };
}

function beginnings(words) {
  const [first, second] = words;
  const one = Array.from(first, (_letter, index) => [first.slice(0, index + 1)]);
  const two = Array.from(second, (_letter, index) => [first, second.slice(0, index + 1)]);
  return [...one, ...two].map((typed) => ({ words: typed, isPhrase: false, isMistyped: false }));
}

/** A word of six letters or more with one letter replaced or dropped, or two swapped; never a word that begins another. */
function mistype(random, run, known) {
  for (;;) {
    const word = run().find((candidate) => candidate.length >= 6);
    if (word === undefined) continue;
    const at = 1 + Math.floor(random() * (word.length - 2));
    const changed = pick(random, [
      word.slice(0, at) + pick(random, 'abcdefghijklmnopqrstuvwxyz') + word.slice(at + 1),
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    ]);
    if (![...known].some((other) => other.startsWith(changed))) return changed;
  }
}
