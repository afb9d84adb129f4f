import type { JournalFiles, SegmentFile } from './journal-files.ts';
import type { JournalFrame } from './journal-frame.ts';
import { describeJournal, type JournalState, type SegmentFacts } from './journal-state.ts';
import { isBaseSegment, isStagedSegment } from './segment-names.ts';
import { readLastFrame, readSegment, readSegmentInTurns, type SegmentContent, type Utf8 } from './segment.ts';

/** Most last frames fit: a note and its recognition have some 40 kB. */
const TAIL_BYTES = 128 * 1024;

const NOTHING: SegmentContent = { frames: [], damages: [], tornBytes: 0 };

/** The files of a journal, and what its texts are read with. */
export interface ReadableJournal {
  readonly files: JournalFiles;
  readonly utf8: Utf8;
}

/** The segments that make the journal; what is staged for a restore is no part of it yet. */
export async function listJournal(files: JournalFiles): Promise<readonly SegmentFile[]> {
  return (await files.listSegments()).filter(({ name }) => !isStagedSegment(name));
}

/** What is in the journal's folder, from the end of each segment only: a start does not read the journal. */
export async function readJournalState(journal: ReadableJournal, listed?: readonly SegmentFile[]): Promise<JournalState> {
  const segments = listed ?? (await listJournal(journal.files));
  return describeJournal(await Promise.all(segments.map((file) => readFacts(journal, file))));
}

async function readFacts(journal: ReadableJournal, file: SegmentFile): Promise<SegmentFacts> {
  const last = await readLastQuickly(journal, file);
  if (last !== null) return { ...file, last, isNewer: false };
  const { frames, damages } = await readContent(journal, file);
  return { ...file, last: frames.at(-1) ?? null, isNewer: damages.some(({ reason }) => reason === 'newer') };
}

async function readLastQuickly({ files, utf8 }: ReadableJournal, { name, byteLength }: SegmentFile): Promise<JournalFrame | null> {
  if (byteLength === 0) return null;
  const offset = Math.max(0, byteLength - TAIL_BYTES);
  const tail = await files.readSegment(name, { offset, byteLength: byteLength - offset });
  return tail && readLastFrame(tail, utf8);
}

async function readContent({ files, utf8 }: ReadableJournal, { name, byteLength }: SegmentFile): Promise<SegmentContent> {
  if (byteLength === 0) return NOTHING;
  const bytes = await files.readSegment(name, { offset: 0, byteLength });
  return bytes === null ? NOTHING : judgeEnd({ name, byteLength }, readSegment(bytes, utf8));
}

/** A base is written whole before its checkpoint counts it, so nothing of its end was ever cut off by a kill: a torn one is damage. */
function judgeEnd({ name, byteLength }: SegmentFile, content: SegmentContent): SegmentContent {
  const { frames, damages, tornBytes } = content;
  if (tornBytes === 0 || !isBaseSegment(name)) return content;
  return { frames, damages: [...damages, { offset: byteLength - tornBytes, byteLength: tornBytes, reason: 'unreadable' }], tornBytes: 0 };
}

export interface JournalReading extends ReadableJournal {
  readonly names: readonly string[];
  readonly onProgress: (fraction: number) => void;
}

/** The segments one after the other, so that a journal of any size needs the memory of one. */
export async function* readSegments({ names, onProgress, ...journal }: JournalReading): AsyncGenerator<SegmentContent> {
  const sizes = new Map((await journal.files.listSegments()).map((file) => [file.name, file.byteLength]));
  let index = 0;
  for (const name of names) {
    yield await readContent(journal, { name, byteLength: sizes.get(name) ?? 0 });
    index += 1;
    onProgress(index / names.length);
  }
}

/** Somebody rewrote or compacted the journal while it was read: to be read again from the beginning. */
export class JournalMovedError extends Error {
  override readonly name = 'JournalMovedError';
}

export interface ListedReading extends ReadableJournal {
  readonly segments: readonly SegmentFile[];
  /** Called often; lets the process answer others when it has gone on for long enough. */
  readonly breathe: () => Promise<void>;
}

/** The segments as they were listed, not a byte more: what is appended meanwhile belongs to a later state. Throws `JournalMovedError`. */
export async function* readListedSegments({ segments, breathe, ...journal }: ListedReading): AsyncGenerator<SegmentContent> {
  for (const file of segments) {
    const { name, byteLength } = file;
    if (byteLength === 0) continue;
    const bytes = await journal.files.readSegment(name, { offset: 0, byteLength });
    if (bytes?.length !== byteLength) throw new JournalMovedError('The journal was written anew while it was read.');
    yield judgeEnd(file, await readSegmentInTurns(bytes, journal.utf8, breathe));
  }
}
