import type { ChangesFrame, JournalFrame, JournalRecord } from './journal-frame.ts';

interface Newest {
  readonly sequence: number;
  readonly isPut: boolean;
}

/**
 * Which records of a journal still count. Read all frames twice: first `note` each, then `take` the records of each that are the
 * last word on their thing. Only keys and sequences are kept between, so that a journal of any size is read segment by segment.
 *
 * A base has each thing once, so its frames need not be noted: `takeUnnoted` them once all others are.
 */
export class LiveRecords {
  readonly #newest = new Map<string, Newest>();

  /** Later frames win over earlier ones of the same sequence: a frame that was written twice says the same. */
  note(frame: JournalFrame): void {
    if (frame.kind === 'checkpoint') return;
    for (const record of frame.records) {
      const key = keyOf(record);
      if (frame.sequence < (this.#newest.get(key)?.sequence ?? 0)) continue;
      this.#newest.set(key, { sequence: frame.sequence, isPut: record.op === 'put' });
    }
  }

  /** Ids of all things of a kind that the journal speaks of, deleted ones included. */
  ids(kind: string): readonly string[] {
    const prefix = `${kind} `;
    return [...this.#newest.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  }

  /** Of those, the ones that are still there. */
  liveIds(kind: string): readonly string[] {
    return this.ids(kind).filter((id) => this.#newest.get(`${kind} ${id}`)?.isPut === true);
  }

  /** Everything that is still there. */
  liveThings(): readonly { readonly kind: string; readonly id: string }[] {
    return [...this.#newest].flatMap(([key, { isPut }]) => {
      const space = key.indexOf(' ');
      return isPut ? [{ kind: key.slice(0, space), id: key.slice(space + 1) }] : [];
    });
  }

  /** The records of this frame that are the last word, deletions included; each thing is given out once. */
  take(frame: JournalFrame): ChangesFrame | null {
    if (frame.kind === 'checkpoint') return null;
    return this.#give(frame, (key) => this.#newest.get(key)?.sequence === frame.sequence);
  }

  /** The same of a frame that was not noted. */
  takeUnnoted(frame: JournalFrame): ChangesFrame | null {
    if (frame.kind === 'checkpoint') return null;
    return this.#give(frame, (key) => (this.#newest.get(key)?.sequence ?? -1) < frame.sequence);
  }

  #give(frame: ChangesFrame, isLastWord: (key: string) => boolean): ChangesFrame | null {
    const lastWords = new Map(frame.records.map((record) => [keyOf(record), record]));
    const records = [...lastWords].flatMap(([key, record]) => {
      if (!isLastWord(key)) return [];
      this.#newest.delete(key);
      return record;
    });
    return records.length === 0 ? null : { ...frame, records };
  }
}

const keyOf = ({ kind, id }: JournalRecord): string => `${kind} ${id}`;
