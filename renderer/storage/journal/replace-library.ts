import type { JournalFiles } from '../../../shared/journal/journal-files.ts';
import type { JournalRecord } from '../../../shared/journal/journal-frame.ts';
import type { WholeJournal } from '../../../shared/journal/journal-state.ts';
import { LiveRecords } from '../../../shared/journal/live-records.ts';
import type { LibraryDatabase } from '../schema.ts';
import { BaseWriter } from './base-writer.ts';
import { orThrow } from './journal-write-error.ts';
import { readJournalState, readSegments } from './read-journal.ts';
import { restoreDatabase } from './restore-database.ts';
import { readStaged } from './staged-restore.ts';

export interface ReplaceOptions {
  readonly db: LibraryDatabase;
  readonly files: JournalFiles;
  /** The journal as it is, in agreement with the database. */
  readonly state: WholeJournal;
  readonly onProgress: (fraction: number) => void;
}

const RECORDS_PER_FRAME = 200;

/**
 * Makes the library what is staged. Only while no other window has it open. The new journal is written as a base of the next generation
 * which counts from its checkpoint on, as one transaction over everything:
 *
 *     before the checkpoint     the library is the old one, and what is staged is carried out anew
 *     after it                  the database is behind the journal and catches up, at this start or at the next
 *
 * Rejects with `JournalWriteError` or with what reading throws; the old library then stays.
 */
export async function replaceLibrary({ db, files, state, onProgress }: ReplaceOptions): Promise<void> {
  const sequence = state.lastSequence + 1;
  const old = new LiveRecords();
  for await (const { frames } of readSegments({ files, names: state.segments, onProgress: (fraction) => { onProgress(fraction * 0.2); } })) {
    frames.forEach((frame) => { old.note(frame); });
  }
  const writer = new BaseWriter({ files, journalId: state.journalId, generation: state.generation + 1 });
  const add = (records: readonly JournalRecord[]): Promise<void> => writer.add({ kind: 'changes', journalId: state.journalId, sequence, records });
  const coming = new Set<string>();
  for await (const records of readStaged(files, (fraction) => { onProgress(0.2 + fraction * 0.3); })) {
    records.forEach(({ kind, id }) => coming.add(`${kind} ${id}`));
    await add(records);
  }
  const going = old.liveThings().filter(({ kind, id }) => !coming.has(`${kind} ${id}`)).map((thing): JournalRecord => ({ op: 'delete', ...thing }));
  for (let start = 0; start < going.length; start += RECORDS_PER_FRAME) await add(going.slice(start, start + RECORDS_PER_FRAME));
  await writer.finish({ sequence, replaces: state.segments });
  const after = await readJournalState(files);
  if (after.kind === 'whole') await restoreDatabase({ db, files, state: after, after: state.lastSequence, onProgress: (fraction) => { onProgress(0.5 + fraction / 2); } });
  await db.outbox.clear();
  await orThrow(files.removeSegments(state.segments));
}
