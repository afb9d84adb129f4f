import { describe, expect, it } from 'vitest';
import { describeBackups, type BackupsUnderTest } from '../../shared/backup/backups.contract.ts';
import type { Backups } from '../../shared/backup/backups.ts';
import { createBrowserBackups, type BrowserBackups } from './browser-backups.ts';
import { FakePrivateFolder } from './fake-private-folder.ts';
import { FakeWorker } from './fake-worker.contract.ts';
import { createOpfsJournalFiles } from './opfs-journal-files.ts';
import { createWorkerBackups } from './worker-backups.ts';

function browserBackups(root: FakePrivateFolder): BrowserBackups {
  return createBrowserBackups({ openRoot: () => Promise.resolve(root as unknown as FileSystemDirectoryHandle), appVersion: '1.2.3', now: () => new Date() });
}

function startUnderTest(api: object): { readonly backups: Backups; readonly workers: FakeWorker[]; readonly downloads: Map<string, Blob> } {
  const workers: FakeWorker[] = [];
  const downloads = new Map<string, Blob>();
  const startWorker = (): Worker => {
    const worker = new FakeWorker(api);
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return { backups: createWorkerBackups({ startWorker, download: (name, blob) => { downloads.set(name, blob); } }), workers, downloads };
}

describeBackups('the worker of the browser', () => {
  const root = new FakePrivateFolder();
  const { backups, workers, downloads } = startUnderTest(browserBackups(root));
  const started: BackupsUnderTest = {
    backups,
    journal: createOpfsJournalFiles(() => Promise.resolve(root as unknown as FileSystemDirectoryHandle)),
    taken: async (name) => new Uint8Array((await downloads.get(name)?.arrayBuffer()) ?? new ArrayBuffer(0)),
    async harm(name, change) {
      const file = await root.folders.get('backups')!.getFileHandle(name);
      file.bytes = new Uint8Array(change(file.bytes));
    },
    makesOthers: false,
    stop: () => {
      workers.forEach((worker) => { worker.terminate(); });
      return Promise.resolve();
    },
  };
  return Promise.resolve(started);
});

describe('the worker of the backups', () => {
  it('counts what was under way as failed when it dies, and is started again', async () => {
    const silent = { ...browserBackups(new FakePrivateFolder()), backUp: () => new Promise<never>(() => undefined) };
    const { backups, workers } = startUnderTest(silent);
    const making = backups.backUp('asked');
    workers[0]?.dispatchEvent(new Event('error'));
    expect(await making).toMatchObject({ kind: 'failed', reason: expect.stringContaining('stopped') as string });
    expect(await backups.getState()).toMatchObject({ backups: [] });
    expect(workers).toHaveLength(2);
    workers[1]?.terminate();
  });
});
