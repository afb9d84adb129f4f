import type { ByteRange } from '../journal/journal-files.ts';
import type { Unsubscribe } from '../unsubscribe.ts';
import type { BackupReason, LibraryCounts } from './backup-manifest.ts';
import type { BackupInterval } from './is-backup-due.ts';

export type BackupCheck =
  | { readonly kind: 'unchecked' }
  /** Read back to the last byte at this time (ISO 8601, UTC). */
  | { readonly kind: 'verified'; readonly at: string }
  | { readonly kind: 'damaged'; readonly at: string; readonly reason: string };

/** What a backup says of the library that it was made of. */
export interface BackedUpState {
  readonly journalId: string;
  readonly sequence: number;
  readonly counts: LibraryCounts;
}

export interface KnownBackup {
  readonly name: string;
  readonly createdAt: string;
  readonly byteLength: number;
  readonly reason: BackupReason;
  /** False for backups of another profile in the same folder: they can be restored and are never removed. */
  readonly isOwn: boolean;
  /** null when not even its list can be read. */
  readonly state: BackedUpState | null;
  readonly check: BackupCheck;
}

/** The last copy that the person took along. */
export interface TakenBackup extends BackedUpState {
  readonly at: string;
  readonly name: string;
}

export interface BackupTask {
  readonly kind: 'backing-up' | 'verifying' | 'taking-along';
  readonly fraction: number;
}

export interface BackupFailure {
  readonly at: string;
  readonly reason: string;
  /** Writing the journal anew mends it. */
  readonly isJournalDamaged: boolean;
}

export interface BackupsState {
  /** Where backups lie, as a person would look for them. */
  readonly place: string;
  readonly canChoosePlace: boolean;
  /** null where a host makes no backups by itself. */
  readonly interval: BackupInterval | null;
  /** The newest first. */
  readonly backups: readonly KnownBackup[];
  readonly lastTaken: TakenBackup | null;
  readonly task: BackupTask | null;
  /** Why the last try failed; null again after one that did not. */
  readonly failure: BackupFailure | null;
  /** Why the place cannot be read; null when it can. */
  readonly placeProblem: string | null;
}

export type BackupOutcome =
  | { readonly kind: 'made'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string };

export type VerifyOutcome =
  /** Every byte of it, and every picture that it needs. */
  | { readonly kind: 'verified' }
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string };

export type ChoosePlaceOutcome = { readonly kind: 'chosen' } | { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly reason: string };

export type CountOutcome = ({ readonly kind: 'counted' } & BackedUpState) | { readonly kind: 'failed'; readonly reason: string; readonly isJournalDamaged: boolean };

/**
 * Port: the backups of the library. They are made from the journal, so nothing of the library passes through the window. One thing is
 * done at a time; a second one waits. Expected failures are values; each backup counts only once it has been read back.
 */
export interface Backups {
  getState(): Promise<BackupsState>;
  /** After each change of the state, progress included. */
  onState(listener: (state: BackupsState) => void): Unsubscribe;
  backUp(reason: 'asked' | 'before-restore'): Promise<BackupOutcome>;
  /** Reads a backup and all pictures that it needs. */
  verify(name: string): Promise<VerifyOutcome>;
  /** One file with everything in it, pictures too, to where the person says (desktop) or as a download (browser). */
  takeAlong(): Promise<BackupOutcome>;
  /** Ends what is under way and what waits. */
  stop(): Promise<void>;
  /** Counts what the journal holds. */
  count(): Promise<CountOutcome>;
  /** A part of a backup; null when there is no such backup. */
  read(name: string, range: ByteRange): Promise<Uint8Array<ArrayBuffer> | null>;
  /** A picture that lies beside the backups, by its id; its bytes are not checked. */
  readPicture(imageId: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Asks the person for another folder. */
  choosePlace(): Promise<ChoosePlaceOutcome>;
  setInterval(interval: BackupInterval): Promise<void>;
}
