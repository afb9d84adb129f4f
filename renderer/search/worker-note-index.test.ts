import { describe, expect, it } from 'vitest';
import { bareNote } from '../../shared/note/sample-note.contract.ts';
import { createFakeSearchWorker, type FakeSearchWorker } from './fake-search-worker.ts';
import { createInvertedNoteIndex } from './inverted-note-index.ts';
import { describeNoteIndex } from './note-index.contract.ts';
import { createWorkerNoteIndex } from './worker-note-index.ts';

const PYTHON = { upserted: [bareNote({ id: 'a', title: 'Python' })], removedIds: [] };
const options = { limit: 10, shelf: 'library' } as const;

function setUp() {
  const workers: FakeSearchWorker[] = [];
  const index = createWorkerNoteIndex(() => {
    const worker = createFakeSearchWorker(createInvertedNoteIndex());
    workers.push(worker);
    return worker;
  });
  return { index, workers };
}

describeNoteIndex('The index in a worker', () => setUp().index);

describe('createWorkerNoteIndex', () => {
  it('starts no worker before the first question', async () => {
    const { index, workers } = setUp();
    expect(workers).toHaveLength(0);
    await index.facets();
    expect(workers).toHaveLength(1);
    index.dispose();
  });

  it('replaces a worker that died and says that its notes are lost', async () => {
    const { index, workers } = setUp();
    let losses = 0;
    index.onLost(() => (losses += 1));
    await index.apply(PYTHON);
    workers[0]?.fail();
    expect((await index.search('python', options)).total).toBe(0);
    expect(losses).toBe(1);
    await index.apply(PYTHON);
    expect((await index.search('python', options)).total).toBe(1);
    index.dispose();
  });

  it('puts a question that was open to the new worker', async () => {
    const { index, workers } = setUp();
    const answer = index.search('python', options);
    workers[0]?.fail();
    expect(await answer).toEqual({ hits: [], total: 0, isApproximate: false });
    expect(workers).toHaveLength(2);
    index.dispose();
  });

  it('gives up on a worker that only ever dies', async () => {
    let started = 0;
    const index = createWorkerNoteIndex(() => {
      const worker = createFakeSearchWorker(createInvertedNoteIndex());
      started += 1;
      queueMicrotask(() => worker.fail());
      return worker;
    });
    await expect(index.facets()).rejects.toThrow('keeps failing');
    expect(started).toBe(4);
    index.dispose();
  });

  it('refuses questions after its end, and leaves none waiting', async () => {
    const { index } = setUp();
    const open = index.facets();
    index.dispose();
    await expect(open).rejects.toThrow('closed');
    await expect(index.facets()).rejects.toThrow('closed');
  });
});
