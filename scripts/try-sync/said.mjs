const WORD = /w\d{4}/g;

export const wordsIn = (text) => text.match(WORD) ?? [];

/** What a person wrote, remembered: each word has to be somewhere at the end, unless whoever saw it replaced or removed it. */
export class Said {
  /** By word: in which step it was written, where and how. */
  words = new Map();
  #count = 0;
  #step = null;

  /** What is said from now on is said in this step. */
  begin(step) {
    this.#step = step;
  }

  next() {
    const word = `w${String((this.#count += 1)).padStart(4, '0')}`;
    this.words.set(word, this.#step);
    return word;
  }

  takeBack(text) {
    for (const word of wordsIn(text)) this.words.delete(word);
  }

  tellOf(word) {
    const { number, machine, name, isConnected, what } = this.words.get(word);
    return `${word}: step ${number}, machine ${machine}, ${name}${what ? ` (${what})` : ''}, ${isConnected ? 'on line' : 'off line'}`;
  }
}

/** Where each word is at the end: the best place counts. A version in an open conflict is kept, but nobody has chosen it yet. */
export function findWords(words, { libraries, files }) {
  const live = libraries.map((library) => Object.values(library.live).join()).join();
  const kept = libraries.map(({ kept: text }) => text).join() + files.map((folder) => Object.values(folder).join()).join();
  const inConflicts = libraries.map(({ conflicts }) => JSON.stringify(conflicts)).join();
  const found = { live: [], kept: [], inConflicts: [], lost: [] };
  for (const word of words) {
    if (live.includes(word)) found.live.push(word);
    else if (kept.includes(word)) found.kept.push(word);
    else if (inConflicts.includes(word)) found.inConflicts.push(word);
    else found.lost.push(word);
  }
  return found;
}
