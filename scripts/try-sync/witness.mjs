import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { wordsIn } from './said.mjs';

const LOOK_EVERY_MS = 100;
/** What is told around the time in which a lost word was seen. */
const BEFORE_MS = 4000;
const AFTER_MS = 20_000;

/** Sees which words each file and each note of both machines says, and when that changes: for the question where a word went. */
export class Witness {
  #folders;
  #startMs = Date.now();
  #facts = new Map();
  #said = new Map();
  #log = [];
  #timer;

  constructor(folders) {
    this.#folders = folders;
    this.#timer = setInterval(() => { this.#lookAtFolders(); }, LOOK_EVERY_MS);
  }

  /** What a library says now. */
  seeLibrary(machine, { live }) {
    const places = new Map(Object.entries(live).map(([id, text]) => [`library ${machine} ${id}`, text]));
    this.#see(`library ${machine} `, places);
  }

  note(text) {
    this.#log.push({ atMs: Date.now() - this.#startMs, place: '', words: [], text });
  }

  hasSeen(word) {
    return this.#log.some(({ words }) => words.includes(word));
  }

  /** The life of a word: everything that happened to the files and notes that ever said it, around that time. */
  tellOf(word) {
    const sightings = this.#log.filter(({ words }) => words.includes(word));
    if (sightings.length === 0) return ['never seen'];
    const places = new Set(sightings.map(({ place }) => place));
    const fromMs = sightings[0].atMs - BEFORE_MS;
    const untilMs = sightings.at(-1).atMs + AFTER_MS;
    return this.#log.filter(({ atMs, place }) => atMs >= fromMs && atMs <= untilMs && (place === '' || places.has(place)))
      .map(({ atMs, place, words, text }) => `${(atMs / 1000).toFixed(1)} s  ${place} ${text ?? words.join(' ')}`);
  }

  stop() {
    clearInterval(this.#timer);
  }

  #lookAtFolders() {
    for (const [index, folder] of this.#folders.entries()) {
      const machine = 'ab'[index];
      const places = new Map();
      for (const below of ['notes', 'trash/notes']) for (const name of namesIn(path.join(folder, below))) this.#readInto(places, { file: path.join(folder, below, name), place: `${machine}/${below}/${name}` });
      this.#see(`${machine}/`, places);
    }
  }

  #readInto(places, { file, place }) {
    try {
      const { mtimeMs, size, ino } = statSync(file);
      const facts = `${mtimeMs} ${size} ${ino}`;
      const known = this.#facts.get(place);
      const text = known?.facts === facts ? known.text : readFileSync(file, 'utf8');
      this.#facts.set(place, { facts, text });
      places.set(place, text);
    } catch {
      // Renamed between the list and the look.
    }
  }

  #see(prefix, places) {
    for (const place of this.#said.keys()) {
      if (!place.startsWith(prefix) || places.has(place)) continue;
      this.#said.delete(place);
      this.#log.push({ atMs: Date.now() - this.#startMs, place, words: [], text: 'is gone' });
    }
    for (const [place, text] of places) {
      const words = wordsIn(text);
      if (this.#said.get(place) === words.join()) continue;
      this.#said.set(place, words.join());
      this.#log.push({ atMs: Date.now() - this.#startMs, place, words });
    }
  }
}

function namesIn(folder) {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.md') && !name.startsWith('.'));
  } catch {
    return [];
  }
}
