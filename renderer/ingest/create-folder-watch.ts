import type { FileFacts, KeptFolders } from '../../shared/host/kept-folders.ts';
import { reasonOf } from '../../shared/reason-of.ts';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import type { WatchedFile, WatchedFilesStore, WatchedFileState } from '../storage/watched-files-store.ts';
import { createSerial } from './create-serial.ts';
import type { FolderWatch, FolderWatchSnapshot, FolderWatchStatus } from './folder-watch.ts';
import type { ImportQueue, IncomingFile } from './import-queue.ts';
import { isDone, lookAtPicture, picturesInOrder } from './look-for-pictures.ts';
import type { WorkLock } from './work-lock.ts';

export interface FolderWatchDeps {
  readonly folders: KeptFolders;
  readonly store: WatchedFilesStore;
  /** Takes finished pictures, in order; whether they are stored. */
  readonly addFiles: (files: readonly IncomingFile[]) => ReturnType<ImportQueue['addFiles']>;
  readonly canDecode: (picture: Blob) => Promise<boolean>;
  readonly workLock: WorkLock;
  readonly now: () => Date;
}

/** A screenshot is written within a moment; a length that stands still for so long is the whole of it. */
const SETTLE_MS = 700;
const LOOK_AGAIN_MS = 5000;
/** A file that is no picture after so long will not become one. */
const GIVE_UP_MS = 60_000;

export function createFolderWatch(deps: FolderWatchDeps): FolderWatch {
  return new PolledFolderWatch(deps);
}

class PolledFolderWatch implements FolderWatch {
  private readonly deps: FolderWatchDeps;
  private readonly inTurn = createSerial();
  private readonly listeners = new Set<(snapshot: FolderWatchSnapshot) => void>();
  private readonly undo: Unsubscribe[] = [];
  private readonly known = new Map<string, WatchedFile>();
  /** Kept beside `known`: gathered anew for each picture, a folder of 10,000 would take a hundred million steps. */
  private readonly importedIds = new Set<string>();
  private before: ReadonlyMap<string, FileFacts> = new Map();
  private status: FolderWatchStatus = { kind: 'off' };
  private folderName = '';
  private suggestedName: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isPaused = false;
  private isHolding = false;
  private isDisposed = false;

  constructor(deps: FolderWatchDeps) {
    this.deps = deps;
    this.undo.push(
      deps.workLock.hold(() => {
        this.isHolding = true;
        this.start().catch((error: unknown) => { this.fail(error); });
      }),
      deps.folders.onChange((purpose) => { if (purpose === 'watch') this.look(0); }),
    );
    void Promise.all([deps.folders.suggested('watch'), deps.folders.kept('watch')]).then(([suggested, kept]) => {
      this.suggestedName = suggested?.name ?? null;
      if (!this.isHolding && kept !== null) this.folderName = kept.name;
      this.tell(!this.isHolding && kept !== null ? { kind: 'elsewhere' } : this.status);
    }).catch((error: unknown) => { this.fail(error); });
  }

  watch(listener: (snapshot: FolderWatchSnapshot) => void): Unsubscribe {
    this.listeners.add(listener);
    listener(this.snapshot());
    return () => void this.listeners.delete(listener);
  }

  async choose(how: 'dialog' | 'suggested'): Promise<boolean> {
    const { folders, store } = this.deps;
    const folder = how === 'dialog' ? await folders.choose('watch') : await folders.chooseSuggested('watch');
    if (folder === null) return false;
    await this.inTurn(async () => {
      await store.clear();
      this.forgetFiles();
      this.before = new Map();
      this.folderName = folder.name;
      const listing = await folders.listFiles('watch');
      // What is there when the folder is chosen is not new.
      if (listing.kind === 'listed') await this.mark(picturesInOrder(listing.files), 'offered');
      this.tell(this.isPaused ? { kind: 'paused' } : { kind: 'watching' });
    });
    this.look(0);
    return true;
  }

  async stop(): Promise<void> {
    this.folderName = '';
    await this.deps.folders.forget('watch');
    await this.inTurn(async () => {
      await this.deps.store.clear();
      this.forgetFiles();
      this.tell({ kind: 'off' });
    });
  }

  setPaused(isPaused: boolean): void {
    this.isPaused = isPaused;
    if (this.folderName === '' || !this.isHolding) return;
    this.tell(isPaused ? { kind: 'paused' } : { kind: 'watching' });
    this.look(0);
  }

  lookNow(): void {
    this.look(0);
  }

  async allow(): Promise<void> {
    if (await this.deps.folders.allow('watch')) this.look(0);
  }

