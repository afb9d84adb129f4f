import type { ConflictField } from '../../../shared/mirror/merge-notes.ts';
import type { Unsubscribe } from '../../../shared/unsubscribe.ts';
import type { MirrorConflict } from '../../storage/mirror-store.ts';
import type { UnreadableFile } from './look-at-folder.ts';

export type MirrorStatus =
  | { readonly kind: 'off' }
  | { readonly kind: 'paused' }
  /** `done` notes were written or taken in so far. */
  | { readonly kind: 'working'; readonly done: number }
  | { readonly kind: 'in-step'; readonly at: Date }
  /** Another window of Skillshot does the work. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'needs-permission' }
  /** So many notes vanished from the folder at once that the person is asked. */
  | { readonly kind: 'many-gone'; readonly gone: number; readonly of: number }
  | { readonly kind: 'stopped'; readonly reason: string };

export interface MirrorSnapshot {
  readonly status: MirrorStatus;
  /** '' when there is none. */
  readonly folderName: string;
  /** Notes that have a file in the folder. */
  readonly notes: number;
  readonly unreadable: readonly UnreadableFile[];
  /** The oldest first. */
  readonly conflicts: readonly MirrorConflict[];
}

export type ConflictChoice = 'kept' | 'other';

export type ConflictOutcome =
  /** `undo` opens the conflict again and gives the note back what it said. */
  | { readonly kind: 'settled'; readonly undo: () => Promise<void> }
  | { readonly kind: 'failed'; readonly reason: string };

/** Keeps the library and a folder in step, for as long as it is not paused. */
export interface Mirror {
  /** Calls at once, and after each change. */
  watch(listener: (snapshot: MirrorSnapshot) => void): Unsubscribe;
  /** Notes went to the trash because their files were removed. */
  onTrashed(listener: (noteIds: readonly string[]) => void): Unsubscribe;
  /** Asks for a folder and begins; false when the person closed the dialog. */
  choose(): Promise<boolean>;
  /** Leaves the folder as it is and forgets it. */
  stop(): Promise<void>;
  setPaused(isPaused: boolean): void;
  /** Looks at the folder now: after the person came back to the window, or wants to try again. */
  lookNow(): void;
  /** After a click: asks for the browser's permission. */
  allow(): Promise<void>;
  answerManyGone(answer: 'trash' | 'write-again'): void;
  /** Settles one field of a conflict. What the note said before a change stays in its history. */
  resolve(conflict: MirrorConflict, field: ConflictField, choice: ConflictChoice): Promise<ConflictOutcome>;
  dispose(): void;
}
