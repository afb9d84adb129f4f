import type { LibraryCounts } from '../../shared/backup/backup-manifest.ts';
import type { JournalRecord } from '../../shared/journal/journal-frame.ts';
import type { WriteOutcome } from './write-outcome.ts';

/** What the database holds. */
export interface LibraryCensus {
  readonly counts: LibraryCounts;
  /** How many transactions it counts; the same number as the journal's. */
  readonly sequence: number;
}

export interface RestoreOrder {
  /** `replace`: the library becomes what is staged. `merge`: it keeps everything and gets what it lacks. */
  readonly mode: 'replace' | 'merge';
  /** When the backup was made; ISO 8601, UTC. */
  readonly backedUpAt: string;
  readonly notes: number;
  /** The state of the library that it is for: one that was written to meanwhile is not replaced. */
  readonly sequence: number;
}

export interface MergeSummary {
  readonly added: number;
  /** Notes that the backup had a later state of. */
  readonly updated: number;
  /** Notes that are later in the library; the backup's state is in their history. */
  readonly kept: number;
}

export type MergeOutcome = { readonly kind: 'merged'; readonly summary: MergeSummary } | { readonly kind: 'failed'; readonly reason: string };

/** Port: what is done to a library as a whole. */
export interface LibraryUpkeep {
  count(): Promise<LibraryCensus>;
  /** How many of these records this program does not understand; they must not come in. */
  countStrange(records: readonly JournalRecord[]): number;
  /**
   * Lays down everything that a restore brings, durably and beside the library. It is carried out by `merge`, or, as `replace`, by the
   * next start, and goes on after a crash: the library is the old or the new one at any start, never a part of each.
   */
  stage(order: RestoreOrder, records: AsyncIterable<readonly JournalRecord[]>): Promise<WriteOutcome>;
  /** Takes back what was staged. */
  unstage(): Promise<WriteOutcome>;
  /** Carries out what was staged to be merged. */
  merge(onProgress: (fraction: number) => void): Promise<MergeOutcome>;
  /** Has the next start write the journal anew from the database, once the two agree; the old one is set aside. */
  orderNewJournal(): Promise<WriteOutcome>;
}
