import fc from 'fast-check';
import { FRAME_VERSION, writeFrameText, type ChangesFrame, type JournalFrame, type JournalRecord } from './journal-frame.ts';
import { LiveRecords } from './live-records.ts';
import { encodeFrame, type Utf8 } from './segment.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const utf8: Utf8 = { encode: (text) => encoder.encode(text), decode: (bytes) => decoder.decode(bytes) };

export function changes(sequence: number, records: readonly JournalRecord[], journalId = 'j1'): ChangesFrame {
  return { kind: 'changes', journalId, sequence, records };
}

export const put = (id: string, value: unknown, kind = 'note'): JournalRecord => ({ op: 'put', kind, id, payload: JSON.stringify(value) });
export const remove = (id: string, kind = 'note'): JournalRecord => ({ op: 'delete', kind, id });

/** The bytes of a segment, and where each frame ends in it. */
export function encodeSegment(frames: readonly JournalFrame[]): { readonly bytes: Uint8Array; readonly ends: readonly number[] } {
  const parts: Uint8Array[] = [];
  const ends: number[] = [];
  let previous = 0;
  let length = 0;
  for (const frame of frames) {
    const { bytes, checksum } = encodeFrame({ frame, previous }, utf8);
    parts.push(bytes);
    ends.push((length += bytes.length));
    previous = checksum;
  }
  return { bytes: Uint8Array.from(parts.flatMap((part) => [...part])), ends };
}

/** The bytes of a frame as the next version of the program may write it. */
export function encodeLaterFrame(frame: JournalFrame): Uint8Array<ArrayBuffer> {
  const body = utf8.encode(writeFrameText({ frame, previous: 0 }).replace(`"v":${String(FRAME_VERSION)}`, `"v":${String(FRAME_VERSION + 1)}`));
  return encodeFrame({ frame, previous: 0 }, { ...utf8, encode: () => body }).bytes;
}

/** What a journal says there is: `kind id` → payload. */
export function replay(frames: readonly JournalFrame[]): ReadonlyMap<string, string> {
  const live = new LiveRecords();
  frames.forEach((frame) => live.note(frame));
  const records = frames.flatMap((frame) => live.take(frame)?.records ?? []);
  return new Map(records.flatMap((record) => (record.op === 'put' ? [[`${record.kind} ${record.id}`, record.payload]] : [])));
}

const anyText = fc.string({ unit: 'binary', maxLength: 12 });

const anyRecord: fc.Arbitrary<JournalRecord> = fc.oneof(
  fc.record({ op: fc.constant('put' as const), kind: fc.constantFrom('note', 'job'), id: fc.oneof(fc.constantFrom('a', 'b'), anyText), payload: fc.jsonValue().map((value) => JSON.stringify(value)) }),
  fc.record({ op: fc.constant('delete' as const), kind: fc.constantFrom('note', 'job'), id: fc.constantFrom('a', 'b') }),
);

/** Transactions in the order in which they were committed, numbered from 1. */
export const anyHistory = fc
  .array(fc.array(anyRecord, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })
  .map((transactions) => transactions.map((records, index) => changes(index + 1, records)));
