import type { JournalFiles } from '../../../shared/journal/journal-files.ts';
import type { ChangesFrame, JournalFrame } from '../../../shared/journal/journal-frame.ts';
import { encodeFrame } from '../../../shared/journal/segment.ts';
import { baseSegmentName } from '../../../shared/journal/segment-names.ts';
import { orThrow } from './journal-write-error.ts';
import { utf8 } from './utf8.ts';

const PART_BYTES = 8 * 1024 * 1024;

export interface BaseWriterOptions {
  readonly files: JournalFiles;
  readonly journalId: string;
  readonly generation: number;
}

/** Writes one generation of base segments. It counts only once `finish` has written its checkpoint. */
export class BaseWriter {
  readonly #options: BaseWriterOptions;
  readonly #parts: string[] = [];
  #frames: Uint8Array[] = [];
  #byteLength = 0;
  #previous = 0;

  constructor(options: BaseWriterOptions) {
    this.#options = options;
  }

  /** Rejects with `JournalWriteError`. */
  async add(frame: ChangesFrame): Promise<void> {
    this.#encode({ ...frame, journalId: this.#options.journalId });
    if (this.#byteLength > PART_BYTES) await this.#writePart(this.#nextName());
  }

  async finish({ sequence, replaces }: { readonly sequence: number; readonly replaces: readonly string[] }): Promise<void> {
    const { journalId, generation } = this.#options;
    const name = this.#nextName();
    this.#encode({ kind: 'checkpoint', journalId, sequence, generation, parts: [...this.#parts, name], replaces });
    await this.#writePart(name);
  }

  #nextName(): string {
    return baseSegmentName(this.#options.generation, this.#parts.length + 1);
  }

  #encode(frame: JournalFrame): void {
    const { bytes, checksum } = encodeFrame({ frame, previous: this.#previous }, utf8);
    this.#frames.push(bytes);
    this.#byteLength += bytes.length;
    this.#previous = checksum;
  }

  async #writePart(name: string): Promise<void> {
    const part = new Uint8Array(this.#byteLength);
    let at = 0;
    for (const frame of this.#frames) {
      part.set(frame, at);
      at += frame.length;
    }
    await orThrow(this.#options.files.appendToSegment(name, part));
    this.#parts.push(name);
    this.#frames = [];
    this.#byteLength = 0;
    this.#previous = 0;
  }
}
