import { isWithinOneEdit } from '../search/one-edit.ts';
import { fingerprintDistance, SAME_PICTURE_BITS } from './fingerprint.ts';
import { findOverlap, type Overlap } from './find-overlap.ts';
import { shingles, shotWords, type ShotWord } from './shot-words.ts';

/** A note as it is compared with others. */
export interface Shot {
  readonly id: string;
  readonly text: string;
  /** Of its first picture; '' when it is not known. */
  readonly fingerprint: string;
}

/** What one screenshot is to another. */
export type ShotRelation =
  /** It goes on where the other ends. */
  | { readonly kind: 'continues'; readonly firstId: string; readonly nextId: string; readonly overlap: Overlap }
  /** They show the same. */
  | { readonly kind: 'same' }
  /** The same post at another time: some of it has changed. */
  | { readonly kind: 'changed' };

/** Shares of what each says that the other says too. Recognition misreads a word in thirty of a good picture. */
const SAME_SHARE = 0.85;
const CHANGED_SHARE = 0.5;
/** Where the pictures look alike as well, less text has to agree. */
const ALIKE_CHANGED_SHARE = 0.3;
/** With fewer words than these the picture decides. */
const FEW_WORDS = 6;

/** How two notes belong together; null when they do not. */
export function relateShots(a: Shot, b: Shot): ShotRelation | null {
  const [wordsOfA, wordsOfB] = [shotWords(a.text), shotWords(b.text)];
  const looksAlike = a.fingerprint !== '' && b.fingerprint !== '' && fingerprintDistance(a.fingerprint, b.fingerprint) <= SAME_PICTURE_BITS;
  if (Math.max(wordsOfA.length, wordsOfB.length) < FEW_WORDS) return looksAlike && sayAlike(wordsOfA, wordsOfB) ? { kind: 'same' } : null;
  const share = commonShare(wordsOfA, wordsOfB);
  if (share >= SAME_SHARE) return { kind: saysOther(wordsOfA, wordsOfB) ? 'changed' : 'same' };
  const onwards = findOverlap(wordsOfA, wordsOfB);
  const back = findOverlap(wordsOfB, wordsOfA);
  const isOnwards = (onwards?.words ?? 0) >= (back?.words ?? 0);
  const overlap = isOnwards ? onwards : back;
  if (overlap !== null) return { kind: 'continues', firstId: isOnwards ? a.id : b.id, nextId: isOnwards ? b.id : a.id, overlap };
  return share >= (looksAlike ? ALIKE_CHANGED_SHARE : CHANGED_SHARE) ? { kind: 'changed' } : null;
}

/** Of two texts of a few words: most words of each are in the other. */
function sayAlike(a: readonly ShotWord[], b: readonly ShotWord[]): boolean {
  const [inA, inB] = [new Set(a.map(({ word }) => word)), new Set(b.map(({ word }) => word))];
  const common = [...inA].filter((word) => inB.has(word)).length;
  return common * 2 >= Math.max(inA.size, inB.size);
}

/** Whether one has words that are no misread words of the other: a number, or one that differs by more than a letter. */
function saysOther(a: readonly ShotWord[], b: readonly ShotWord[]): boolean {
  const [inA, inB] = [new Set(a.map(({ word }) => word)), new Set(b.map(({ word }) => word))];
  const onlyA = [...inA].filter((word) => !inB.has(word));
  const onlyB = [...inB].filter((word) => !inA.has(word));
  const isOther = (word: string, others: readonly string[]): boolean => /\d/.test(word) || (word.length > 3 && !others.some((other) => isWithinOneEdit(word, other)));
  return onlyA.some((word) => isOther(word, onlyB)) && onlyB.some((word) => isOther(word, onlyA));
}

/** The smaller of the shares that each has in common with the other. */
function commonShare(a: readonly ShotWord[], b: readonly ShotWord[]): number {
  const [inA, inB] = [new Set(shingles(a)), new Set(shingles(b))];
  const common = [...inA].filter((hash) => inB.has(hash)).length;
  return inA.size === 0 || inB.size === 0 ? 0 : common / Math.max(inA.size, inB.size);
}
