import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import type { LibraryFeed } from './library-feed.ts';
import type { IndexProgress, IndexState, NoteIndex } from './note-index.ts';

/** Small enough that a search between two batches is answered at once, large enough that 10,000 notes need few reads. */
const BATCH = 200;

const RETRY_AFTER_MS = 1_000;

export interface FollowOptions {
  readonly notes: LibraryFeed;
  readonly index: Pick<NoteIndex, 'apply' | 'onLost'>;
  /** Runs `work` later; the answer takes it back. */
  readonly later?: (work: () => void, afterMs: number) => Unsubscribe;
}

/**
 * Feeds the index from the library: everything once, then each change, and everything again when the index lost what
 * it had. A read or a worker that fails is tried again; the index is derived, so nothing is lost meanwhile.
 */
export function followLibrary({ notes, index, later = laterByTimer }: FollowOptions): IndexState & { stop: Unsubscribe } {
  const listeners = new Set<(progress: IndexProgress) => void>();
  let progress: IndexProgress = { isReady: false, sequence: 0 };
  let newest = 0;
  let isFeeding = false;
  let isStopped = false;
  let cancelRetry: Unsubscribe = nothing;

  const tell = (next: IndexProgress): void => {
    progress = next;
    listeners.forEach((listener) => listener(progress));
  };

  const feedBatch = async (): Promise<void> => {
    const from = progress;
    const changes = await notes.changesSince(from.sequence, BATCH);
    if (changes.upserted.length + changes.removedIds.length > 0) await index.apply(changes);
    // The index was lost meanwhile: this batch went to the old one, or is not all that the new one needs.
    if (progress !== from) return;
    tell({ sequence: changes.sequence, isReady: from.isReady || changes.sequence === from.sequence || changes.sequence >= newest });
  };

  const feed = async (): Promise<void> => {
    if (isFeeding) return;
    isFeeding = true;
    try {
      while (!isStopped && (!progress.isReady || progress.sequence < newest)) await feedBatch();
    } catch {
      cancelRetry = later(() => void feed(), RETRY_AFTER_MS);
    } finally {
      isFeeding = false;
    }
  };

  const stopLost = index.onLost(() => {
    tell({ isReady: false, sequence: 0 });
    void feed();
  });
  const stopWatching = notes.watchSequence((sequence) => {
    newest = sequence;
    void feed();
  });

  return {
    initial: progress,
    watch(listener) {
      listeners.add(listener);
      listener(progress);
      return () => listeners.delete(listener);
    },
    stop() {
      isStopped = true;
      stopLost();
      stopWatching();
      cancelRetry();
    },
  };
}

function laterByTimer(work: () => void, afterMs: number): Unsubscribe {
  const timer = setTimeout(work, afterMs);
  return () => { clearTimeout(timer); };
}

function nothing(): void {
  // No retry is waiting.
}
