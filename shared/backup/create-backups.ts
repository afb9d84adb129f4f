import { readJournalState, type ReadableJournal } from '../journal/read-journal.ts';
import { reasonOf } from '../reason-of.ts';
import { BackupCancelledError, BackupError, type BackupCodec, type BackupControl } from './backup-codec.ts';
import type { BackupFolder, NewFile } from './backup-folder.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { parseRemembered, type BackupMemory, type RememberedBackups } from './backup-memory.ts';
import { backupName } from './backup-names.ts';
import { BackupShelf, mendSharedPictures, openSharedPictures } from './backup-shelf.ts';
import { again, partOf, writing } from './backup-steps.ts';
import type { BackupOutcome, Backups, BackupsState, BackupTask, ChoosePlaceOutcome, CountOutcome, KnownBackup, VerifyOutcome } from './backups.ts';
import { createTurns } from './create-turns.ts';
import { isBackupDue } from './is-backup-due.ts';
import { countJournal, createReadPicture, JournalDamagedError, makeBackup } from './make-backup.ts';
import { openBackup, readManifest } from './open-backup.ts';
import type { ReadableFile } from './open-sealed-zip.ts';

/** A file outside of the place of the backups, where the person wants it. */
export interface CopyTarget {
  readonly name: string;
  readonly file: NewFile;
  /** What was written, to be read back. */
  readonly written: () => Promise<ReadableFile>;
}

export interface BackupPlace {
  readonly folder: BackupFolder;
  readonly name: string;
}

export interface BackupsDeps {
  readonly journal: ReadableJournal;
  readonly codec: BackupCodec;
  readonly memory: BackupMemory;
  readonly appVersion: string;
  readonly now: () => Date;
  /** Eight hex digits. */
  readonly newLibraryId: () => string;
  readonly breathe: () => Promise<void>;
  /** The place as it is now. */
  readonly place: () => BackupPlace;
  /** Asks for another place; null where there is no choice. */
  readonly choosePlace: (() => Promise<ChoosePlaceOutcome>) | null;
  /** Whether this host makes backups by itself, by calling `tick` now and then. */
  readonly isAutomatic: boolean;
  /** Asks where a copy goes; null when the person did not say. */
  readonly createCopy: (proposedName: string) => Promise<CopyTarget | null>;
}

export interface BackupsEngine extends Backups {
  /** Makes an automatic backup when one is due. */
  tick(): Promise<void>;
}

/** Backups of a journal in a folder: the same on every host. */
export function createBackups(deps: BackupsDeps): BackupsEngine {
  return new Engine(deps).asBackups();
}

class Engine {
  readonly #deps: BackupsDeps;
  readonly #turns = createTurns();
  readonly #listeners = new Set<(state: BackupsState) => void>();
  #remembered: Promise<RememberedBackups> | null = null;
  #shelf: { readonly folder: BackupFolder; readonly shelf: BackupShelf } | null = null;
  #pictures: { readonly folder: BackupFolder; readonly names: ReadonlyMap<string, string> } | null = null;
  #task: BackupTask | null = null;

  constructor(deps: BackupsDeps) {
    this.#deps = deps;
  }

