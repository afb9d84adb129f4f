import type { AppCommand } from './app-command.ts';
import type { Backups } from './backup/backups.ts';
import type { KeptFolders } from './host/kept-folders.ts';
import type { JournalFiles } from './journal/journal-files.ts';
import type { Unsubscribe } from './unsubscribe.ts';

export interface HostAbout {
  readonly version: string;
  readonly platform: 'mac' | 'windows' | 'linux';
}

/** A folder that the person chose in a dialog. The id is a token: it names no path and is worth nothing elsewhere. */
export interface ChosenFolder {
  readonly folderId: string;
  readonly name: string;
}

export type WriteFileOutcome = { readonly kind: 'written' } | { readonly kind: 'failed'; readonly reason: string };

/**
 * Files under a chosen folder. Paths are relative, with `/`, without `..`; anything else is refused.
 * A write is atomic: the file has the old or the new bytes, never a part.
 */
export interface FolderAccess {
  /** null when the person closed the dialog. */
  choose(): Promise<ChosenFolder | null>;
  /** null when there is no such file. */
  readFile(folderId: string, path: string): Promise<Uint8Array | null>;
  writeFile(folderId: string, path: string, bytes: Uint8Array): Promise<WriteFileOutcome>;
}

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970. */
  readonly modifiedMs: number;
}

export type SaveFileOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string };

/** How the run before this one ended, as far as the host can tell. */
export type PreviousRun =
  | { readonly kind: 'ended' }
  /** It was killed, crashed, or the power went. `startedAt`: ISO 8601, UTC; null when not even that is known. */
  | { readonly kind: 'broke-off'; readonly startedAt: string | null };

/** What differs between a desktop window and a browser tab, and nothing else. */
export interface Host {
  readonly about: HostAbout;
  /** null where the host cannot write into folders. */
  readonly folders: FolderAccess | null;
  /** null where the host cannot keep folders. */
  readonly keptFolders: KeptFolders | null;
  /** Durable files beside the database; null where the host has none, as in a private window of some browsers. */
  readonly journal: JournalFiles | null;
  /** Backups of what is in the journal; null where there is none. */
  readonly backups: Backups | null;
  /** Told once: asked again, it says `ended`. */
  previousRun(): Promise<PreviousRun>;
  /** Asks for a place (desktop) or downloads (browser). */
  saveFile(name: string, bytes: Uint8Array): Promise<SaveFileOutcome>;
  /** Opens an https address in the person's browser; anything else is refused with false. */
  openExternal(url: string): Promise<boolean>;
  /** Files opened with the app or passed as arguments, also those from before the listener came. */
  onOpenFiles(listener: (files: readonly OpenedFile[]) => void): Unsubscribe;
  /** Commands from the native menu; never called in a host without one. */
  onCommand(listener: (command: AppCommand) => void): Unsubscribe;
}
