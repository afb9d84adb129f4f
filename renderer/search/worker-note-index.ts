import { wrap, type Remote } from 'comlink';
import type { NoteIndex } from './note-index.ts';
import type { RemoteIndex } from './remote-index.ts';
import type { SearchWorker } from './search-worker.ts';

interface Connection {
  readonly remote: Remote<RemoteIndex>;
  /** Settles when the worker is gone, so that no question waits for ever. */
  readonly lost: Promise<typeof LOST>;
  end(): void;
}

const LOST = Symbol('the search worker is gone');

/** A worker that dies as often as this without one answer between is not started again. */
const MOST_RESTARTS = 3;

/**
 * The index in a worker: the window never waits for a search. A worker that dies is replaced and its open questions
 * are put to the new one, which is empty: `onLost` tells the feed to fill it again.
 */
export function createWorkerNoteIndex(startWorker: () => SearchWorker): NoteIndex {
  const lostListeners = new Set<() => void>();
  let connection: Connection | null = null;
  let restarts = 0;
  let isDisposed = false;

  const connect = (): Connection => {
    const opened = openConnection(startWorker());
    void opened.lost.then(() => {
      if (connection !== opened) return;
      connection = null;
      restarts += 1;
      if (!isDisposed) lostListeners.forEach((listener) => listener());
    });
    return opened;
  };

  const ask = async <Answer>(question: (remote: Remote<RemoteIndex>) => Promise<Answer>): Promise<Answer> => {
    if (isDisposed) throw new Error('The search index was closed');
    if (restarts > MOST_RESTARTS) throw new Error('The search worker keeps failing');
    const { remote, lost } = (connection ??= connect());
    const answer = await Promise.race([question(remote), lost]);
    if (answer === LOST) return ask(question);
    restarts = 0;
    return answer;
  };

  return {
    apply: (changes) => ask((remote) => remote.apply(changes)),
    search: (query, options) => ask((remote) => remote.search(query, options)),
    facets: () => ask((remote) => remote.facets()),
    onLost(listener) {
      lostListeners.add(listener);
      return () => lostListeners.delete(listener);
    },
    dispose() {
      isDisposed = true;
      connection?.end();
    },
  };
}

function openConnection(worker: SearchWorker): Connection {
  let end: () => void = () => undefined;
  const lost = new Promise<typeof LOST>((resolve) => {
    end = () => {
      stopListening();
      worker.terminate();
      resolve(LOST);
    };
  });
  const stopListening = worker.onFailure(() => end());
  return { remote: wrap<RemoteIndex>(worker.endpoint), lost, end: () => end() };
}