  answerOlder(answer: 'import' | 'leave'): void {
    this.inTurn(async () => {
      const older = [...this.known.values()].filter(({ state }) => state === 'offered');
      // Seen when the folder was chosen: what is the same now is whole.
      const before = new Map(older.map((file) => [file.path, file]));
      if (answer === 'leave') await this.keep(older.map((file) => ({ ...file, state: 'left' })));
      else for (const file of picturesInOrder(older)) await this.takeIn(file, before);
      this.tell(this.status);
    }).catch((error: unknown) => { this.fail(error); });
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    for (const undo of this.undo) undo();
    this.listeners.clear();
  }

  private async start(): Promise<void> {
    const [folder, files] = await Promise.all([this.deps.folders.kept('watch'), this.deps.store.load()]);
    this.remember(files);
    this.folderName = folder?.name ?? '';
    this.tell(folder === null ? { kind: 'off' } : this.isPaused ? { kind: 'paused' } : { kind: 'watching' });
    this.look(0);
  }

  private look(delayMs: number): void {
    if (!this.isHolding || this.isDisposed) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.inTurn(() => this.pass()).catch((error: unknown) => { this.fail(error); });
    }, delayMs);
  }

  private fail(error: unknown): void {
    this.tell({ kind: 'stopped', reason: reasonOf(error) });
    this.look(LOOK_AGAIN_MS);
  }

  private async pass(): Promise<void> {
    if (this.folderName === '' || this.isPaused || this.isDisposed) return;
    const listing = await this.deps.folders.listFiles('watch');
    if (listing.kind !== 'listed') {
      this.tell(listing.kind === 'gone' ? { kind: 'stopped', reason: listing.reason } : listing);
      this.look(LOOK_AGAIN_MS);
      return;
    }
    const { before } = this;
    this.before = new Map(listing.files.map((facts) => [facts.path, facts]));
    let isUnfinished = false;
    for (const facts of picturesInOrder(listing.files)) {
      if (isDone(this.known, facts)) continue;
      // In order: a later picture waits for an earlier one that is still being written.
      isUnfinished = !(await this.takeIn(facts, before));
      if (isUnfinished) break;
    }
    this.tell(this.isPaused ? { kind: 'paused' } : { kind: 'watching' });
    this.look(isUnfinished ? SETTLE_MS : LOOK_AGAIN_MS);
  }

  /** False for a file that is not finished. */
  private async takeIn(facts: FileFacts, before: ReadonlyMap<string, FileFacts>): Promise<boolean> {
    const looked = await lookAtPicture({ folders: this.deps.folders, canDecode: this.deps.canDecode, importedIds: this.importedIds, before }, facts);
    if (looked.kind === 'unfinished') {
      if (this.deps.now().getTime() - facts.modifiedMs < GIVE_UP_MS) return false;
      await this.mark([facts], 'refused');
      return true;
    }
    if (looked.kind === 'picture') {
      const name = facts.path.split('/').at(-1) ?? facts.path;
      const stored = await this.deps.addFiles([{ name, blob: new Blob([looked.bytes]), modifiedMs: facts.modifiedMs, source: 'folder-watch' }]);
      if (stored.kind === 'failed') throw new Error(stored.reason);
    }
    await this.mark([facts], 'imported', looked.imageId);
    return true;
  }

  private mark(files: readonly FileFacts[], state: WatchedFileState, imageId = ''): Promise<void> {
    return this.keep(files.map(({ path, byteLength, modifiedMs }) => ({ path, byteLength, modifiedMs, state, imageId })));
  }

  private async keep(files: readonly WatchedFile[]): Promise<void> {
    const saved = await this.deps.store.put(files);
    if (saved.kind === 'failed') throw new Error(saved.reason);
    this.remember(files);
  }

  private remember(files: readonly WatchedFile[]): void {
    for (const file of files) {
      this.known.set(file.path, file);
      if (file.state === 'imported') this.importedIds.add(file.imageId);
    }
  }

  private forgetFiles(): void {
    this.known.clear();
    this.importedIds.clear();
  }

  private tell(status: FolderWatchStatus): void {
    this.status = status;
    const snapshot = this.snapshot();
    for (const listener of [...this.listeners]) listener(snapshot);
  }

  private snapshot(): FolderWatchSnapshot {
    const count = (state: WatchedFileState): number => [...this.known.values()].filter((file) => file.state === state).length;
    return { status: this.status, folderName: this.folderName, suggestedName: this.suggestedName, imported: count('imported'), older: count('offered') };
  }
}
