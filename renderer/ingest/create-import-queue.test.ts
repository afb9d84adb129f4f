import { describe, expect, it } from 'vitest';
import { createScriptedEngine } from '../ocr/scripted-engine.ts';
import { MemoryImportJobStore } from '../storage/memory-import-job-store.ts';
import { MemoryLibrary } from '../storage/memory-library.ts';
import { describeJobs, fileOf, heldEngine, isIdle, pictureFile, quickEngine, RECOGNISED, startQueue } from './queue-under-test.contract.ts';

const topic = { topic: 'roles', languages: ['eng'] };

/** The bytes of a file on a slow disk: they come when the test opens the gate. */
function gate(blob: Blob): { readonly promise: Promise<ArrayBuffer>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => { open = resolve; });
  const bytes = blob.arrayBuffer();
  return { promise: opened.then(() => bytes), open };
}

describe('files on their way to notes', () => {
  it('become notes with what is known about them', async () => {
    const { queue, library, until } = startQueue(quickEngine());
    expect(await queue.addFiles([pictureFile('20260204_140409_AlexeyDTC_msg920.jpg')], topic)).toEqual({ kind: 'stored' });
    const [job] = (await until(isIdle)).jobs;
    expect(job?.state).toEqual({ kind: 'done', noteId: job?.id });
    const [row] = [...library.notes.values()];
    expect(row?.note).toMatchObject({
      id: job?.id, topic: 'roles', source: 'telegram_photo', username: 'AlexeyDTC', capturedAt: '2026-02-04T14:04:09+00:00',
      visibleText: '', quality: null, images: [{ imageId: job?.imageId, mediaType: 'image/png', widthPx: 4, heightPx: 3 }],
    });
    expect(library.recognitions.get(job?.id ?? '')?.pages.length).toBe(1);
    expect(await library.thumbnails.get(job?.imageId ?? '')?.text()).toBe('small');
  });

  it('are all stored before the first is read, and read in their order', async () => {
    const held = heldEngine(1);
    const { queue, library, until, states } = startQueue(held.engine);
    await queue.addFiles(['a', 'b', 'c'].map((name) => pictureFile(name)), topic);
    expect([...library.jobs.values()].map((job) => job.order)).toEqual([1, 2, 3]);
    expect(library.pictures.size).toBe(3);
    for (const name of ['a', 'b', 'c']) {
      await until(() => held.reading.at(-1) === name);
      held.finish();
    }
    expect(await states((now) => !/waiting|recognising/.test(now))).toBe('a:done b:done c:done');
    expect(held.reading).toEqual(['a', 'b', 'c']);
  });

  it('are read as many at a time as the engine has workers', async () => {
    const held = heldEngine(3);
    const { queue, until } = startQueue(held.engine);
    await queue.addFiles(['a', 'b', 'c', 'd'].map((name) => pictureFile(name)), topic);
    const snapshot = await until(({ progress }) => progress.size === 3 && [...progress.values()].every((value) => value > 0));
    expect(describeJobs(snapshot)).toBe('a:recognising b:recognising c:recognising d:waiting');
  });

  it('fail one by one with their reason while the rest goes on', async () => {
    const engine = createScriptedEngine({
      script: (picture) => picture.size % 2 === 0 ? RECOGNISED : { kind: 'failed', failure: { code: 'undecodable', message: '' } },
    });
    const { queue, library, until } = startQueue(engine);
    const gone = { ...pictureFile('gone'), blob: new Blob(['x']) };
    gone.blob.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    await queue.addFiles([fileOf('empty.png', ''), fileOf('text.png', 'just text'), gone, pictureFile('odd'), pictureFile('even')], topic);
    const { jobs } = await until(isIdle);
    expect(jobs.map((job) => job.state.kind === 'failed' ? job.state.reason : job.state.kind)).toEqual([
      'This file is empty.',
      expect.stringContaining('This is a text file'),
      expect.stringContaining('could not be read'),
      'The picture in this file is damaged and cannot be shown.',
      'done',
    ]);
    expect(library.notes.size).toBe(1);
  });

  it('count down while they arrive, a thousand of them', async () => {
    const { queue, library, until } = startQueue(quickEngine(3));
    const arriving: number[] = [];
    const stop = queue.watch((snapshot) => arriving.push(snapshot.arriving));
    const stored = queue.addFiles(Array.from({ length: 1_000 }, (_, index) => pictureFile(`p${index}`)), topic);
    await until((snapshot) => snapshot.arriving === 1_000);
    await stored;
    await until(isIdle);
    stop();
    expect(library.notes.size).toBe(1_000);
    expect([...arriving].slice(1)).toEqual([...arriving].slice(1).sort((a, b) => b - a));
    expect(arriving.at(-1)).toBe(0);
  }, 30_000);

  it('are reported when the library cannot store them', async () => {
    const library = new MemoryLibrary(() => new Date(0));
    const jobs = new MemoryImportJobStore(library);
    jobs.addJobs = () => Promise.resolve({ kind: 'failed', reason: 'no room' });
    const { queue, until } = startQueue(quickEngine(), { library, jobs });
    expect(await queue.addFiles([pictureFile('a'), pictureFile('b')], topic)).toEqual({ kind: 'failed', reason: 'no room', notStored: 2 });
    expect((await until(() => true)).arriving).toBe(0);
  });
});

