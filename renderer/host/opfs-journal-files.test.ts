import { describe, expect, it } from 'vitest';
import { describeJournalFiles, type JournalFilesUnderTest } from '../../shared/journal/journal-files.contract.ts';
import type { JournalFiles } from '../../shared/journal/journal-files.ts';
import { tailSegmentName } from '../../shared/journal/segment-names.ts';
import { FakePrivateFolder } from './fake-private-folder.ts';
import { FakeWorker } from './fake-worker.contract.ts';
import { createOpfsJournalFiles } from './opfs-journal-files.ts';
import { createWorkerJournalFiles } from './worker-journal-files.ts';

const openOver = (root: FakePrivateFolder): JournalFiles => createOpfsJournalFiles(() => Promise.resolve(root as unknown as FileSystemDirectoryHandle));

const TAIL = tailSegmentName(1, '00000000');
const BYTES = new Uint8Array(3);

const startOver = (files: JournalFiles): Worker => new FakeWorker(files) as unknown as Worker;

describeJournalFiles('the private file system', () => {
  const root = new FakePrivateFolder();
  return Promise.resolve({ files: openOver(root), reopen: () => openOver(root), stop: () => Promise.resolve() });
});

describeJournalFiles('the journal worker', () => {
  const root = new FakePrivateFolder();
  const workers: Worker[] = [];
  const open = (): JournalFiles => createWorkerJournalFiles(() => {
    const worker = startOver(openOver(root));
    workers.push(worker);
    return worker;
  });
  const started: JournalFilesUnderTest = {
    files: open(),
    reopen: open,
    stop: () => {
      workers.forEach((worker) => worker.terminate());
      return Promise.resolve();
    },
  };
  return Promise.resolve(started);
});

describe('the private file system', () => {
  it('says that the disk is full when fewer bytes are written, and goes on in a new segment', async () => {
    const root = new FakePrivateFolder();
    const files = openOver(root);
    await files.appendToSegment(TAIL, BYTES);
    const segments = root.folders.get('journal')?.folders.get('segments');
    const full = await segments?.getFileHandle('other', { create: true });
    if (full === undefined) throw new Error('no segments');
    full.createSyncAccessHandle = () => Promise.resolve({ getSize: () => 0, write: () => 1, truncate: () => undefined, flush: () => undefined, close: () => undefined });
    segments?.files.set(tailSegmentName(2, '00000000'), full);
    expect(await files.appendToSegment(tailSegmentName(2, '00000000'), BYTES)).toEqual({ kind: 'failed', reason: 'The disk is full.' });
    expect(await files.appendToSegment(tailSegmentName(3, '00000000'), BYTES)).toEqual({ kind: 'written' });
  });

  it('works again after its folder could not be opened', async () => {
    const root = new FakePrivateFolder();
    let isFull = true;
    const files = createOpfsJournalFiles(() => (isFull ? Promise.reject(new DOMException('Full', 'QuotaExceededError')) : Promise.resolve(root as unknown as FileSystemDirectoryHandle)));
    expect(await files.appendToSegment(TAIL, BYTES)).toEqual({ kind: 'failed', reason: 'The disk is full.' });
    isFull = false;
    expect(await files.appendToSegment(TAIL, BYTES)).toEqual({ kind: 'written' });
  });

  it('does not let two windows append to one segment', async () => {
    const root = new FakePrivateFolder();
    await openOver(root).appendToSegment(TAIL, BYTES);
    const other = openOver(root);
    expect(await other.appendToSegment(TAIL, BYTES)).toMatchObject({ kind: 'failed' });
    expect(await other.readSegment(TAIL, { offset: 0, byteLength: 9 })).toHaveLength(3);
  });
});

describe('the journal worker', () => {
  it('counts a write as failed when the worker dies, and starts another for the next', async () => {
    const files = openOver(new FakePrivateFolder());
    const workers: Worker[] = [];
    const journal = createWorkerJournalFiles(() => {
      const isFirst = workers.length === 0;
      const worker = startOver(isFirst ? { ...files, appendToSegment: () => new Promise<never>(() => undefined) } : files);
      workers.push(worker);
      return worker;
    });
    const write = journal.appendToSegment(TAIL, BYTES);
    workers[0]?.dispatchEvent(new Event('error'));
    expect(await write).toMatchObject({ kind: 'failed' });
    expect(await journal.appendToSegment(TAIL, BYTES)).toEqual({ kind: 'written' });
    // The dead one fails again: the other has the file open, and a third could not write.
    workers[0]?.dispatchEvent(new Event('error'));
    expect(await journal.appendToSegment(TAIL, BYTES)).toEqual({ kind: 'written' });
    expect(workers).toHaveLength(2);
    workers[1]?.terminate();
  });
});
