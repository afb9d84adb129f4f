import type { JournalLoss } from '../../shared/journal/decide-healing.ts';

export interface HealingProgress {
  readonly kind: 'restoring' | 'writing-journal' | 'compacting' | 'restoring-backup';
  /** 0 to 1. */
  readonly fraction: number;
}

/** What was wrong at the start and has been put right, for the person to know. */
export type HealingReport =
  | { readonly kind: 'nothing' }
  /** `notes` came into the database from the journal; `damages` are places in the journal that could not be read. */
  | { readonly kind: 'restored'; readonly notes: number; readonly damages: number }
  | { readonly kind: 'journal-rewritten'; readonly loss: JournalLoss }
  /** A restore that was ordered before this start was carried out or finished. */
  | { readonly kind: 'backup-restored'; readonly mode: 'replace' | 'merge'; readonly notes: number; readonly backedUpAt: string }
  /** It could not be carried out, and the library is as it was. */
  | { readonly kind: 'backup-not-restored'; readonly reason: string }
  /** It waits until this is the only window. */
  | { readonly kind: 'restore-waits' };