  asBackups(): BackupsEngine {
    const { choosePlace } = this.#deps;
    return {
      getState: () => this.#state(),
      onState: (listener) => {
        const own = (state: BackupsState): void => { listener(state); };
        this.#listeners.add(own);
        return () => void this.#listeners.delete(own);
      },
      backUp: (reason) => this.#turn('backing-up', (control) => this.#backUp(reason, control)),
      verify: (name) => this.#verify(name),
      takeAlong: () => this.#turn('taking-along', (control) => this.#takeAlong(control)),
      stop: () => Promise.resolve(this.#turns.stop()),
      count: () => this.#count(),
      read: (name, range) => this.#place().folder.readBackup(name, range),
      readPicture: (imageId) => this.#readPicture(imageId),
      choosePlace: async () => {
        const outcome: ChoosePlaceOutcome = choosePlace === null ? { kind: 'cancelled' } : await choosePlace();
        await this.#tell();
        return outcome;
      },
      setInterval: async (interval) => {
        await this.#remember({ interval });
        await this.#tell();
      },
      tick: () => this.#tick(),
    };
  }

  #place(): BackupPlace & { readonly shelf: BackupShelf } {
    const place = this.#deps.place();
    if (this.#shelf?.folder !== place.folder) this.#shelf = { folder: place.folder, shelf: new BackupShelf({ folder: place.folder, codec: this.#deps.codec }) };
    return { ...place, shelf: this.#shelf.shelf };
  }

  #load(): Promise<RememberedBackups> {
    const load = async (): Promise<RememberedBackups> => {
      const text = await this.#deps.memory.load().catch(() => null);
      const remembered = parseRemembered(text, this.#deps.newLibraryId);
      // At once, or the next start would take its own backups for those of another profile.
      if (text === null) await this.#deps.memory.save(JSON.stringify(remembered)).catch(() => undefined);
      return remembered;
    };
    return (this.#remembered ??= load());
  }

  async #remember(change: Partial<RememberedBackups>): Promise<void> {
    const next = { ...(await this.#load()), ...change };
    this.#remembered = Promise.resolve(next);
    // What is lost here is known again after the next backup.
    await this.#deps.memory.save(JSON.stringify(next)).catch(() => undefined);
  }

  async #state(): Promise<BackupsState> {
    const { name, shelf } = this.#place();
    const remembered = await this.#load();
    let placeProblem: string | null = null;
    const backups = await shelf.list(remembered).catch((error: unknown): readonly KnownBackup[] => {
      placeProblem = reasonOf(error);
      return [];
    });
    const { interval, lastTaken, failure } = remembered;
    return { place: name, canChoosePlace: this.#deps.choosePlace !== null, interval: this.#deps.isAutomatic ? interval : null, backups, lastTaken, task: this.#task, failure, placeProblem };
  }

  async #tell(): Promise<void> {
    const state = await this.#state();
    for (const listener of this.#listeners) listener(state);
  }

  /** Runs one thing after the other, with progress told and its end as a value. */
  #turn<Outcome>(kind: BackupTask['kind'], work: (control: BackupControl) => Promise<Outcome>): Promise<Outcome | Extract<BackupOutcome, { readonly kind: 'cancelled' | 'failed' }>> {
    return this.#turns.take(async (isCancelled) => {
      const setTask = (fraction: number): void => {
        const isNews = this.#task === null || fraction - this.#task.fraction >= 0.01 || fraction < this.#task.fraction;
        if (!isNews) return;
        this.#task = { kind, fraction };
        void this.#tell();
      };
      setTask(0);
      try {
        return await work({ isCancelled, onProgress: setTask, breathe: this.#deps.breathe });
      } catch (error) {
        if (error instanceof BackupCancelledError) return { kind: 'cancelled' };
        const failure = { at: this.#deps.now().toISOString(), reason: reasonOf(error), isJournalDamaged: error instanceof JournalDamagedError };
        if (kind !== 'verifying') await this.#remember({ failure });
        return { kind: 'failed', reason: failure.reason };
      } finally {
        this.#task = null;
        await this.#tell();
      }
    });
  }

  async #about(reason: BackupManifest['reason']): Promise<Pick<BackupManifest, 'appVersion' | 'createdAt' | 'reason' | 'libraryId'>> {
    const { libraryId } = await this.#load();
    return { appVersion: this.#deps.appVersion, createdAt: this.#deps.now().toISOString(), reason, libraryId };
  }

  async #backUp(reason: Exclude<BackupManifest['reason'], 'taken-along'>, control: BackupControl): Promise<BackupOutcome> {
    const { journal, codec, now } = this.#deps;
    const { folder, shelf } = this.#place();
    const about = await this.#about(reason);
    const name = await this.#freeName(folder, { at: now(), libraryId: about.libraryId, isBeforeRestore: reason === 'before-restore' });
    await again(async () => {
      const file = await folder.createBackup(name);
      await writing(file, async () => {
        const shared = await openSharedPictures({ folder, codec }, createReadPicture(journal, codec));
        await makeBackup({ journal, codec, sink: file, shared, about, control: partOf(control, 0, 0.7) });
      });
    });
    try {
      // What is about to be replaced is safe only when every picture of it is.
      const readsPictures = reason === 'before-restore';
      if (readsPictures) await this.#mendPictures(name);
      await shelf.check(name, { control: partOf(control, 0.7, 1), readsPictures });
    } catch (error) {
      await folder.removeBackups([name]);
      throw error;
    }
    await this.#rememberCheck(name, null);
    await this.#remember({ failure: null });
    await this.#rotate();
    return { kind: 'made', name };
  }

  async #freeName(folder: BackupFolder, wanted: Parameters<typeof backupName>[0]): Promise<string> {
    const taken = new Set((await folder.listBackups()).map((file) => file.name));
    let { at } = wanted;
    while (taken.has(backupName({ ...wanted, at }))) at = new Date(at.getTime() + 1000);
    return backupName({ ...wanted, at });
  }

  async #rotate(): Promise<void> {
    const { shelf } = this.#place();
    const remembered = await this.#load();
    const gone = await shelf.rotate(await shelf.list(remembered), this.#deps.now());
    const checks = Object.fromEntries(Object.entries(remembered.checks).filter(([name]) => !gone.includes(name)));
    if (gone.length > 0) await this.#remember({ checks });
  }

  async #rememberCheck(name: string, reason: string | null): Promise<void> {
    const { checks } = await this.#load();
    await this.#remember({ checks: { ...checks, [name]: { at: this.#deps.now().toISOString(), reason } } });
  }

  #verify(name: string): Promise<VerifyOutcome> {
    return this.#turn('verifying', async (control): Promise<VerifyOutcome> => {
      const { shelf } = this.#place();
      try {
        await this.#mendPictures(name).catch(() => undefined);
        await shelf.check(name, { control, readsPictures: true });
        await this.#rememberCheck(name, null);
        return { kind: 'verified' };
      } catch (error) {
        if (!(error instanceof BackupError)) throw error;
        await this.#rememberCheck(name, error.message);
        return { kind: 'damaged', reason: error.message };
      }
    });
  }

  async #mendPictures(name: string): Promise<void> {
    const { journal, codec } = this.#deps;
    const { folder, shelf } = this.#place();
    const byteLength = (await folder.listBackups()).find((file) => file.name === name)?.byteLength ?? 0;
    const { pictures } = await readManifest(shelf.fileOf(name, byteLength), codec);
    await mendSharedPictures({ folder, codec }, pictures, createReadPicture(journal, codec));
  }

  async #takeAlong(control: BackupControl): Promise<BackupOutcome> {
    const { journal, codec, now, createCopy } = this.#deps;
    const about = await this.#about('taken-along');
    const target = await createCopy(`skillshot-library-${about.createdAt.slice(0, 10)}.zip`);
    if (target === null) return { kind: 'cancelled' };
    const { journalId, sequence, counts } = await writing(target.file, () => makeBackup({ journal, codec, sink: target.file, shared: null, about, control: partOf(control, 0, 0.7) }));
    await openBackup(await target.written(), codec, partOf(control, 0.7, 1));
    await this.#remember({ failure: null, lastTaken: { at: now().toISOString(), name: target.name, journalId, sequence, counts } });
    return { kind: 'made', name: target.name };
  }

  async #count(): Promise<CountOutcome> {
    const control: BackupControl = { isCancelled: () => false, onProgress: () => undefined, breathe: this.#deps.breathe };
    try {
      return { kind: 'counted', ...(await again(() => countJournal(this.#deps.journal, control))) };
    } catch (error) {
      return { kind: 'failed', reason: reasonOf(error), isJournalDamaged: error instanceof JournalDamagedError };
    }
  }

  async #readPicture(imageId: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const { folder } = this.#place();
    // A restore asks for all of them, one after the other: they are listed again only for one that is not known.
    let known = this.#pictures?.folder === folder ? this.#pictures.names : null;
    if (known?.has(imageId) !== true) {
      known = new Map((await folder.listPictures()).map(({ name }) => [name.replace(/\..*$/, ''), name]));
      this.#pictures = { folder, names: known };
    }
    const name = known.get(imageId);
    return name === undefined ? null : folder.readPicture(name);
  }

  async #tick(): Promise<void> {
    const { interval, failure } = await this.#load();
    const { backups } = await this.#state();
    const newest = backups.find(({ isOwn, check, state }) => isOwn && state !== null && check.kind !== 'damaged');
    const journal = await readJournalState(this.#deps.journal);
    const isDue = isBackupDue({
      interval,
      now: this.#deps.now(),
      library: journal.kind === 'whole' && journal.lastSequence > 0 ? { journalId: journal.journalId, sequence: journal.lastSequence } : null,
      newest: newest?.state ? { ...newest.state, at: new Date(newest.createdAt) } : null,
      failedAt: failure === null ? null : new Date(failure.at),
    });
    if (isDue && this.#task === null) await this.#turn('backing-up', (control) => this.#backUp('automatic', control));
  }
}
