import { describe, expect, it } from 'vitest';
import { isIdle, quickEngine, startQueue, type QueueUnderTest } from '../ingest/queue-under-test.contract.ts';
import { MemoryNoteStore } from '../storage/memory-note-store.ts';
import { importTelegram } from './import-telegram.ts';
import { incoming, samplePicture, zipped, type SampleFolder } from './interop-under-test.contract.ts';
import { openDelivery } from './open-delivery.ts';
import { readTelegram, type TelegramCandidates } from './read-telegram.ts';

const START = 1_770_213_849;

/** The export of a chat whose messages up to `count` are pictures, one a minute. */
function exportOf(count: number): SampleFolder {
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  const messages = ids.map((id) => ({
    id, type: 'message', date: new Date((START + id * 60) * 1000).toISOString().slice(0, 19), date_unixtime: String(START + id * 60),
    from: 'Sam', from_id: 'user4711', photo: `photos/photo_${String(id)}.png`, text: id === 1 ? 'first of all' : '',
  }));
  return {
    'ChatExport/result.json': JSON.stringify({ name: 'Career: 2026', type: 'private_group', id: 99, messages }),
    ...Object.fromEntries(ids.map((id) => [`ChatExport/photos/photo_${String(id)}.png`, samplePicture(id)])),
  };
}

async function candidates({ queue, library }: QueueUnderTest, folder: SampleFolder, asZip = false): Promise<TelegramCandidates> {
  const delivery = await openDelivery(asZip ? [zipped('export.zip', folder)] : incoming(folder));
  const read = await readTelegram({ notes: new MemoryNoteStore(library), imports: queue }, delivery);
  if (read.kind === 'refused') throw new Error(read.reason);
  const [chat] = read.chats;
  if (chat === undefined) throw new Error('There is no chat.');
  return chat;
}

const states = ({ shots }: TelegramCandidates) => shots.map(({ state }) => state).join(' ');

describe('importing a Telegram export', () => {
  it('makes notes with sender, time, message, chat and caption', async () => {
    const test = startQueue(quickEngine());
    const chat = await candidates(test, exportOf(2));
    expect(await importTelegram(test.queue, { chat, shots: chat.shots, topic: 'career', languages: ['eng'], takesFollowingText: false })).toEqual({ queued: 2, failure: '', isCancelled: false });
    await test.until((snapshot) => isIdle(snapshot) && snapshot.jobs.length === 2);
    const [first] = [...test.library.notes.values()].map(({ note }) => note).sort((a, b) => (a.capturedAt < b.capturedAt ? -1 : 1));
    expect(first).toMatchObject({
      capturedAt: '2026-02-04T14:05:09+00:00', userId: '4711', username: 'Sam', caption: 'first of all', topic: 'career', originalImage: 'photo_1.png',
      extras: { frontMatter: [{ key: 'message_id', yaml: '1' }, { key: 'chat_id', yaml: '"99"' }, { key: 'chat', yaml: '"Career: 2026"' }].map((entry) => ({ after: 'original_image', ...entry })) },
    });
  });

  it('adds only what is new of a newer export', async () => {
    const test = startQueue(quickEngine());
    const first = await candidates(test, exportOf(2));
    await importTelegram(test.queue, { chat: first, shots: first.shots, topic: '', languages: ['eng'], takesFollowingText: false });
    await test.until((snapshot) => isIdle(snapshot) && snapshot.jobs.length === 2);
    await test.queue.clearFinished();
    const newer = await candidates(test, exportOf(3), true);
    expect(states(newer)).toBe('known known new');
    expect((await importTelegram(test.queue, { chat: newer, shots: newer.shots, topic: '', languages: ['eng'], takesFollowingText: false })).queued).toBe(1);
  });

  it('knows shots that still wait in the queue', async () => {
    const test = startQueue(quickEngine());
    test.queue.pause();
    const first = await candidates(test, exportOf(1));
    await importTelegram(test.queue, { chat: first, shots: first.shots, topic: '', languages: ['eng'], takesFollowingText: false });
    await test.until(({ jobs }) => jobs.length === 1);
    expect(states(await candidates(test, exportOf(1)))).toBe('known');
  });

  it('tells shots whose picture is not in the folder', async () => {
    const { 'ChatExport/photos/photo_2.png': _gone, ...folder } = exportOf(2);
    expect(states(await candidates(startQueue(quickEngine()), folder))).toBe('new incomplete');
    expect(_gone).toBeDefined();
  });

  it('stops when it is cancelled', async () => {
    const test = startQueue(quickEngine());
    const chat = await candidates(test, exportOf(20));
    const abort = new AbortController();
    const summary = await importTelegram(test.queue, { chat, shots: chat.shots, topic: '', languages: ['eng'], takesFollowingText: false, signal: abort.signal, onProgress: () => { abort.abort(); } });
    expect(summary).toEqual({ queued: 8, failure: '', isCancelled: true });
  });
});
