import { conflictValue, withConflictValue } from '../../../shared/mirror/conflict-fields.ts';
import type { KeptFolders } from '../../../shared/host/kept-folders.ts';
import type { ConflictField } from '../../../shared/mirror/merge-notes.ts';
import { reasonOf } from '../../../shared/reason-of.ts';
import type { Unsubscribe } from '../../../shared/unsubscribe.ts';
import { createSerial } from '../../ingest/create-serial.ts';
import type { WorkLock } from '../../ingest/work-lock.ts';
import type { MirrorConflict, MirrorStore } from '../../storage/mirror-store.ts';
import type { NoteStore } from '../../storage/note-store.ts';
import { paced } from '../paced.ts';
import type { ConflictChoice, ConflictOutcome, Mirror, MirrorSnapshot, MirrorStatus } from './mirror.ts';
import { MirrorMemory } from './mirror-memory.ts';
import { MirrorWriteError, type MirrorDeps } from './mirror-pass.ts';
import { syncMirror, type SyncOutcome } from './sync-mirror.ts';
import type { SyncOptions } from './sync-step.ts';

export interface MirrorServiceDeps extends Omit<MirrorDeps, 'folders' | 'notes'> {
  readonly folders: KeptFolders;
  readonly notes: NoteStore;
  readonly store: MirrorStore;
  /** One window does the work. */
  readonly workLock: WorkLock;
}

/** After a change in the library: a sentence is typed in many changes. */
const LIBRARY_SETTLES_MS = 800;
/** What no watcher tells (network drives, browsers) is found by looking again. */
const LOOK_AGAIN_MS = 20_000;

export function createMirror(deps: MirrorServiceDeps): Mirror {
  return new FolderMirror(deps);
}

class FolderMirror implements Mirror {
  private readonly deps: MirrorServiceDeps;
  private readonly inTurn = createSerial();
  private readonly listeners = new Set<(snapshot: MirrorSnapshot) => void>();
  private readonly trashListeners = new Set<(noteIds: readonly string[]) => void>();
  private readonly undo: Unsubscribe[] = [];
  private memory: MirrorMemory | null = null;
  private status: MirrorStatus = { kind: 'off' };
  private folderName = '';
  private unreadable: MirrorSnapshot['unreadable'] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private dueMs = Infinity;
  private onManyGone: SyncOptions['onManyGone'] = 'ask';
  private isPaused = false;
  private isHolding = false;
  private isDisposed = false;

  constructor(deps: MirrorServiceDeps) {
    this.deps = deps;
    this.undo.push(
      deps.workLock.hold(() => {
        this.isHolding = true;
        void this.start();
      }),
      deps.folders.onChange((purpose) => { if (purpose === 'mirror') this.look(0); }),
      deps.notes.watchSequence(() => { this.look(LIBRARY_SETTLES_MS); }),
    );
    void deps.folders.kept('mirror').then((folder) => {
      if (this.isHolding || folder === null) return;
      this.folderName = folder.name;
      this.tell({ kind: 'elsewhere' });
    });
  }

  watch(listener: (snapshot: MirrorSnapshot) => void): Unsubscribe {
    this.listeners.add(listener);
    listener(this.snapshot());
    return () => void this.listeners.delete(listener);
  }

  onTrashed(listener: (noteIds: readonly string[]) => void): Unsubscribe {
    this.trashListeners.add(listener);
    return () => void this.trashListeners.delete(listener);
  }

  async choose(): Promise<boolean> {
    const folder = await this.deps.folders.choose('mirror');
    if (folder === null) return false;
    await this.inTurn(async () => {
      await this.deps.store.forgetFolder();
      this.memory = await MirrorMemory.open(this.deps.store);
      this.folderName = folder.name;
      this.onManyGone = 'ask';
      this.tell(this.isPaused ? { kind: 'paused' } : { kind: 'working', done: 0 });
    });
    this.look(0);
    return true;
  }

  async stop(): Promise<void> {
    this.folderName = '';
    this.unreadable = [];
    await this.deps.folders.forget('mirror');
    await this.inTurn(async () => {
      await this.deps.store.forgetFolder();
      this.memory = await MirrorMemory.open(this.deps.store);
      this.tell({ kind: 'off' });
    });
  }

  setPaused(isPaused: boolean): void {
    this.isPaused = isPaused;
    if (this.folderName === '' || !this.isHolding) return;
    if (isPaused) this.tell({ kind: 'paused' });
    else this.look(0);
  }

  lookNow(): void {
    this.look(0);
  }

  async allow(): Promise<void> {
    if (await this.deps.folders.allow('mirror')) this.look(0);
  }

  answerManyGone(answer: 'trash' | 'write-again'): void {
    this.onManyGone = answer;
    this.look(0);
  }

