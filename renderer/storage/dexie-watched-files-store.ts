import { Dexie } from 'dexie';
import { z } from 'zod';
import type { WatchedFile, WatchedFilesStore } from './watched-files-store.ts';
import { createWriteGuard } from './write-guard.ts';
import { WRITTEN, type WriteOutcome } from './write-outcome.ts';

const fileParser: z.ZodType<WatchedFile> = z.object({
  path: z.string(), byteLength: z.number(), modifiedMs: z.number(), state: z.enum(['offered', 'left', 'imported', 'refused']), imageId: z.string(),
});

class WatchedFilesDatabase extends Dexie {
  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', autoOpen: true });
    this.version(1).stores({ files: 'path' });
  }

  get files() {
    return this.table<WatchedFile, string>('files');
  }
}

/** In a database of its own. Lost, the files of the folder count as having been there before, and are offered. */
export function createDexieWatchedFilesStore(name: string): WatchedFilesStore {
  const db = new WatchedFilesDatabase(name);
  const guard = createWriteGuard({ readOnlyReason: null, timeoutMs: 10_000 });
  const outcomeOf = async (work: () => PromiseLike<unknown>): Promise<WriteOutcome> => {
    const outcome = await guard(work);
    return outcome.kind === 'failed' ? outcome : WRITTEN;
  };
  return {
    async load() {
      const rows: readonly unknown[] = await db.files.toArray().catch(() => []);
      return rows.flatMap((row) => fileParser.safeParse(row).data ?? []);
    },
    put: (files) => outcomeOf(() => db.files.bulkPut([...files])),
    clear: () => outcomeOf(() => db.files.clear()),
  };
}
