import { describe, expect, it } from 'vitest';
import { sampleTelegram, type SampleTelegram } from '../../shared/interop/telegram-sample.contract.ts';
import { quickEngine, startQueue, type QueueUnderTest } from '../ingest/queue-under-test.contract.ts';
import type { ImportJob } from '../storage/import-job-store.ts';
import { MemoryNoteStore } from '../storage/memory-note-store.ts';
import { importTelegram, type TelegramImportSummary } from './import-telegram.ts';
import { incoming, samplePicture } from './interop-under-test.contract.ts';
import { openDelivery } from './open-delivery.ts';
import { readTelegram, type TelegramCandidates } from './read-telegram.ts';

const WHOLE = sampleTelegram(2_000);

async function readChats({ queue, library }: QueueUnderTest, { json, picturePaths }: Pick<SampleTelegram, 'json' | 'picturePaths'>): Promise<readonly TelegramCandidates[]> {
  const pictures = picturePaths.map((path, index) => [`ChatExport/${path}`, samplePicture(index)] as const);
  const read = await readTelegram({ notes: new MemoryNoteStore(library), imports: queue }, await openDelivery(incoming({ 'ChatExport/result.json': json, ...Object.fromEntries(pictures) })));
  if (read.kind === 'refused') throw new Error(read.reason);
  return read.chats;
}

function importChat({ queue }: QueueUnderTest, chat: TelegramCandidates): Promise<TelegramImportSummary> {
  return importTelegram(queue, { chat, shots: chat.shots, topic: '', languages: ['eng'], takesFollowingText: false });
}

/** What a job knows of its message, as the sample tells what it has to be. */
function toldOf({ capture, fileName }: ImportJob) {
  const value = (key: string): string => capture?.frontMatter.find((entry) => entry.key === key)?.yaml ?? '';
  return {
    fileName, userId: capture?.userId, username: capture?.username, caption: capture?.caption, source: capture?.source,
    messageIds: value('album_message_ids') === '' ? `[${value('message_id')}]` : value('album_message_ids'), forwardedFrom: value('forwarded_from'),
  };
}

/** A queue that stores and does not read. */
function pausedQueue(): QueueUnderTest {
  const test = startQueue(quickEngine());
  test.queue.pause();
  return test;
}

describe('a chat of 2,000 messages', () => {
  it('comes in with every picture, and what its message tells', async () => {
    const test = pausedQueue();
    const [chat] = await readChats(test, WHOLE);
    if (chat === undefined) throw new Error('There is no chat.');
    expect(chat).toMatchObject({ unreadable: 0, leftOut: WHOLE.leftOut });
    expect(await importChat(test, chat)).toEqual({ queued: WHOLE.expected.length, failure: '', isCancelled: false });
    const { jobs } = await test.until((snapshot) => snapshot.jobs.length === WHOLE.expected.length);
    expect(jobs.map(toldOf)).toEqual(WHOLE.expected.map(({ paths, messageIds, userId, username, caption, forwardedFrom }) => ({
      fileName: paths[0]?.split('/').at(-1), userId, username, caption, source: 'telegram_photo', messageIds: `[${messageIds.join(', ')}]`, forwardedFrom,
    })));
    expect(new Set(jobs.map(({ state }) => state.kind))).toEqual(new Set(['waiting']));
  });

  it('adds nothing the second time, and of a newer export what is new', async () => {
    const test = pausedQueue();
    for (const [count, known] of [[200, 0], [200, 200], [260, 200]] as const) {
      const sample = sampleTelegram(count);
      const [chat] = await readChats(test, sample);
      if (chat === undefined) throw new Error('There is no chat.');
      const before = sampleTelegram(known === 0 ? 0 : known).expected.length;
      expect((await importChat(test, chat)).queued).toBe(sample.expected.length - before);
      await test.until((snapshot) => snapshot.jobs.length === sample.expected.length);
    }
  });

  it('is one of the chats of an account, each with messages of the same numbers', async () => {
    const test = pausedQueue();
    const [one, two] = [sampleTelegram(30, { chatId: 1 }), sampleTelegram(30, { chatId: 2 })];
    const json = JSON.stringify({ about: '', chats: { about: '', list: [one, two].map((chat): unknown => JSON.parse(chat.json)) } });
    const chats = await readChats(test, { json, picturePaths: one.picturePaths });
    for (const chat of chats) expect((await importChat(test, chat)).queued).toBe(one.expected.length);
    await test.until((snapshot) => snapshot.jobs.length === 2 * one.expected.length);
  });
});