  async resolve(conflict: MirrorConflict, field: ConflictField, choice: ConflictChoice): Promise<ConflictOutcome> {
    const other = conflict.fields.find((one) => one.field === field)?.other;
    const note = await this.deps.notes.getNote(conflict.noteId);
    const isChange = choice === 'other' && other !== undefined && note !== undefined;
    if (isChange) {
      const saved = await this.deps.notes.updateNote(conflict.noteId, (current) => withConflictValue(current, field, other), { keepsStateBefore: true });
      if (saved.kind === 'failed') return saved;
    }
    await this.inTurn(async () => {
      const open = this.memory?.conflicts.get(conflict.id) ?? conflict;
      await this.keepFields(open, open.fields.filter((one) => one.field !== field));
      this.tell(this.status);
    });
    return { kind: 'settled', undo: () => this.reopen(conflict, { field, value: isChange ? conflictValue(note, field) : null }) };
  }

  /** The conflict as it was before a choice; `value` is what the choice replaced in the note. */
  private async reopen(conflict: MirrorConflict, { field, value }: { readonly field: ConflictField; readonly value: string | null }): Promise<void> {
    if (value !== null) {
      const saved = await this.deps.notes.updateNote(conflict.noteId, (note) => withConflictValue(note, field, value), { keepsStateBefore: true });
      if (saved.kind === 'failed') throw new Error(saved.reason);
    }
    await this.inTurn(async () => {
      const open = this.memory?.conflicts.get(conflict.id)?.fields ?? [];
      await this.keepFields(conflict, conflict.fields.filter((one) => one.field === field || open.some((still) => still.field === one.field)));
      this.tell(this.status);
    });
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    for (const undo of this.undo) undo();
    this.listeners.clear();
  }

  private async start(): Promise<void> {
    const folder = await this.deps.folders.kept('mirror');
    this.memory = await MirrorMemory.open(this.deps.store);
    this.folderName = folder?.name ?? '';
    if (folder === null) this.tell({ kind: 'off' });
    else if (this.isPaused) this.tell({ kind: 'paused' });
    else this.look(0);
  }

  /** A pass after so long, or sooner when one is due sooner. */
  private look(delayMs: number): void {
    if (!this.isHolding || this.isDisposed || Date.now() + delayMs >= this.dueMs) return;
    clearTimeout(this.timer);
    this.dueMs = Date.now() + delayMs;
    this.timer = setTimeout(() => {
      this.dueMs = Infinity;
      void this.inTurn(() => this.pass());
    }, delayMs);
  }

  private async pass(): Promise<void> {
    if (this.memory === null || this.folderName === '' || this.isPaused || this.isDisposed) return;
    if (this.status.kind === 'many-gone' && this.onManyGone === 'ask') return;
    const { onManyGone } = this;
    const isStopped = (): boolean => this.isPaused || this.isDisposed || this.folderName === '';
    // Each telling is a look over all entries and a new picture of the screen. How much there is to do is not known beforehand.
    const tellDone = paced((done) => { this.tell({ kind: 'working', done }); });
    const onProgress = (done: number): void => { if (done > 0) tellDone(done, Infinity); };
    try {
      this.follow(await syncMirror(this.deps, this.memory, { onManyGone, isStopped, onProgress }));
      await this.dropSettledConflicts();
    } catch (error) {
      const where = error instanceof MirrorWriteError ? `${error.path}: ` : '';
      this.tell({ kind: 'stopped', reason: `${where}${reasonOf(error)}` });
    }
    this.look(LOOK_AGAIN_MS);
  }

  private follow(outcome: SyncOutcome): void {
    if (this.folderName === '') return;
    if (outcome.kind !== 'done') return this.tell(outcome);
    this.onManyGone = 'ask';
    this.unreadable = outcome.unreadable;
    if (outcome.tally.trashedIds.length > 0) for (const listener of [...this.trashListeners]) listener(outcome.tally.trashedIds);
    this.tell(this.isPaused ? { kind: 'paused' } : { kind: 'in-step', at: this.deps.now() });
    if (outcome.isUnsettled) this.look(this.deps.settleMs);
  }

  /** A conflict is over when the note says what the other version said: the person chose so on another machine. */
  private async dropSettledConflicts(): Promise<void> {
    for (const conflict of [...(this.memory?.conflicts.values() ?? [])]) {
      const note = await this.deps.notes.getNote(conflict.noteId);
      const open = note === undefined ? [] : conflict.fields.filter(({ field, other }) => conflictValue(note, field) !== other);
      if (open.length === conflict.fields.length) continue;
      await this.keepFields(conflict, open);
      this.tell(this.status);
    }
  }

  private async keepFields(conflict: MirrorConflict, fields: MirrorConflict['fields']): Promise<void> {
    await this.memory?.save(fields.length === 0 ? { removedConflictIds: [conflict.id] } : { conflicts: [{ ...conflict, fields }] });
  }

  private tell(status: MirrorStatus): void {
    this.status = status;
    const snapshot = this.snapshot();
    for (const listener of [...this.listeners]) listener(snapshot);
  }

  private snapshot(): MirrorSnapshot {
    const { status, folderName, unreadable, memory } = this;
    const conflicts = [...(memory?.conflicts.values() ?? [])].sort((a, b) => (a.foundAt < b.foundAt ? -1 : 1));
    const notes = [...(memory?.entries.values() ?? [])].filter(({ seen }) => seen !== null).length;
    return { status, folderName, notes, unreadable, conflicts };
  }
}
