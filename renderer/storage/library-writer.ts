import type { Table } from 'dexie';
import type { ChangesFrame } from '../../shared/journal/journal-frame.ts';
import { countUp } from './count-up.ts';
import type { JournalLog } from './journal/journal-log.ts';
import { orThrow } from './journal/journal-write-error.ts';
import { LibraryResetError } from './library-reset-error.ts';
import type { LibraryDatabase } from './schema.ts';
import type { GuardedOutcome, WriteGuard } from './write-guard.ts';

/**
 * Runs one transaction over these tables and answers when it is committed and in the journal: the one way in which stores write.
 *
 * The order is: transaction (with its records in the outbox) → journal → answer. So of the two ways to break off,
 *
 *     before the commit       neither has it, and nobody was told that it is saved
 *     between the two         the database has it; the outbox brings it into the journal with the next write or the next start
 *
 * A write whose journal failed answers `failed` though the database shows it: it may be lost with the database, so it is not called
 * saved. Doing it again finds nothing to change and waits for the journal alone.
 */
export type LibraryWriter = <T>(tables: readonly Table[], work: () => Promise<T>) => Promise<GuardedOutcome<T>>;

export interface LibraryWriterDeps {
  readonly db: LibraryDatabase;
  readonly guard: WriteGuard;
  /** null for a library without a journal: where the host has no durable files. */
  readonly log: JournalLog | null;
  /** How many transactions the database counted when it was opened. */
  readonly lastSequence: number;
  /** Opens a database again that the browser closed by itself; false when it has to stay closed. */
  readonly reopen: () => Promise<boolean>;
}

const isClosed = (error: unknown): boolean => error instanceof Error && (error.name === 'DatabaseClosedError' || error.name === 'InvalidStateError');

export function createLibraryWriter({ db, guard, log, lastSequence, reopen }: LibraryWriterDeps): LibraryWriter {
  let highest = lastSequence;
  const write: RunWrite = async (tables, work) => {
    const clearable = log?.acknowledged() ?? [];
    const { value, sequence, frame } = await db.transaction('rw', [...new Set([...tables, db.counters, db.outbox])], async () => {
      db.capture.begin();
      const result = await work();
      const records = db.capture.take();
      if (records.length === 0) return { value: result, sequence: 0, frame: null };
      // Counted without a journal too: one that is found again later then knows that it is behind.
      const counted = await countUp(db, 'journalSequence');
      // An older number would lose against what the journal has of the same note, when everything is restored from it.
      if (counted <= highest) throw new LibraryResetError();
      if (log === null) return { value: result, sequence: counted, frame: null };
      await db.outbox.bulkDelete([...clearable]);
      await db.outbox.put({ sequence: counted, records });
      const changes: ChangesFrame = { kind: 'changes', journalId: log.journalId, sequence: counted, records };
      return { value: result, sequence: counted, frame: changes };
    });
    highest = Math.max(highest, sequence);
    if (log === null) return value;
    if (frame === null) await orThrow(log.settled());
    else {
      log.forget(clearable);
      await orThrow(log.append(frame));
    }
    return value;
  };
  return (tables, work) =>
    guard(async () => {
      try {
        return await write(tables, work);
      } catch (error) {
        if (!isClosed(error) || !(await reopen())) throw error;
        return write(tables, work);
      }
    });
}

type RunWrite = <T>(tables: readonly Table[], work: () => Promise<T>) => Promise<T>;
