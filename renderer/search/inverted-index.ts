import { SEARCH_FIELDS, type SearchField } from '../../shared/search/note-fields.ts';
import type { FieldForms, IndexedNote } from './indexed-note.ts';
import { POSTING_SIZE, Vocabulary } from './vocabulary.ts';

/** A word in the title, a tag or the caption says more about a note than the same word in a long text. Whole numbers keep postings small. */
const FIELD_WEIGHTS: Readonly<Record<SearchField, number>> = { title: 12, tags: 6, caption: 6, topic: 4, mainContent: 3, visibleText: 2, originalImage: 2 };

/** The weight of one word in the long text: frequencies count in these. */
export const PLAIN_WEIGHT = FIELD_WEIGHTS.visibleText;

/** Ends a field in a sequence, so that no phrase runs from one field into the next. */
export const FIELD_END = 0;

/** Replaced notes leave gaps; from this many on, and when they are a quarter of all, the gaps are closed. */
const FEWEST_GAPS = 1_000;

/** By ordinal. Columns, because a search that goes through thousands of notes should not go through as many objects. */
interface Columns {
  /** null is a gap. */
  readonly notes: (IndexedNote | null)[];
  readonly isTrashed: boolean[];
  /** Weighted length of all fields. */
  readonly lengths: number[];
  /** The ids of the words as they stand, field after field, the title first; each field closed by `FIELD_END`. */
  readonly sequences: Uint32Array[];
}

type ReadonlyColumns = { readonly [Name in keyof Columns]: readonly Columns[Name][number][] };

/** The sequence of a gap. */
export const NO_WORDS = new Uint32Array(0);

/**
 * Which words are in which notes, and in what order. A changed note gets a new ordinal, and its old place stays as a
 * gap (null) until gaps are worth closing.
 */
export class InvertedIndex {
  readonly words = new Vocabulary();
  /** Other forms of the words: `cicd` of `CI/CD`, `.net` of `.NET`. */
  readonly otherForms = new Vocabulary();
  readonly #ordinals = new Map<string, number>();
  #columns: Columns = { notes: [], isTrashed: [], lengths: [], sequences: [] };
  #lengthOfAll = 0;

  /** What is known of each note, by ordinal. */
  get columns(): ReadonlyColumns {
    return this.#columns;
  }

  /** How many notes there are. */
  get size(): number {
    return this.#ordinals.size;
  }

  get meanLength(): number {
    return this.#lengthOfAll / Math.max(1, this.size);
  }

  /** Takes in a note that is not in the index. */
  add(note: IndexedNote, forms: FieldForms): void {
    const { notes, isTrashed, lengths, sequences } = this.#columns;
    const ordinal = notes.length;
    const sequence: number[] = [];
    let length = 0;
    for (const field of SEARCH_FIELDS) {
      const mention = { ordinal, weight: FIELD_WEIGHTS[field], inTitle: field === 'title' ? 1 : 0 };
      for (const word of forms[field].words) {
        sequence.push(addMention(this.words, word, mention));
        length += mention.weight;
      }
      for (const form of forms[field].others) addMention(this.otherForms, form, mention);
      sequence.push(FIELD_END);
    }
    this.#ordinals.set(note.id, ordinal);
    notes.push(note);
    isTrashed.push(note.isTrashed);
    lengths.push(length);
    sequences.push(Uint32Array.from(sequence));
    this.#lengthOfAll += length;
  }

  /** Does nothing when there is no such note. */
  remove(id: string): void {
    const ordinal = this.#ordinals.get(id);
    if (ordinal === undefined) return;
    this.#ordinals.delete(id);
    const { notes, lengths, sequences } = this.#columns;
    this.#lengthOfAll -= lengths[ordinal] ?? 0;
    notes[ordinal] = null;
    sequences[ordinal] = NO_WORDS;
    const gaps = notes.length - this.size;
    if (gaps > FEWEST_GAPS && gaps * 4 > notes.length) this.#closeGaps();
  }

  clear(): void {
    this.words.clear();
    this.otherForms.clear();
    this.#ordinals.clear();
    this.#columns = { notes: [], isTrashed: [], lengths: [], sequences: [] };
    this.#lengthOfAll = 0;
  }

  #closeGaps(): void {
    const { notes, isTrashed, lengths, sequences } = this.#columns;
    const moved = new Int32Array(notes.length).fill(-1);
    const isKept = (_value: unknown, ordinal: number): boolean => (moved[ordinal] ?? -1) >= 0;
    let next = 0;
    notes.forEach((note, ordinal) => {
      if (note === null) return;
      this.#ordinals.set(note.id, next);
      moved[ordinal] = next;
      next += 1;
    });
    this.#columns = { notes: notes.filter(isKept), isTrashed: isTrashed.filter(isKept), lengths: lengths.filter(isKept), sequences: sequences.filter(isKept) };
    for (const vocabulary of [this.words, this.otherForms]) vocabulary.rewrite((postings) => moveOrdinals(postings, moved));
  }
}

interface Mention {
  readonly ordinal: number;
  readonly weight: number;
  readonly inTitle: number;
}

/** Counts one mention of a word; returns the word's id. A note is added at once, so its posting is the last. */
function addMention(vocabulary: Vocabulary, word: string, { ordinal, weight, inTitle }: Mention): number {
  const { id, postings } = vocabulary.getOrAdd(word);
  const last = postings.length - POSTING_SIZE;
  if (postings[last] === ordinal) postings[last + 1] = (postings[last + 1] ?? 0) + weight;
  else postings.push(ordinal, weight, inTitle);
  return id;
}

function moveOrdinals(postings: readonly number[], moved: Int32Array): number[] {
  const kept: number[] = [];
  for (let at = 0; at < postings.length; at += POSTING_SIZE) {
    const ordinal = moved[postings[at] ?? 0] ?? -1;
    if (ordinal >= 0) kept.push(ordinal, postings[at + 1] ?? 0, postings[at + 2] ?? 0);
  }
  return kept;
}
