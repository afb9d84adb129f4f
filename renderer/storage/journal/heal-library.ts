import { assertNever } from '../../../shared/assert-never.ts';
import { decideHealing, type DatabaseState, type Healing, type JournalLoss } from '../../../shared/journal/decide-healing.ts';
import type { JournalFiles } from '../../../shared/journal/journal-files.ts';
import { reasonOf } from '../../../shared/reason-of.ts';
import { isCompactionDue, type JournalState, type WholeJournal } from '../../../shared/journal/journal-state.ts';
import { readCounter } from '../count-up.ts';
import type { HealingProgress, HealingReport } from '../healing.ts';
import { rowParsers, type LibraryDatabase } from '../schema.ts';
import { compactJournal } from './compact-journal.ts';
import { JournalLog } from './journal-log.ts';
import { JournalWriteError, orThrow } from './journal-write-error.ts';
import type { LibraryLock } from './library-lock.ts';
import { readJournalState } from './read-journal.ts';
import { replaceLibrary } from './replace-library.ts';
import { restoreDatabase } from './restore-database.ts';
import { dropStaged, readStagedOrder } from './staged-restore.ts';
import { readOutbox, writeJournal } from './write-journal.ts';

const COMPACTION = { leastBytes: 32 * 1024 * 1024, mostSegments: 64 };

/** A window that was just reloaded or closed holds the lock a moment longer. */
const WAIT_MS = { whenNeeded: 5_000, whenWelcome: 100 };

/** A journal that grew between as many looks is being written by other windows, and is well. */
const MOST_LOOKS = 20;

export interface HealOptions {
  readonly db: LibraryDatabase;
  readonly files: JournalFiles;
  readonly lock: LibraryLock;
  readonly newId: () => string;
  readonly onProgress: (progress: HealingProgress) => void;
}

export type HealedLibrary =
  | { readonly kind: 'healed'; readonly report: HealingReport; readonly log: JournalLog }
  /** A later program has written in the journal: nothing was changed, and nothing may be. `isWiped`: the database has no notes of it. */
  | { readonly kind: 'newer'; readonly isWiped: boolean };

/**
 * Makes database and journal agree and gives the journal to write on. Rejects with `JournalWriteError` when the journal cannot be
 * written or another window is in the way; the library must then not be written either.
 */
export async function healLibrary(options: HealOptions): Promise<HealedLibrary> {
  const { files, lock } = options;
  const first = await lookAt(options);
  if (first.journal.kind === 'newer') return { kind: 'newer', isWiped: (await readDatabaseState(options.db)).kind !== 'marked' };
  let report: HealingReport = { kind: 'nothing' };
  const isReplacing = (await readStagedOrder(files))?.mode === 'replace';
  if (isReplacing || needsWindowAlone(first)) {
    const waitMs = !isReplacing && isWelcomeOnly(first.healing) ? WAIT_MS.whenWelcome : WAIT_MS.whenNeeded;
    const healed = await lock.alone(() => healAlone(options), waitMs);
    if (healed !== null) report = healed.value;
    else if (isReplacing) report = { kind: 'restore-waits' };
  }
  await lock.join();
  const { journal, healing } = await lookAt(options);
  if (journal.kind !== 'whole' || !isWelcomeOnly(healing)) throw new JournalWriteError('Close the other windows of Skillshot, then try again.');
  const newMark = (): string => options.newId().replaceAll('-', '').slice(0, 8);
  return { kind: 'healed', report, log: new JournalLog({ files, journalId: journal.journalId, newMark }) };
}

interface Look {
  readonly journal: JournalState;
  readonly healing: Healing;
  readonly isDoubted: boolean;
}

/** Looks again while other windows write: what one has just written would look like damage. */
async function lookAt({ db, files }: HealOptions): Promise<Look> {
  let before: JournalState = { kind: 'none' };
  for (let round = 0; round < MOST_LOOKS; round += 1) {
    const database = await readDatabaseState(db);
    const journal = await readJournalState(files);
    const healing = decideHealing(database, journal);
    const isDoubted = database.kind === 'marked' && database.isDoubted;
    const isQuiet = round > 0 && lastSequenceOf(journal) === lastSequenceOf(before);
    if (healing.kind === 'none' || isQuiet) return { journal, healing, isDoubted };
    before = journal;
  }
  return { journal: before, healing: { kind: 'none' }, isDoubted: false };
}

const lastSequenceOf = (journal: JournalState): number => (journal.kind === 'whole' ? journal.lastSequence : -1);

const isDue = (journal: JournalState): journal is WholeJournal => journal.kind === 'whole' && isCompactionDue(journal, COMPACTION);

const needsWindowAlone = ({ healing, journal, isDoubted }: Look): boolean => healing.kind !== 'none' || isDoubted || isDue(journal);

/** A write that is under way in another window looks like one that has to be sent again. */
function isWelcomeOnly(healing: Healing): boolean {
  return healing.kind === 'none' || healing.kind === 'resend';
}

