import { describe, expect, it } from 'vitest';
import type { Note } from '../../shared/note/note.ts';
import { bareNote } from '../../shared/note/sample-note.contract.ts';
import { createBruteForceIndex } from './brute-force-index.ts';
import { followLibrary } from './follow-library.ts';
import type { LibraryFeed } from './library-feed.ts';
import type { IndexProgress, NoteIndex } from './note-index.ts';

const options = { limit: 10, shelf: 'library' } as const;

/** A library whose note `n` was written with sequence number n. */
function createFeed(count: number) {
  const notes: Note[] = [];
  const add = (): void => { notes.push(bareNote({ id: `n${notes.length + 1}`, title: 'Python' })); };
  for (let index = 0; index < count; index += 1) add();
  const listeners = new Set<(sequence: number) => void>();
  const failures: Error[] = [];
  const feed: LibraryFeed = {
    changesSince(sequence, limit) {
      const failure = failures.shift();
      if (failure !== undefined) return Promise.reject(failure);
      const upserted = notes.slice(sequence, sequence + limit);
      return Promise.resolve({ sequence: sequence + upserted.length, upserted, removedIds: [] });
    },
    watchSequence(listener) {
      listeners.add(listener);
      listener(notes.length);
      return () => listeners.delete(listener);
    },
  };
  return {
    feed, failures,
    write() {
      add();
      listeners.forEach((listener) => listener(notes.length));
    },
  };
}

/** A brute-force index that can lose everything, as a crashed worker does. */
function createForgetfulIndex() {
  let inner = createBruteForceIndex();
  const listeners = new Set<() => void>();
  const index: NoteIndex = {
    apply: (changes) => inner.apply(changes),
    search: (query, wanted) => inner.search(query, wanted),
    facets: () => inner.facets(),
    onLost(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => inner.dispose(),
  };
  return {
    index,
    lose() {
      inner = createBruteForceIndex();
      listeners.forEach((listener) => listener());
    },
  };
}

/** Resolves with the first progress that `isWanted`. */
function progressOf(followed: ReturnType<typeof followLibrary>, isWanted: (progress: IndexProgress) => boolean): Promise<IndexProgress> {
  return new Promise((resolve) => {
    followed.watch((progress) => { if (isWanted(progress)) resolve(progress); });
  });
}

const isReadyAt = (sequence: number) => (progress: IndexProgress) => progress.isReady && progress.sequence === sequence;

describe('followLibrary', () => {
  it('is ready at once with an empty library', async () => {
    const followed = followLibrary({ notes: createFeed(0).feed, index: createBruteForceIndex() });
    expect(await progressOf(followed, isReadyAt(0))).toEqual({ isReady: true, sequence: 0 });
  });

  it('takes the whole library in, in batches', async () => {
    const index = createBruteForceIndex();
    const followed = followLibrary({ notes: createFeed(450).feed, index });
    await progressOf(followed, isReadyAt(450));
    expect((await index.search('python', options)).total).toBe(450);
  });

  it('takes in what is written later', async () => {
    const library = createFeed(1);
    const index = createBruteForceIndex();
    const followed = followLibrary({ notes: library.feed, index });
    await progressOf(followed, isReadyAt(1));
    library.write();
    await progressOf(followed, isReadyAt(2));
    expect((await index.search('python', options)).total).toBe(2);
  });

  it('begins again when the index lost its notes', async () => {
    const forgetful = createForgetfulIndex();
    const followed = followLibrary({ notes: createFeed(3).feed, index: forgetful.index });
    await progressOf(followed, isReadyAt(3));
    forgetful.lose();
    await progressOf(followed, isReadyAt(3));
    expect((await forgetful.index.search('python', options)).total).toBe(3);
  });

  it('tries again after a read that failed', async () => {
    const { feed, failures } = createFeed(2);
    failures.push(new Error('no answer'));
    const followed = followLibrary({ notes: feed, index: createBruteForceIndex(), later: (work) => { queueMicrotask(work); return () => undefined; } });
    expect(await progressOf(followed, isReadyAt(2))).toEqual({ isReady: true, sequence: 2 });
  });

  it('listens no more after its end', async () => {
    const library = createFeed(1);
    const followed = followLibrary({ notes: library.feed, index: createBruteForceIndex() });
    await progressOf(followed, isReadyAt(1));
    const seen: number[] = [];
    followed.watch((progress) => { seen.push(progress.sequence); });
    followed.stop();
    library.write();
    await Promise.resolve();
    expect(seen).toEqual([1]);
  });
});
