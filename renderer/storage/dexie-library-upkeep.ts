import type { JournalFiles } from '../../shared/journal/journal-files.ts';
import { readCounter } from './count-up.ts';
import { JournalWriteError } from './journal/journal-write-error.ts';
import { addRecord, createRestoredRows } from './journal/restored-rows.ts';
import { dropStaged, stageRestore } from './journal/staged-restore.ts';
import type { LibraryAccess } from './library-access.ts';
import type { LibraryUpkeep } from './library-upkeep.ts';
import { mergeStaged } from './merge-library.ts';
import { WRITTEN, type WriteOutcome } from './write-outcome.ts';

/** The care of a library in IndexedDB with its journal. */
export function createLibraryUpkeep(access: LibraryAccess, files: JournalFiles): LibraryUpkeep {
  const { db } = access;
  return {
    count: () => db.transaction('r', [db.notes, db.pictures, db.versions, db.importJobs, db.counters], async () => {
      const [notes, pictures, versions, jobs, sequence] = await Promise.all([db.notes.count(), db.pictures.count(), db.versions.count(), db.importJobs.count(), readCounter(db, 'journalSequence')]);
      return { counts: { notes, pictures, versions, jobs }, sequence };
    }),
    countStrange(records) {
      const rows = createRestoredRows();
      records.forEach((record) => { addRecord(rows, record); });
      return rows.strange;
    },
    stage: (order, records) => outcomeOf(stageRestore(files, order, records)),
    unstage: () => outcomeOf(dropStaged(files)),
    async merge(onProgress) {
      const outcome = await mergeStaged(access, files, onProgress);
      // What failed on the way is tried again by the next start.
      if (outcome.kind === 'merged') await dropStaged(files).catch(() => undefined);
      return outcome;
    },
    async orderNewJournal() {
      await db.marks.update('journal', { isDoubted: true });
      return WRITTEN;
    },
  };
}

async function outcomeOf(write: Promise<void>): Promise<WriteOutcome> {
  try {
    await write;
    return WRITTEN;
  } catch (error) {
    if (error instanceof JournalWriteError) return { kind: 'failed', reason: error.message };
    throw error;
  }
}