describe('an engine that gets more workers', () => {
  it('is given more jobs at once, while others are being read', async () => {
    const held = heldEngine(1);
    const { queue, until } = startQueue(held.engine);
    await queue.addFiles(['a', 'b', 'c'].map((name) => pictureFile(name)), topic);
    await until(() => held.reading.length === 1);
    held.engine.setWorkers(3);
    queue.takeMore();
    const snapshot = await until(() => held.reading.length === 3);
    expect(snapshot.progress.size).toBe(3);
  });
});

describe('the same picture again', () => {
  it('is known by its bytes, also within one delivery', async () => {
    const { queue, library, until } = startQueue(quickEngine(3));
    await queue.addFiles([pictureFile('a', 'same'), pictureFile('b', 'same'), pictureFile('c')], topic);
    const { jobs } = await until(isIdle);
    expect(jobs.map((job) => job.state)).toEqual([
      { kind: 'done', noteId: jobs[0]?.id },
      { kind: 'duplicate', noteId: jobs[0]?.id },
      { kind: 'done', noteId: jobs[2]?.id },
    ]);
    await queue.addFiles([pictureFile('d', 'same')], topic);
    expect(await until((snapshot) => snapshot.jobs.length === 4).then(describeJobs)).toContain('d:duplicate');
    expect(library.notes.size).toBe(2);
  });

  it('becomes another note when the person wants it', async () => {
    const { queue, library, until } = startQueue(quickEngine());
    await queue.addFiles([pictureFile('a', 'same'), pictureFile('b', 'same')], topic);
    const [, second] = (await until(isIdle)).jobs;
    await queue.importAnyway(second?.id ?? '');
    await until((snapshot) => snapshot.jobs.every((job) => job.state.kind === 'done'));
    expect(library.notes.size).toBe(2);
    expect(library.pictures.size).toBe(1);
  });
});

