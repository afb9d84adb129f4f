import { wrap, type Remote } from 'comlink';

/** What a question is answered with when the worker died over it. */
export const WORKER_LOST = Symbol('the worker is gone');

export type AskWorker<Service> = <Answer>(question: (remote: Remote<Service>) => Promise<Answer>) => Promise<Answer | typeof WORKER_LOST>;

interface Connection<Service> {
  readonly remote: Remote<Service>;
  /** Settles when the worker is gone, so that no question waits for ever. */
  readonly lost: Promise<typeof WORKER_LOST>;
}

/**
 * Asks a service in a worker, which is started with the first question. One that dies answers what is under way with
 * `WORKER_LOST` and is replaced with the next question. `onStart` meets each new worker.
 */
export function linkWorker<Service>(startWorker: () => Worker, onStart: (remote: Remote<Service>) => void = () => undefined): AskWorker<Service> {
  let connection: Connection<Service> | null = null;

  const connect = (): Connection<Service> => {
    const worker = startWorker();
    const lost = new Promise<typeof WORKER_LOST>((resolve) => {
      const end = (): void => {
        worker.terminate();
        // A worker may fail twice, and the second time after the next one was started, which holds the files now.
        if (connection === opened) connection = null;
        resolve(WORKER_LOST);
      };
      worker.addEventListener('error', end);
      worker.addEventListener('messageerror', end);
    });
    const opened: Connection<Service> = { remote: wrap<Service>(worker), lost };
    onStart(opened.remote);
    return opened;
  };

  return async (question) => {
    const { remote, lost } = (connection ??= connect());
    return Promise.race([question(remote), lost]);
  };
}