async function healAlone(options: HealOptions): Promise<HealingReport> {
  const look = await lookAt(options);
  const healed = await mendDoubted(options, look, await carryOut(options, look));
  const report = (await replaceFromStaged(options)) ?? healed;
  const after = await readJournalState(options.files);
  // Pictures that a merge is going to bring in belong to nothing yet, and compaction would remove them.
  if (!isDue(after) || (await readStagedOrder(options.files)) !== null) return report;
  const onProgress = (fraction: number): void => options.onProgress({ kind: 'compacting', fraction });
  const outcome = await compactJournal({ files: options.files, state: after, onProgress });
  if (outcome === 'damaged') return rewrite(options, { journal: after, loss: 'damaged' });
  // All of it is in the base. A row that stayed would be sent again, and an old state of a thing with it.
  await options.db.outbox.clear();
  return report;
}

/** Carries out a restore that was staged in another run; null when there is none. Whatever fails, the library is as it was. */
async function replaceFromStaged(options: HealOptions): Promise<HealingReport | null> {
  const { db, files } = options;
  const order = await readStagedOrder(files);
  const state = await readJournalState(files);
  if (order?.mode !== 'replace' || state.kind !== 'whole') return null;
  if (order.sequence !== state.lastSequence) {
    // It waited for other windows to close, and what was written there would be lost.
    await dropStaged(files);
    return { kind: 'backup-not-restored', reason: 'It was changed after the restore was asked for. Restore the backup again.' };
  }
  try {
    await replaceLibrary({ db, files, state, onProgress: (fraction) => { options.onProgress({ kind: 'restoring-backup', fraction }); } });
    await dropStaged(files);
    return { kind: 'backup-restored', mode: 'replace', notes: order.notes, backedUpAt: order.backedUpAt };
  } catch (error) {
    await dropStaged(files).catch(() => undefined);
    return { kind: 'backup-not-restored', reason: reasonOf(error) };
  }
}

/** Once the database has everything that can be read in the journal, a journal with a damaged place is written anew from it. */
async function mendDoubted(options: HealOptions, { healing, isDoubted }: Look, healed: HealingReport): Promise<HealingReport> {
  if (!isDoubted || healing.kind === 'write-journal') return healed;
  const rewritten = await rewrite(options, { journal: await readJournalState(options.files), loss: 'damaged' });
  return healed.kind === 'nothing' ? rewritten : healed;
}

async function carryOut(options: HealOptions, { journal, healing }: Pick<Look, 'journal' | 'healing'>): Promise<HealingReport> {
  switch (healing.kind) {
    case 'none':
      return { kind: 'nothing' };
    case 'resend':
      await resend(options, healing.sequences);
      return { kind: 'nothing' };
    case 'catch-up':
      return restore(options, journal, healing.after);
    case 'restore':
      return restore(options, journal, -1);
    case 'write-journal':
      return rewrite(options, { journal, loss: healing.loss });
    default:
      return assertNever(healing);
  }
}

async function resend({ db, files, newId }: HealOptions, sequences: readonly number[]): Promise<void> {
  const state = await readJournalState(files);
  if (state.kind !== 'whole') return;
  const log = new JournalLog({ files, journalId: state.journalId, newMark: () => newId().replaceAll('-', '').slice(0, 8) });
  const rows = (await readOutbox(db)).filter((row) => sequences.includes(row.sequence));
  await Promise.all(rows.map((row) => orThrow(log.append({ kind: 'changes', journalId: state.journalId, ...row }))));
  await db.outbox.bulkDelete([...sequences]);
}

async function restore(options: HealOptions, state: JournalState, after: number): Promise<HealingReport> {
  const { db, files } = options;
  if (state.kind !== 'whole') return { kind: 'nothing' };
  const rowsBefore = await db.notes.count();
  const onProgress = (fraction: number): void => options.onProgress({ kind: 'restoring', fraction });
  const { notes, damages } = await restoreDatabase({ db, files, state, after, onProgress });
  // Rows that were there and that this journal may not know; or places in it that no later start should stumble over.
  if (damages > 0 || (after < 0 && rowsBefore > 0)) await rewrite(options, { journal: state, loss: 'damaged' });
  return notes === 0 && damages === 0 ? { kind: 'nothing' } : { kind: 'restored', notes, damages };
}

async function rewrite(options: HealOptions, { journal, loss }: { readonly journal: JournalState; readonly loss: JournalLoss }): Promise<HealingReport> {
  const { db, files } = options;
  const onProgress = (fraction: number): void => options.onProgress({ kind: 'writing-journal', fraction });
  await writeJournal({ db, files, state: journal, journalId: options.newId(), keepsOld: loss !== 'first' || journal.kind === 'whole', onProgress });
  return loss === 'first' ? { kind: 'nothing' } : { kind: 'journal-rewritten', loss };
}

async function readDatabaseState(db: LibraryDatabase): Promise<DatabaseState> {
  const mark = rowParsers.journalMark.safeParse(await db.marks.get('journal')).data;
  if (mark === undefined) return { kind: 'unmarked' };
  if (!mark.isWritten) return { kind: 'unfinished' };
  return db.transaction('r', [db.counters, db.notes, db.importJobs, db.outbox], async () => {
    const [sequence, notes, jobs, outbox] = await Promise.all([
      // Counting a hundred thousand notes takes a tenth of a second, and a start asks twice.
      readCounter(db, 'journalSequence'), db.notes.limit(1).count(), db.importJobs.limit(1).count(), db.outbox.toCollection().primaryKeys(),
    ]);
    return { kind: 'marked', journalId: mark.journalId, sequence, isEmpty: notes + jobs === 0, outbox, isDoubted: mark.isDoubted === true };
  });
}
