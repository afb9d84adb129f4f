import { proxy } from 'comlink';
import type { BackupOutcome, Backups, BackupsState, CountOutcome, VerifyOutcome } from '../../shared/backup/backups.ts';
import type { BrowserBackups } from './browser-backups.ts';
import { linkWorker, WORKER_LOST } from './worker-link.ts';

const FAILED = { kind: 'failed', reason: 'The part of Skillshot that makes backups stopped. It was started again; try once more.' } as const;

export interface WorkerBackupsOptions {
  readonly startWorker: () => Worker;
  /** Starts a download under this name. */
  readonly download: (name: string, bytes: Blob) => void;
}

/** Backups through a worker, started when somebody first asks. One that dies is replaced; what it did counts as failed. */
export function createWorkerBackups({ startWorker, download }: WorkerBackupsOptions): Backups {
  const listeners = new Set<(state: BackupsState) => void>();
  const ask = linkWorker<BrowserBackups>(startWorker, (remote) => {
    void remote.follow(proxy((state: BackupsState) => { for (const listener of listeners) listener(state); }));
  });
  const orFailed = <Answer>(answer: Answer | typeof WORKER_LOST): Answer | typeof FAILED => (answer === WORKER_LOST ? FAILED : answer);
  const orThrow = <Answer>(answer: Answer | typeof WORKER_LOST): Answer => {
    if (answer === WORKER_LOST) throw new Error(FAILED.reason);
    return answer;
  };

  return {
    getState: async () => orThrow(await ask((remote) => remote.getState())),
    onState(listener) {
      const own = (state: BackupsState): void => { listener(state); };
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    backUp: async (reason) => orFailed(await ask(async (remote): Promise<BackupOutcome> => remote.backUp(reason))),
    verify: async (name) => orFailed(await ask(async (remote): Promise<VerifyOutcome> => remote.verify(name))),
    async takeAlong() {
      const taken = await ask((remote) => remote.takeAlong());
      if (taken === WORKER_LOST) return FAILED;
      const { outcome, file } = taken;
      if (outcome.kind === 'made' && file !== null) download(outcome.name, file);
      return outcome;
    },
    stop: async () => { await ask((remote) => remote.stop()); },
    count: async () => {
      const counted = await ask(async (remote): Promise<CountOutcome> => remote.count());
      return counted === WORKER_LOST ? { ...FAILED, isJournalDamaged: false } : counted;
    },
    read: async (name, range) => orThrow(await ask((remote) => remote.read(name, range))),
    readPicture: async (imageId) => orThrow(await ask((remote) => remote.readPicture(imageId))),
    choosePlace: () => Promise.resolve({ kind: 'cancelled' }),
    setInterval: () => Promise.resolve(),
  };
}
