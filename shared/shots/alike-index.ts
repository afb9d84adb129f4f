import { isTelling } from './fingerprint.ts';
import { shingles, shotWords } from './shot-words.ts';
import type { Shot } from './relate-shots.ts';

/** Words at either end of a text by which others are found. */
const END_WORDS = 60;
/** What more notes than this have in common is a phrase of the trade, not a sign. */
const MOST_SHARED = 24;
const MOST_CANDIDATES = 12;
/** One of three shingles is enough to meet each other: 10,000 notes of 160 words take 44 MB. */
const KEPT_OF = 3;
/** Fingerprints no more than 15 bits apart agree in one of sixteen parts. */
const BAND_DIGITS = 4;

interface Keys {
  readonly head: Int32Array;
  readonly tail: Int32Array;
  readonly bands: readonly string[];
}

/** Most keys belong to one note. */
type Ids = string | readonly string[];

/** Finds notes that may belong together among thousands without comparing all with all. */
export class AlikeIndex {
  readonly #keys = new Map<string, Keys>();
  readonly #heads = new Map<number, Ids>();
  readonly #tails = new Map<number, Ids>();
  readonly #bands = new Map<string, Ids>();

  set(shot: Shot): void {
    this.delete(shot.id);
    const words = shotWords(shot.text);
    const keys = { head: kept(shingles(words.slice(0, END_WORDS))), tail: kept(shingles(words.slice(-END_WORDS))), bands: bandsOf(shot.fingerprint) };
    this.#keys.set(shot.id, keys);
    for (const key of keys.head) add(this.#heads, key, shot.id);
    for (const key of keys.tail) add(this.#tails, key, shot.id);
    for (const key of keys.bands) add(this.#bands, key, shot.id);
  }

  delete(id: string): void {
    const keys = this.#keys.get(id);
    if (keys === undefined) return;
    this.#keys.delete(id);
    for (const key of keys.head) remove(this.#heads, key, id);
    for (const key of keys.tail) remove(this.#tails, key, id);
    for (const key of keys.bands) remove(this.#bands, key, id);
  }

  /** Ids of notes that begin in this one, end where it begins, or look like it; the likeliest first. */
  candidates({ id, text, fingerprint }: Shot): readonly string[] {
    const words = shotWords(text);
    const scores = new Map<string, number>();
    const count = (found: Ids = []): void => {
      const ids = typeof found === 'string' ? [found] : found;
      if (ids.length > MOST_SHARED) return;
      for (const other of ids) if (other !== id) scores.set(other, (scores.get(other) ?? 0) + 1);
    };
    for (const key of kept(shingles(words))) count(this.#heads.get(key));
    for (const key of kept(shingles(words.slice(0, END_WORDS)))) count(this.#tails.get(key));
    for (const key of bandsOf(fingerprint)) count(this.#bands.get(key));
    return [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_CANDIDATES).map(([other]) => other);
  }
}

function kept(hashes: readonly number[]): Int32Array {
  return Int32Array.from(new Set(hashes.filter((hash) => hash % KEPT_OF === 0)));
}

function bandsOf(fingerprint: string): readonly string[] {
  if (!isTelling(fingerprint)) return [];
  const bands: string[] = [];
  for (let at = 0; at < fingerprint.length; at += BAND_DIGITS) {
    const digits = fingerprint.slice(at, at + BAND_DIGITS);
    // Blank places are alike in half of all pictures.
    if (!/^0+$/.test(digits)) bands.push(`${String(at)} ${digits}`);
  }
  return bands;
}

function add<Key>(map: Map<Key, Ids>, key: Key, id: string): void {
  const ids = map.get(key);
  map.set(key, ids === undefined ? id : [...(typeof ids === 'string' ? [ids] : ids.slice(0, MOST_SHARED)), id]);
}

function remove<Key>(map: Map<Key, Ids>, key: Key, id: string): void {
  const ids = map.get(key) ?? [];
  const left = typeof ids === 'string' ? [ids].filter((other) => other !== id) : ids.filter((other) => other !== id);
  if (left.length === 0) map.delete(key);
  else map.set(key, left.length === 1 && left[0] !== undefined ? left[0] : left);
}
