import type { Unsubscribe } from '../../shared/unsubscribe.ts';

export type FolderWatchStatus =
  | { readonly kind: 'off' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'watching' }
  /** Another window of Skillshot does the work. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'needs-permission' }
  | { readonly kind: 'stopped'; readonly reason: string };

export interface FolderWatchSnapshot {
  readonly status: FolderWatchStatus;
  /** '' when there is none. */
  readonly folderName: string;
  /** The system's own folder of screenshots, as far as it is known. */
  readonly suggestedName: string | null;
  /** Pictures that came in since the folder was chosen. */
  readonly imported: number;
  /** Pictures that were there before: offered, not forced. */
  readonly older: number;
}

/** Imports new pictures of a folder, in the order in which they were taken, each once. */
export interface FolderWatch {
  /** Calls at once, and after each change. */
  watch(listener: (snapshot: FolderWatchSnapshot) => void): Unsubscribe;
  /** False when the person closed the dialog. */
  choose(how: 'dialog' | 'suggested'): Promise<boolean>;
  stop(): Promise<void>;
  setPaused(isPaused: boolean): void;
  /** Looks at the folder now: after the person came back to the window, or wants to try again. */
  lookNow(): void;
  /** After a click: asks for the browser's permission. */
  allow(): Promise<void>;
  /** Imports what was there before, or leaves it for good. */
  answerOlder(answer: 'import' | 'leave'): void;
  dispose(): void;
}