describe('a person at the queue', () => {
  it('pauses and goes on; what is being read is finished', async () => {
    const held = heldEngine(1);
    const { queue, until, states } = startQueue(held.engine);
    await queue.addFiles([pictureFile('a'), pictureFile('b')], topic);
    await until(() => held.reading.length === 1);
    queue.pause();
    held.finish();
    expect(await states((now) => now.includes('done'))).toBe('a:done b:waiting');
    expect((await until(() => true)).paused).toBe(true);
    queue.resume();
    await until(() => held.reading.length === 2);
    held.finish();
    await until(isIdle);
  });

  it('cancels one job and leaves the others', async () => {
    const held = heldEngine(1);
    const { queue, library, until, states } = startQueue(held.engine);
    await queue.addFiles(['a', 'b', 'c'].map((name) => pictureFile(name)), topic);
    const { jobs } = await until(() => held.reading.length === 1);
    await queue.cancel(jobs[0]?.id ?? '');
    await queue.cancel(jobs[1]?.id ?? '');
    await until(() => held.reading.length === 2);
    held.finish();
    expect(await states((now) => now.includes('done'))).toBe('a:cancelled b:cancelled c:done');
    expect(held.reading).toEqual(['a', 'c']);
    expect(library.notes.size).toBe(1);
  });

  it('cancels everything, files that are still arriving too, and each has its row', async () => {
    const held = heldEngine(2);
    const { queue, library, until } = startQueue(held.engine);
    const files = Array.from({ length: 500 }, (_, index) => pictureFile(`p${index}`));
    const { promise: slowBytes, open: openGate } = gate(files[100]!.blob);
    files[100]!.blob.arrayBuffer = () => slowBytes;
    const stored = queue.addFiles(files, topic);
    await until(() => held.reading.length === 2);
    await queue.cancelAll();
    openGate();
    await stored;
    const { jobs } = await until(isIdle);
    expect(jobs.length).toBe(500);
    expect(jobs.every((job) => job.state.kind === 'cancelled')).toBe(true);
    expect(library.pictures.size).toBeLessThan(500);
    const unread = jobs.at(-1);
    await queue.retry(unread?.id ?? '');
    const after = await until((snapshot) => snapshot.jobs.at(-1)?.state.kind === 'failed');
    expect(after.jobs.at(-1)?.state).toMatchObject({ canRetry: false, reason: expect.stringContaining('Add it again') as string });
  });

  it('sees at once that everything is cancelled, and each row comes', async () => {
    const { queue, library, until } = startQueue(heldEngine(1).engine);
    const files = Array.from({ length: 60 }, (_, index) => pictureFile(`p${index}`));
    const { promise: slowBytes, open: openGate } = gate(files[40]!.blob);
    files[40]!.blob.arrayBuffer = () => slowBytes;
    const stored = queue.addFiles(files, topic);
    await until(({ jobs }) => jobs.length > 0);
    const cancelled = queue.cancelAll();
    const { jobs, arriving, leaving } = await until((snapshot) => snapshot.leaving > 0);
    expect(arriving).toBe(0);
    expect(jobs.length + leaving).toBe(60);
    expect(jobs.every((job) => job.state.kind === 'cancelled')).toBe(true);
    openGate();
    await Promise.all([stored, cancelled]);
    expect((await until(isIdle)).jobs.length).toBe(60);
    expect([...library.jobs.values()].every((job) => job.state.kind === 'cancelled')).toBe(true);
  });

  it('finds the queue at rest, and what was stored waiting, when cancelling could not be written', async () => {
    const library = new MemoryLibrary(() => new Date(0));
    const jobs = new MemoryImportJobStore(library);
    jobs.moveJobs = () => Promise.resolve({ kind: 'failed', reason: 'no room' });
    const { queue, until } = startQueue(heldEngine(1).engine, { library, jobs });
    queue.pause();
    await queue.addFiles([pictureFile('a')], topic);
    await queue.cancelAll();
    const snapshot = await until(({ jobs: listed }) => listed.length === 1);
    expect([snapshot.paused, describeJobs(snapshot)]).toEqual([true, 'a:waiting']);
  });

  it('adds more after cancelling everything', async () => {
    const { queue, states } = startQueue(quickEngine());
    await queue.cancelAll();
    await queue.addFiles([pictureFile('a')], topic);
    expect(await states((now) => now.includes('done'))).toBe('a:done');
  });

  it('retries what failed and what was cancelled', async () => {
    let attempts = 0;
    const engine = createScriptedEngine({
      script: () => (attempts += 1) > 1 ? RECOGNISED : { kind: 'failed', failure: { code: 'engine-crashed', message: '' } },
    });
    const { queue, library, until, states } = startQueue(engine);
    await queue.addFiles([pictureFile('a')], topic);
    const [job] = (await until(isIdle)).jobs;
    expect(job?.state).toMatchObject({ kind: 'failed', canRetry: true });
    queue.pause();
    await queue.retry(job?.id ?? '');
    await queue.cancel(job?.id ?? '');
    await states((now) => now === 'a:cancelled');
    await queue.retry(job?.id ?? '');
    queue.resume();
    await states((now) => now === 'a:done');
    expect(library.notes.size).toBe(1);
  });

  it('clears what is finished', async () => {
    const { queue, until } = startQueue(quickEngine());
    await queue.addFiles([pictureFile('a'), fileOf('b', '')], topic);
    await until(isIdle);
    await queue.clearFinished();
    expect((await until((snapshot) => snapshot.jobs.length === 0)).jobs).toEqual([]);
  });
});
