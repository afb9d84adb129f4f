import { Dexie } from 'dexie';
import { JournalWriteError } from './journal/journal-write-error.ts';
import { LibraryResetError } from './library-reset-error.ts';

export type GuardedOutcome<T> = { readonly kind: 'answered'; readonly value: T } | { readonly kind: 'failed'; readonly reason: string };

export interface WriteGuardOptions {
  /** Refuses every write with this sentence; null for a library that may be written. */
  readonly readOnlyReason: string | null;
  /** On a full disk half of the writes never answer (measured), so silence is an answer too. */
  readonly timeoutMs: number;
}

/** Runs one write and makes a value of everything that can be expected to go wrong with it. */
export type WriteGuard = <T>(write: () => PromiseLike<T>) => Promise<GuardedOutcome<T>>;

const FULL = 'There is no room left on this disk for Skillshot’s library. Free some space, then try again.';
const CLOSED = 'The library was closed, by a newer Skillshot in another window or because the disk is full. Reload this window.';

const SENTENCES: Readonly<Record<string, string>> = {
  QuotaExceededError: FULL,
  DatabaseClosedError: CLOSED,
  InvalidStateError: CLOSED,
  VersionChangeError: CLOSED,
};

/**
 * The sentence for a failure of the database or the journal; undefined for anything else, which is a bug and stays an exception.
 * A full disk shows only at commit, as an AbortError with the quota error inside.
 */
export function describeWriteFailure(error: unknown): string | undefined {
  if (error instanceof JournalWriteError || error instanceof LibraryResetError) return error.message;
  if (!(error instanceof Dexie.DexieError) && !(error instanceof DOMException)) return undefined;
  const names = [error.name, nameOfInner(error)];
  for (const name of names) {
    const sentence = SENTENCES[name];
    if (sentence !== undefined) return sentence;
  }
  // Chromium aborts without a reason when a real disk is full, and Dexie adds lines of its own.
  const [detail = ''] = error.message.split('\n');
  return `The library could not be written: the disk may be full (${error.name}: ${detail})`;
}

function nameOfInner(error: object): string {
  const inner: unknown = 'inner' in error ? error.inner : undefined;
  return inner instanceof Error || inner instanceof DOMException ? inner.name : '';
}

export function createWriteGuard({ readOnlyReason, timeoutMs }: WriteGuardOptions): WriteGuard {
  return async (write) => {
    if (readOnlyReason !== null) return { kind: 'failed', reason: readOnlyReason };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<'silence'>((resolve) => {
      timer = setTimeout(() => resolve('silence'), timeoutMs);
    });
    try {
      const answer = await Promise.race([Promise.resolve(write()).then((value) => ({ value })), silence]);
      if (answer !== 'silence') return { kind: 'answered', value: answer.value };
      const seconds = Math.round(timeoutMs / 1000);
      return { kind: 'failed', reason: `The library did not answer within ${seconds} seconds. The disk may be full or busy.` };
    } catch (error) {
      const reason = describeWriteFailure(error);
      if (reason === undefined) throw error;
      return { kind: 'failed', reason };
    } finally {
      clearTimeout(timer);
    }
  };
}
