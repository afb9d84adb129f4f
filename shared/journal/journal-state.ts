import type { CheckpointFrame, JournalFrame } from './journal-frame.ts';
import { isBaseSegment } from './segment-names.ts';

/** A segment as a start looks at it: its name, its size, and the last frame in it, null when there is no whole one. */
export interface SegmentFacts {
  readonly name: string;
  readonly byteLength: number;
  readonly last: JournalFrame | null;
  /** Whether a later program has written in it. */
  readonly isNewer: boolean;
}

export type JournalState =
  /** There is no frame at all. */
  | { readonly kind: 'none' }
  /** A later program has written in it: to be left as it is, for what it says is not understood. */
  | { readonly kind: 'newer' }
  | {
      readonly kind: 'whole';
      readonly journalId: string;
      readonly generation: number;
      /** The highest sequence of any segment. */
      readonly lastSequence: number;
      /** Sequences that some segment ends with: these are known to be in the journal without reading it. */
      readonly endings: ReadonlySet<number>;
      /** What is to be read, in order. */
      readonly segments: readonly string[];
      /** Base segments of this generation that are not there, or `INCOMPLETE_BASE`. */
      readonly missing: readonly string[];
      /** Taken in by the base, or never finished: to be removed. */
      readonly leftovers: readonly string[];
      readonly baseBytes: number;
      readonly tailBytes: number;
      readonly tailCount: number;
    };

/** Stands for the base when no checkpoint says what belongs to it. */
export const INCOMPLETE_BASE = 'a complete base';

/** What the files in the journal's folder are, together. */
export function describeJournal(files: readonly SegmentFacts[]): JournalState {
  if (files.some((file) => file.isNewer)) return { kind: 'newer' };
  const newest = newestCheckpoint(files) ?? standIn(files);
  if (newest === null) return { kind: 'none' };
  const { journalId, generation, parts, replaces } = newest;
  const present = new Map(files.map((file) => [file.name, file]));
  const tails = files.filter(({ name, last }) => !isBaseSegment(name) && !replaces.includes(name) && (last === null || last.journalId === journalId));
  const bases = parts.flatMap((name) => present.get(name) ?? []);
  const read = [...bases, ...[...tails].sort((a, b) => (a.name < b.name ? -1 : 1))];
  const names = new Set(read.map((file) => file.name));
  const ends = [newest, ...read.flatMap((file) => file.last ?? [])].map((frame) => frame.sequence);
  return {
    kind: 'whole',
    journalId,
    generation,
    lastSequence: Math.max(...ends),
    endings: new Set(tails.flatMap((file) => file.last?.sequence ?? [])),
    segments: [...names],
    missing: parts.filter((name) => !present.has(name)),
    leftovers: files.map((file) => file.name).filter((name) => !names.has(name)),
    baseBytes: totalBytes(bases),
    tailBytes: totalBytes(tails),
    tailCount: tails.length,
  };
}

export type WholeJournal = Extract<JournalState, { readonly kind: 'whole' }>;

export interface CompactionLimits {
  readonly leastBytes: number;
  readonly mostSegments: number;
}

/**
 * Tails are taken into a new base when they have outgrown it: then all compactions together cost about as much as the writes. Many
 * small tails, one of each session, are taken in as well.
 */
export function isCompactionDue(state: WholeJournal, { leastBytes, mostSegments }: CompactionLimits): boolean {
  return state.tailBytes > Math.max(leastBytes, state.baseBytes) || state.tailCount > mostSegments;
}

function newestCheckpoint(files: readonly SegmentFacts[]): CheckpointFrame | null {
  let newest: CheckpointFrame | null = null;
  for (const { last } of files) {
    if (last?.kind === 'checkpoint' && last.generation > (newest?.generation ?? -1)) newest = last;
  }
  return newest;
}

/** The base is gone or was never finished: whatever there is of one journal is read. */
function standIn(files: readonly SegmentFacts[]): CheckpointFrame | null {
  const [newest] = files.flatMap((file) => file.last ?? []).sort((a, b) => b.sequence - a.sequence);
  if (newest === undefined) return null;
  const bases = files.filter(({ name, last }) => isBaseSegment(name) && last?.journalId === newest.journalId);
  const parts = [...bases.map((file) => file.name).sort(), INCOMPLETE_BASE];
  return { kind: 'checkpoint', journalId: newest.journalId, sequence: newest.sequence, generation: 0, parts, replaces: [] };
}

function totalBytes(files: readonly SegmentFacts[]): number {
  return files.reduce((sum, file) => sum + file.byteLength, 0);
}
