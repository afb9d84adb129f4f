import { z } from 'zod';

/**
 * The version of everything in the journal: frames, records and what is in them. Raised when a program of today would misread or not
 * understand what is written from then on; a program that finds a higher one changes nothing. `docs/journal-format.md` has the history.
 */
export const FRAME_VERSION = 1;

/**
 * One change of one thing. `kind` is a word such as `note`; `payload` is JSON on one line, kept as text so that it can be copied
 * without being understood.
 */
export type JournalRecord =
  | { readonly op: 'put'; readonly kind: string; readonly id: string; readonly payload: string }
  | { readonly op: 'delete'; readonly kind: string; readonly id: string };

/** All changes of one transaction: they are read back together or not at all. */
export interface ChangesFrame {
  readonly kind: 'changes';
  /** Names the journal, so that segments of another one are never mixed in. */
  readonly journalId: string;
  /** Rises with every transaction of the library, over all windows; of two changes of one thing the higher one counts. */
  readonly sequence: number;
  readonly records: readonly JournalRecord[];
}

/** Says that a generation of base segments is complete, and what it stands for. */
export interface CheckpointFrame {
  readonly kind: 'checkpoint';
  readonly journalId: string;
  readonly sequence: number;
  readonly generation: number;
  /** Names of the base segments, in order; the last one has this frame. */
  readonly parts: readonly string[];
  /** Names of segments that the base has taken in: they are not read any more. */
  readonly replaces: readonly string[];
}

export type JournalFrame = ChangesFrame | CheckpointFrame;

/** A frame with the checksum of the frame before it in its segment; 0 for the first. */
export interface ChainedFrame {
  readonly frame: JournalFrame;
  readonly previous: number;
}

const headSchema = z.object({
  v: z.literal(FRAME_VERSION),
  journal: z.string(),
  sequence: z.number().int().nonnegative(),
  previous: z.number().int().nonnegative(),
  checkpoint: z.object({ generation: z.number().int(), parts: z.array(z.string()), replaces: z.array(z.string()) }).optional(),
});

const versionSchema = z.object({ v: z.number() });

const RECORD = /^(put|delete) ([a-z-]+) ("(?:[^"\\]|\\.)*")(?: (.*))?$/;

/** The text of a frame: a line of JSON, then a line for each record. JSON never has a bare line break, so lines are safe. */
export function writeFrameText({ frame, previous }: ChainedFrame): string {
  const head = { v: FRAME_VERSION, journal: frame.journalId, sequence: frame.sequence, previous };
  if (frame.kind === 'changes') return [JSON.stringify(head), ...frame.records.map(writeRecordLine)].join('\n');
  const { generation, parts, replaces } = frame;
  return JSON.stringify({ ...head, checkpoint: { generation, parts, replaces } });
}

export type ReadFrameOutcome =
  | { readonly kind: 'read'; readonly chained: ChainedFrame }
  /** Written by a later program: to be left as it is. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'malformed' };

/** The inverse of `writeFrameText`. */
export function parseFrameText(text: string): ReadFrameOutcome {
  const [first = '', ...lines] = text.split('\n');
  const json = parseJson(first);
  const head = headSchema.safeParse(json);
  if (!head.success) {
    const version = versionSchema.safeParse(json);
    return { kind: version.success && version.data.v > FRAME_VERSION ? 'newer' : 'malformed' };
  }
  const { journal: journalId, sequence, previous, checkpoint } = head.data;
  if (checkpoint !== undefined) return { kind: 'read', chained: { frame: { kind: 'checkpoint', journalId, sequence, ...checkpoint }, previous } };
  const records = lines.flatMap((line) => parseRecordLine(line) ?? []);
  if (records.length < lines.length) return { kind: 'malformed' };
  return { kind: 'read', chained: { frame: { kind: 'changes', journalId, sequence, records }, previous } };
}

/** A record on one line, without its line break. */
export function writeRecordLine(record: JournalRecord): string {
  const head = `${record.op} ${record.kind} ${JSON.stringify(record.id)}`;
  return record.op === 'put' ? `${head} ${record.payload}` : head;
}

/** The inverse of `writeRecordLine`; null for a line that is no record. */
export function parseRecordLine(line: string): JournalRecord | null {
  const [, op, kind = '', quotedId = '', payload] = RECORD.exec(line) ?? [];
  const id = z.string().safeParse(parseJson(quotedId));
  if (!id.success) return null;
  if (op === 'put') return payload === undefined ? null : { op, kind, id: id.data, payload };
  return payload === undefined ? { op: 'delete', kind, id: id.data } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
