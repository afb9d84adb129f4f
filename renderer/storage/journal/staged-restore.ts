import { z } from 'zod';
import type { JournalFiles } from '../../../shared/journal/journal-files.ts';
import type { JournalRecord } from '../../../shared/journal/journal-frame.ts';
import { encodeFrame } from '../../../shared/journal/segment.ts';
import { isStagedSegment, stagedSegmentName } from '../../../shared/journal/segment-names.ts';
import { joinBytes } from '../../../shared/checksum/join-bytes.ts';
import type { RestoreOrder } from '../library-upkeep.ts';
import { orThrow } from './journal-write-error.ts';
import { readSegments } from './read-journal.ts';
import { utf8 } from './utf8.ts';

const SEGMENT_BYTES = 8 * 1024 * 1024;
const RECORDS_PER_FRAME = 200;

/** The record that stands last and makes what is staged count. */
const ORDER_KIND = 'restore-order';

const orderSchema = z.object({ mode: z.enum(['replace', 'merge']), backedUpAt: z.string(), notes: z.number(), sequence: z.number() });

/** Staged frames belong to no journal: what is staged is no part of any until it is carried out. */
const NO_JOURNAL = 'staged';

async function listStaged(files: JournalFiles): Promise<readonly string[]> {
  return (await files.listSegments()).map(({ name }) => name).filter(isStagedSegment).sort();
}

/** Writes the records and then the order. Rejects with `JournalWriteError`; what is there then has no order and counts for nothing. */
export async function stageRestore(files: JournalFiles, order: RestoreOrder, records: AsyncIterable<readonly JournalRecord[]>): Promise<void> {
  await dropStaged(files);
  const writer = new StagedWriter(files);
  for await (const group of records) {
    for (let start = 0; start < group.length; start += RECORDS_PER_FRAME) await writer.add(group.slice(start, start + RECORDS_PER_FRAME));
  }
  await writer.add([{ op: 'put', kind: ORDER_KIND, id: order.mode, payload: JSON.stringify(order) }]);
  await writer.flush();
}

/** What is staged and complete; null when nothing is. */
export async function readStagedOrder(files: JournalFiles): Promise<RestoreOrder | null> {
  const last = (await listStaged(files)).at(-1);
  if (last === undefined) return null;
  for await (const { frames } of readSegments({ files, names: [last], onProgress: () => undefined })) {
    const frame = frames.at(-1);
    const record = frame?.kind === 'changes' ? frame.records.at(-1) : undefined;
    if (record?.op === 'put' && record.kind === ORDER_KIND) return orderSchema.safeParse(JSON.parse(record.payload)).data ?? null;
  }
  return null;
}

/** The staged records, frame by frame, without the order. Throws when a place cannot be read: nothing of it may come in then. */
export async function* readStaged(files: JournalFiles, onProgress: (fraction: number) => void): AsyncGenerator<readonly JournalRecord[]> {
  for await (const { frames, damages } of readSegments({ files, names: await listStaged(files), onProgress })) {
    if (damages.length > 0) throw new Error('What was laid down for the restore cannot be read any more.');
    for (const frame of frames) {
      if (frame.kind === 'changes') yield frame.records.filter(({ kind }) => kind !== ORDER_KIND);
    }
  }
}

/** Rejects with `JournalWriteError`. The order goes first, so that no half of it is ever carried out. */
export async function dropStaged(files: JournalFiles): Promise<void> {
  await orThrow(files.removeSegments([...(await listStaged(files))].reverse()));
}

class StagedWriter {
  readonly #files: JournalFiles;
  #part = 1;
  #frames: Uint8Array[] = [];
  #byteLength = 0;
  #previous = 0;

  constructor(files: JournalFiles) {
    this.#files = files;
  }

  async add(records: readonly JournalRecord[]): Promise<void> {
    const { bytes, checksum } = encodeFrame({ frame: { kind: 'changes', journalId: NO_JOURNAL, sequence: 0, records }, previous: this.#previous }, utf8);
    this.#frames.push(bytes);
    this.#byteLength += bytes.length;
    this.#previous = checksum;
    if (this.#byteLength > SEGMENT_BYTES) await this.flush();
  }

  async flush(): Promise<void> {
    await orThrow(this.#files.appendToSegment(stagedSegmentName(this.#part), joinBytes(this.#frames)));
    this.#part += 1;
    this.#frames = [];
    this.#byteLength = 0;
    this.#previous = 0;
  }
}
