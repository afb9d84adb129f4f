import type { AppCommand } from './app-command.ts';
import type { BackupOutcome, BackupsState, ChoosePlaceOutcome, CountOutcome, VerifyOutcome } from './backup/backups.ts';
import type { BackupInterval } from './backup/is-backup-due.ts';
import type { ChosenFolder, OpenedFile, PreviousRun, SaveFileOutcome, WriteFileOutcome } from './host.ts';
import type { FileFacts, FileToPut, FolderListing, FolderPurpose, KeptFolder, PutFileOutcome } from './host/kept-folders.ts';
import type { ByteRange, JournalWriteOutcome, SegmentFile } from './journal/journal-files.ts';

/**
 * Every question the window may put to the main process: channel → request and answer. The preload's calls, the main process's
 * handlers and the parsers of the requests are all derived from this one map.
 */
export interface IpcCalls {
  'folder:choose': { readonly request: null; readonly answer: ChosenFolder | null };
  'folder:read-file': { readonly request: { readonly folderId: string; readonly path: string }; readonly answer: Uint8Array | null };
  'folder:write-file': {
    readonly request: { readonly folderId: string; readonly path: string; readonly bytes: Uint8Array };
    readonly answer: WriteFileOutcome;
  };
  'kept-folder:choose': { readonly request: { readonly purpose: FolderPurpose }; readonly answer: KeptFolder | null };
  'kept-folder:choose-suggested': { readonly request: { readonly purpose: FolderPurpose }; readonly answer: KeptFolder | null };
  'kept-folder:suggested': { readonly request: { readonly purpose: FolderPurpose }; readonly answer: KeptFolder | null };
  'kept-folder:kept': { readonly request: { readonly purpose: FolderPurpose }; readonly answer: KeptFolder | null };
  'kept-folder:forget': { readonly request: { readonly purpose: FolderPurpose }; readonly answer: null };
  'kept-folder:list-files': { readonly request: { readonly purpose: FolderPurpose }; readonly answer: FolderListing };
  'kept-folder:read-file': {
    readonly request: { readonly purpose: FolderPurpose; readonly path: string };
    readonly answer: Uint8Array<ArrayBuffer> | null;
  };
  /** Into the mirror: no other kept folder is written to. */
  'kept-folder:put-file': { readonly request: FileToPut; readonly answer: PutFileOutcome };
  'kept-folder:trash-file': { readonly request: { readonly seen: FileFacts }; readonly answer: PutFileOutcome };
  'file:save': { readonly request: { readonly name: string; readonly bytes: Uint8Array }; readonly answer: SaveFileOutcome };
  'link:open': { readonly request: { readonly url: string }; readonly answer: boolean };
  /** Takes the files that wait; each is handed out once. */
  'opened-files:take': { readonly request: null; readonly answer: readonly OpenedFile[] };
  'journal:list-segments': { readonly request: null; readonly answer: readonly SegmentFile[] };
  'journal:read-segment': { readonly request: { readonly name: string; readonly range: ByteRange }; readonly answer: Uint8Array | null };
  'journal:append-to-segment': {
    readonly request: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
    readonly answer: JournalWriteOutcome;
  };
  'journal:remove-segments': { readonly request: { readonly names: readonly string[] }; readonly answer: JournalWriteOutcome };
  'journal:set-aside-segments': { readonly request: { readonly names: readonly string[] }; readonly answer: JournalWriteOutcome };
  'journal:put-picture': {
    readonly request: { readonly imageId: string; readonly bytes: Uint8Array<ArrayBuffer> };
    readonly answer: JournalWriteOutcome;
  };
  'journal:get-picture': { readonly request: { readonly imageId: string }; readonly answer: Uint8Array<ArrayBuffer> | null };
  'journal:list-pictures': { readonly request: null; readonly answer: readonly string[] };
  'journal:remove-pictures': { readonly request: { readonly imageIds: readonly string[] }; readonly answer: JournalWriteOutcome };
  'journal:list-aside': { readonly request: null; readonly answer: readonly SegmentFile[] };
  'journal:remove-aside': { readonly request: { readonly names: readonly string[] }; readonly answer: JournalWriteOutcome };
  'backup:get-state': { readonly request: null; readonly answer: BackupsState };
  'backup:back-up': { readonly request: { readonly reason: 'asked' | 'before-restore' }; readonly answer: BackupOutcome };
  'backup:verify': { readonly request: { readonly name: string }; readonly answer: VerifyOutcome };
  'backup:take-along': { readonly request: null; readonly answer: BackupOutcome };
  'backup:stop': { readonly request: null; readonly answer: null };
  'backup:count': { readonly request: null; readonly answer: CountOutcome };
  'backup:read': { readonly request: { readonly name: string; readonly range: ByteRange }; readonly answer: Uint8Array<ArrayBuffer> | null };
  'backup:read-picture': { readonly request: { readonly imageId: string }; readonly answer: Uint8Array<ArrayBuffer> | null };
  'backup:choose-place': { readonly request: null; readonly answer: ChoosePlaceOutcome };
  'backup:set-interval': { readonly request: { readonly interval: BackupInterval }; readonly answer: null };
  'run:previous': { readonly request: null; readonly answer: PreviousRun };
}

export type IpcChannel = keyof IpcCalls;
export type IpcRequest<Channel extends IpcChannel> = IpcCalls[Channel]['request'];
export type IpcAnswer<Channel extends IpcChannel> = IpcCalls[Channel]['answer'];

/** What the main process tells the window unasked: channel → message. */
export interface IpcMessages {
  'app:command': AppCommand;
  /** Files came in; the window takes them with `opened-files:take`. */
  'opened-files:waiting': null;
  'backup:state': BackupsState;
  'kept-folder:changed': FolderPurpose;
}

export type IpcMessageChannel = keyof IpcMessages;
