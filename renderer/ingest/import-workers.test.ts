import { describe, expect, it } from 'vitest';
import { createScriptedEngine } from '../ocr/scripted-engine.ts';
import { MemoryImportJobStore } from '../storage/memory-import-job-store.ts';
import { MemoryLibrary } from '../storage/memory-library.ts';
import { MemoryNoteStore } from '../storage/memory-note-store.ts';
import { describeJobs, heldEngine, isIdle, pictureFile, quickEngine, RECOGNISED, startQueue } from './queue-under-test.contract.ts';

const topic = { topic: 'roles', languages: ['eng'] };

describe('a queue after a restart', () => {
  it('takes up what was waiting and what was being read', async () => {
    const held = heldEngine(1);
    const first = startQueue(held.engine);
    await first.queue.addFiles([pictureFile('a'), pictureFile('b')], topic);
    await first.until(() => held.reading.length === 1);
    await first.queue.dispose();
    expect([...first.library.jobs.values()].map((job) => job.state.kind)).toEqual(['recognising', 'waiting']);
    const second = startQueue(quickEngine(), { library: first.library });
    expect(await second.states((now) => !/waiting|recognising/.test(now) && now !== '')).toBe('a:done b:done');
    expect(second.library.notes.size).toBe(2);
  });

  it('reads every job in the languages that it was added with', async () => {
    const first = startQueue(heldEngine(1).engine);
    await first.queue.addFiles([pictureFile('a')], topic);
    await first.queue.addFiles([pictureFile('b')], { ...topic, languages: ['deu', 'eng'] });
    await first.queue.dispose();
    const readIn: string[] = [];
    const engine = createScriptedEngine({
      installed: ['eng', 'deu'],
      script: (_picture, { languages }) => {
        readIn.push(languages.join('+'));
        return RECOGNISED;
      },
    });
    await startQueue(engine, { library: first.library }).until(isIdle);
    expect(readIn).toEqual(['eng', 'deu+eng']);
  });

  it('makes no second note when the crash came between the note and its job', async () => {
    const library = new MemoryLibrary(() => new Date('2026-04-01T08:00:00Z'));
    const first = startQueue(quickEngine(), { library });
    await first.queue.addFiles([pictureFile('a')], topic);
    const [job] = (await first.until(isIdle)).jobs;
    await first.queue.dispose();
    await new MemoryImportJobStore(library).setState(job?.id ?? '', { state: { kind: 'recognising' } });
    const second = startQueue(quickEngine(), { library });
    expect(await second.states((now) => now.includes('done'))).toBe('a:done');
    expect([...library.notes.keys()]).toEqual([job?.id]);
  });
});

describe('two windows on one queue', () => {
  it('leave the work to the one that holds the lock, until it goes', async () => {
    const library = new MemoryLibrary(() => new Date(0));
    const held = heldEngine(1);
    let takeOver: () => void = () => undefined;
    const first = startQueue(held.engine, { library });
    const second = startQueue(quickEngine(), { library, workLock: { hold: (onHeld) => { takeOver = onHeld; return () => undefined; } } });
    await second.queue.addFiles([pictureFile('a'), pictureFile('b')], topic);
    await first.until(() => held.reading.length === 1);
    expect(await second.states((now) => now.includes('recognising'))).toBe('a:recognising b:waiting');
    await first.queue.dispose();
    takeOver();
    expect(await second.states((now) => !/waiting|recognising/.test(now))).toBe('a:done b:done');
  });

  it('stop reading a job that the other window cancels', async () => {
    const library = new MemoryLibrary(() => new Date(0));
    const held = heldEngine(1);
    const first = startQueue(held.engine, { library });
    const second = startQueue(quickEngine(), { library, workLock: { hold: () => () => undefined } });
    await first.queue.addFiles([pictureFile('a'), pictureFile('b')], topic);
    const { jobs } = await first.until(() => held.reading.length === 1);
    await second.queue.cancel(jobs[0]?.id ?? '');
    await first.until(() => held.reading.length === 2);
    held.finish();
    expect(await first.states((now) => now.includes('done'))).toBe('a:cancelled b:done');
  });
});

describe('a queue in trouble', () => {
  it('pauses itself when it cannot write, and goes on when told to', async () => {
    const library = new MemoryLibrary(() => new Date(0));
    const jobs = new MemoryImportJobStore(library);
    const write = jobs.setState.bind(jobs);
    jobs.setState = () => Promise.resolve({ kind: 'failed', reason: 'no room' });
    const { queue, until, states } = startQueue(quickEngine(), { library, jobs });
    await queue.addFiles([pictureFile('a')], topic);
    expect(describeJobs(await until((snapshot) => snapshot.paused))).toBe('a:waiting');
    jobs.setState = write;
    queue.resume();
    expect(await states((now) => now.includes('done'))).toBe('a:done');
  });

  it('writes down how a job ended once it can, without reading it again', async () => {
    const library = new MemoryLibrary(() => new Date(0));
    const jobs = new MemoryImportJobStore(library);
    const write = jobs.setState.bind(jobs);
    jobs.setState = (id, change) => (change.state?.kind === 'done' ? Promise.resolve({ kind: 'failed', reason: 'no room' }) : write(id, change));
    let readings = 0;
    const { queue, until, states } = startQueue(createScriptedEngine({ script: () => { readings += 1; return RECOGNISED; } }), { library, jobs });
    await queue.addFiles([pictureFile('a')], topic);
    expect(describeJobs(await until((snapshot) => snapshot.paused))).toBe('a:recognising');
    jobs.setState = write;
    queue.resume();
    expect(await states((now) => now.includes('done'))).toBe('a:done');
    expect(readings).toBe(1);
  });

  it('fails a job whose note cannot be stored, and can retry it', async () => {
    const library = new MemoryLibrary(() => new Date(0));
    const notes = new MemoryNoteStore(library);
    const create = notes.createNote.bind(notes);
    notes.createNote = () => Promise.resolve({ kind: 'failed', reason: 'no room' });
    const { queue, until, states } = startQueue(quickEngine(), { library, notes });
    await queue.addFiles([pictureFile('a')], topic);
    const [job] = (await until(isIdle)).jobs;
    expect(job?.state).toEqual({ kind: 'failed', reason: 'no room', canRetry: true });
    notes.createNote = create;
    await queue.retry(job?.id ?? '');
    await states((now) => now === 'a:done');
  });

  it('survives a bug while one picture is read', async () => {
    const { queue, until } = startQueue(quickEngine(1), {
      recoverText: () => { throw new Error('bug in a step'); },
    });
    await queue.addFiles([pictureFile('a'), pictureFile('b')], topic);
    const { jobs } = await until(isIdle);
    expect(jobs.map((job) => job.state)).toEqual([1, 2].map(() => ({ kind: 'failed', reason: expect.stringContaining('bug in a step') as string, canRetry: true })));
  });
});
