import type { JournalState } from './journal-state.ts';

/** The database as a start finds it. */
export type DatabaseState =
  /** Without the mark that every library with a journal carries: new, wiped, made anew, or from before there was a journal. */
  | { readonly kind: 'unmarked' }
  /** Its journal was being written when the program ended. */
  | { readonly kind: 'unfinished' }
  | {
      readonly kind: 'marked';
      readonly journalId: string;
      readonly sequence: number;
      readonly isEmpty: boolean;
      /** A damaged place was found in the journal. */
      readonly isDoubted: boolean;
      /** Sequences of committed transactions that are not known to be in the journal. */
      readonly outbox: readonly number[];
    };

/** Why a journal has to be written anew from the database; the last three are worth a warning. */
export type JournalLoss = 'first' | 'lost' | 'behind' | 'damaged';

export type Healing =
  | { readonly kind: 'none' }
  /** These transactions of the outbox are written into the journal again. */
  | { readonly kind: 'resend'; readonly sequences: readonly number[] }
  /** The database misses what the journal has after this sequence. */
  | { readonly kind: 'catch-up'; readonly after: number }
  /** Everything in the journal is put into the database. */
  | { readonly kind: 'restore' }
  | { readonly kind: 'write-journal'; readonly loss: JournalLoss };

/**
 * What a start has to do so that database and journal agree again.
 *
 *     database            journal: none            whole, behind it         whole, equal      whole, ahead of it
 *     no mark             write the first          restore                  restore           restore
 *     unfinished          write the first          write the first          write the first   write the first
 *     marked              write anew, warn         resend, or write anew    nothing           catch up
 *
 * A journal of a later program is left alone, whatever the database is.
 */
export function decideHealing(database: DatabaseState, journal: JournalState): Healing {
  if (journal.kind === 'newer') return { kind: 'none' };
  if (journal.kind === 'none') return decideWithoutJournal(database);
  if (database.kind === 'unfinished') return { kind: 'write-journal', loss: 'first' };
  if (database.kind !== 'marked') return { kind: 'restore' };
  const { sequence, outbox } = database;
  if (journal.missing.length > 0) return { kind: 'write-journal', loss: 'damaged' };
  if (database.journalId !== journal.journalId) return { kind: 'write-journal', loss: 'lost' };
  if (sequence < journal.lastSequence) return { kind: 'catch-up', after: sequence };
  const sequences = outbox.filter((each) => !journal.endings.has(each));
  const known = new Set(outbox);
  for (let each = journal.lastSequence + 1; each <= sequence; each += 1) {
    if (!known.has(each)) return { kind: 'write-journal', loss: 'behind' };
  }
  return sequences.length > 0 ? { kind: 'resend', sequences } : { kind: 'none' };
}

/** Only a library that had a journal can have lost it. */
function decideWithoutJournal(database: DatabaseState): Healing {
  const isLost = database.kind === 'marked' && !database.isEmpty;
  return { kind: 'write-journal', loss: isLost ? 'lost' : 'first' };
}
