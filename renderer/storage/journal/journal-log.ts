import { joinBytes } from '../../../shared/checksum/join-bytes.ts';
import type { ChangesFrame } from '../../../shared/journal/journal-frame.ts';
import { JOURNAL_WRITTEN, type JournalFiles, type JournalWriteOutcome } from '../../../shared/journal/journal-files.ts';
import { encodeFrame } from '../../../shared/journal/segment.ts';
import { tailSegmentName } from '../../../shared/journal/segment-names.ts';
import { utf8 } from './utf8.ts';

/** Small enough to be read in one piece, large enough that a hundred thousand notes make some hundred files. */
const SEGMENT_BYTES = 8 * 1024 * 1024;
const GROUP_BYTES = 4 * 1024 * 1024;

export interface JournalLogOptions {
  readonly files: JournalFiles;
  readonly journalId: string;
  /** 8 hex digits, new at each call. */
  readonly newMark: () => string;
}

interface OpenTail {
  readonly name: string;
  byteLength: number;
  previous: number;
}

/**
 * The end of the journal that this window writes. Frames that come while a write is under way share the next one, so that an import
 * of many files waits for few flushes.
 *
 * A failed write keeps its frames: they are tried again, before anything newer, with the next call. They are also in the outbox of
 * the database, for the next start.
 */
export class JournalLog {
  readonly journalId: string;
  readonly #options: JournalLogOptions;
  #waiting: ChangesFrame[] = [];
  #writing: Promise<JournalWriteOutcome> | null = null;
  #tail: OpenTail | null = null;
  #pushed = 0;
  #durable = 0;
  #acknowledged: number[] = [];

  constructor(options: JournalLogOptions) {
    this.#options = options;
    this.journalId = options.journalId;
  }

  /** `written` when this frame and all before it are on the disk. */
  append(frame: ChangesFrame): Promise<JournalWriteOutcome> {
    this.#waiting.push(frame);
    this.#pushed += 1;
    return this.settled();
  }

  /** `written` when everything appended so far is on the disk. */
  async settled(): Promise<JournalWriteOutcome> {
    const wanted = this.#pushed;
    while (this.#durable < wanted) {
      this.#writing ??= this.#writeGroup().finally(() => { this.#writing = null; });
      const outcome = await this.#writing;
      if (outcome.kind === 'failed') return outcome;
    }
    return JOURNAL_WRITTEN;
  }

  /** Sequences on the disk whose outbox rows may go. */
  acknowledged(): readonly number[] {
    return this.#acknowledged;
  }

  /** Told once their outbox rows are gone for good. */
  forget(sequences: readonly number[]): void {
    const gone = new Set(sequences);
    this.#acknowledged = this.#acknowledged.filter((sequence) => !gone.has(sequence));
  }

  async #writeGroup(): Promise<JournalWriteOutcome> {
    const tail = this.#openTail();
    const group: Uint8Array[] = [];
    let { previous } = tail;
    let length = 0;
    for (const frame of this.#waiting) {
      if (length > GROUP_BYTES) break;
      const { bytes, checksum } = encodeFrame({ frame, previous }, utf8);
      group.push(bytes);
      length += bytes.length;
      previous = checksum;
    }
    const outcome = await this.#options.files.appendToSegment(tail.name, joinBytes(group));
    // A part of the group may be in the segment: what comes behind it would be behind a torn frame.
    if (outcome.kind === 'failed') this.#tail = null;
    else {
      const written = this.#waiting.splice(0, group.length);
      this.#durable += written.length;
      this.#acknowledged.push(...written.map((frame) => frame.sequence));
      tail.byteLength += length;
      tail.previous = previous;
    }
    return outcome;
  }

  #openTail(): OpenTail {
    const isFull = (this.#tail?.byteLength ?? 0) > SEGMENT_BYTES;
    if (this.#tail === null || isFull) {
      const first = this.#waiting[0]?.sequence ?? 0;
      this.#tail = { name: tailSegmentName(first, this.#options.newMark()), byteLength: 0, previous: 0 };
    }
    return this.#tail;
  }
}
