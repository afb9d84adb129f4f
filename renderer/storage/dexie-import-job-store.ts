import { Dexie } from 'dexie';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import { countUp, readCounter } from './count-up.ts';
import { deleteUnusedPictures } from './delete-notes.ts';
import { imageIdsOf, type ImportJob, type ImportJobChange, type ImportJobState, type ImportJobStore, type NewImportJob } from './import-job-store.ts';
import type { LibraryAccess } from './library-access.ts';
import { rowParsers } from './schema.ts';
import { watchPaced } from './watch-paced.ts';
import { WRITTEN, type WriteOutcome } from './write-outcome.ts';

const FINISHED: readonly ImportJobState['kind'][] = ['done', 'duplicate', 'failed', 'cancelled'];

/** Ten thousand jobs in one transaction take seconds, in which nothing else is written. */
const BATCH = 500;

/**
 * The import queue in IndexedDB. Each write raises a revision counter: watching one small row and reading the list at
 * a bounded pace keeps ten thousand jobs from being read twenty thousand times.
 */
export class DexieImportJobStore implements ImportJobStore {
  private readonly access: LibraryAccess;

  constructor(access: LibraryAccess) {
    this.access = access;
  }

  addJobs(jobs: readonly NewImportJob[]): Promise<WriteOutcome> {
    const { db } = this.access;
    return this.write(async () => {
      const last = await countUp(db, 'importOrder', jobs.length);
      const first = last - jobs.length + 1;
      await db.importJobs.bulkAdd(jobs.map((job, index) => ({ ...job, order: first + index })));
    });
  }

  async getJob(id: string): Promise<ImportJob | undefined> {
    const row = await this.access.db.importJobs.get(id);
    return row === undefined ? undefined : rowParsers.importJob.parse(row);
  }

  setState(id: string, change: ImportJobChange): Promise<WriteOutcome> {
    return this.write(async () => {
      await this.access.db.importJobs.update(id, { ...change });
    });
  }

  moveJobs(from: readonly ImportJobState['kind'][], to: ImportJobState): Promise<WriteOutcome> {
    const { db } = this.access;
    return this.writeInBatches(from, async (jobs) => {
      await db.importJobs.bulkPut(jobs.map((job) => ({ ...job, state: to })));
    });
  }

  async nextWaiting(limit: number): Promise<readonly ImportJob[]> {
    const rows = await this.ofKind('waiting').limit(limit).toArray();
    return rows.map((row) => rowParsers.importJob.parse(row));
  }

  watchJobs(listener: (jobs: readonly ImportJob[]) => void): Unsubscribe {
    const { db, onTrouble } = this.access;
    return watchPaced({
      revision: () => readCounter(db, 'importRevision'),
      read: () => this.readAll(),
      // Reading and parsing 10,000 jobs takes about 90 ms: at most a tenth of the time goes into telling the list.
      restMs: (jobs) => jobs.length / 10,
      listener,
      onTrouble,
    });
  }

  clearFinished(): Promise<WriteOutcome> {
    const { db } = this.access;
    return this.writeInBatches(FINISHED, async (jobs) => {
      await db.importJobs.bulkDelete(jobs.map((job) => job.id));
      const notDone = jobs.filter((job) => job.state.kind !== 'done' && job.imageId !== '');
      await deleteUnusedPictures(db, notDone.flatMap(imageIdsOf));
    });
  }

  /** Some hundred at a time: the window would stand still while it unpacks ten thousand. */
  private readAll(): Promise<readonly ImportJob[]> {
    const { db } = this.access;
    return db.transaction('r', db.importJobs, async () => {
      const jobs: ImportJob[] = [];
      for (let read = BATCH; read === BATCH; ) {
        const rows = await db.importJobs.where('order').above(jobs.at(-1)?.order ?? Dexie.minKey).limit(BATCH).toArray();
        for (const row of rows) jobs.push(rowParsers.importJob.parse(row));
        read = rows.length;
      }
      return jobs;
    });
  }

  private ofKind(kind: ImportJobState['kind']) {
    return this.access.db.importJobs.where('[state.kind+order]').between([kind, Dexie.minKey], [kind, Dexie.maxKey]);
  }

  /** Gives `write` jobs in these states, some hundred a transaction, until it has taken all of them out of the states. */
  private async writeInBatches(
    kinds: readonly ImportJobState['kind'][],
    write: (jobs: readonly ImportJob[]) => Promise<void>,
  ): Promise<WriteOutcome> {
    for (const kind of kinds) {
      for (let isDone = false; !isDone; ) {
        const outcome = await this.write(async () => {
          const jobs = await this.ofKind(kind).limit(BATCH).toArray();
          isDone = jobs.length < BATCH;
          await write(jobs);
        });
        if (outcome.kind === 'failed') return outcome;
      }
    }
    return WRITTEN;
  }

  /** All writes of this store: one transaction that raises the revision. */
  private async write(write: () => Promise<void>): Promise<WriteOutcome> {
    const { db } = this.access;
    const tables = [db.importJobs, db.pictures, db.thumbnails, db.notes];
    const outcome = await this.access.write(tables, async () => {
      await write();
      await countUp(db, 'importRevision');
    });
    return outcome.kind === 'failed' ? outcome : WRITTEN;
  }
}
