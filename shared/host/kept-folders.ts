import type { Unsubscribe } from '../unsubscribe.ts';

/** What a folder is kept for: `mirror` is written to, `watch` only read. One folder each. */
export const FOLDER_PURPOSES = ['mirror', 'watch'] as const;

export type FolderPurpose = (typeof FOLDER_PURPOSES)[number];

/** A folder as the person knows it; the path stays with the host. */
export interface KeptFolder {
  readonly name: string;
}

export interface FileFacts {
  /** From the folder, with `/`. */
  readonly path: string;
  readonly byteLength: number;
  /** Milliseconds since 1970. */
  readonly modifiedMs: number;
}

export type FolderListing =
  | { readonly kind: 'listed'; readonly files: readonly FileFacts[] }
  /** The browser wants the person's permission again, which takes a click. */
  | { readonly kind: 'needs-permission' }
  | { readonly kind: 'gone'; readonly reason: string };

export type PutFileOutcome =
  | { readonly kind: 'written'; readonly facts: FileFacts }
  /** The file is not as the caller last saw it: somebody else wrote it, or removed it, or put one there. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface FileToPut {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The file as the caller last saw it; null when there was none. */
  readonly seen: FileFacts | null;
}

/**
 * Port: folders that the person chose once and that the app comes back to, also after a restart. A folder is named by its purpose,
 * so that the page can neither name a path nor guess one. Paths inside are relative, with `/`; those that lead out, and links, are
 * refused. Hidden files and folders are not listed.
 */
export interface KeptFolders {
  /** Asks the person, and forgets the folder before; null when they closed the dialog. */
  choose(purpose: FolderPurpose): Promise<KeptFolder | null>;
  /** Takes the system's usual folder for this purpose without a dialog, as `suggested` named it; null when there is none. */
  chooseSuggested(purpose: FolderPurpose): Promise<KeptFolder | null>;
  suggested(purpose: FolderPurpose): Promise<KeptFolder | null>;
  kept(purpose: FolderPurpose): Promise<KeptFolder | null>;
  forget(purpose: FolderPurpose): Promise<void>;
  /** Asks for the permission again, after a click; whether it was given. */
  allow(purpose: FolderPurpose): Promise<boolean>;
  /** All files in the folder and below (`watch`: in the folder alone). */
  listFiles(purpose: FolderPurpose): Promise<FolderListing>;
  /** null when there is no such file, or no folder. */
  readFile(purpose: FolderPurpose, path: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Only in the mirror. Atomic: the file has the old or the new bytes, never a part, and is on the disk. */
  putFile(file: FileToPut): Promise<PutFileOutcome>;
  /** Only in the mirror: moves a file into `trash/` there, next to what is in it already. */
  trashFile(seen: FileFacts): Promise<PutFileOutcome>;
  /** Tells, a moment after, that something changed. Never called where the host cannot watch: then look again on focus. */
  onChange(listener: (purpose: FolderPurpose) => void): Unsubscribe;
}

/** Whether a file is as it was seen, as far as length and time can tell. */
export function isSameFile(file: FileFacts | null, seen: FileFacts | null): boolean {
  if (file === null || seen === null) return file === seen;
  return file.path === seen.path && file.byteLength === seen.byteLength && file.modifiedMs === seen.modifiedMs;
}
