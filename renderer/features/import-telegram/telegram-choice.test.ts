import { expect, it } from 'vitest';
import type { TelegramCandidate, TelegramCandidates } from '../../interop/read-telegram.ts';
import { busiestChat, choiceOfChat, chosenShots } from './telegram-choice.ts';

const shot = (messageId: number, change: Partial<TelegramCandidate> = {}): TelegramCandidate => ({
  messageId, messageIds: [messageId], sentAt: `2026-02-0${String(messageId)}T10:00:00+00:00`, userId: 'a', username: 'A', paths: ['p.png'],
  caption: '', links: [], forwardedFrom: '', followingText: '', id: String(messageId), files: [], state: 'new', ...change,
});
const chat = (chatId: string, shots: readonly TelegramCandidate[]): TelegramCandidates => ({ chatId, title: `Chat ${chatId}`, shots, unreadable: 0, leftOut: 0 });

it('begins with everyone and every day, into a topic of the name of the chat', () => {
  const one = chat('1', [shot(1, { followingText: 'x' }), shot(2, { state: 'known' }), shot(3, { state: 'incomplete' })]);
  expect(choiceOfChat(one).topic).toBe('chat-1');
  expect(chosenShots(one, choiceOfChat(one))).toMatchObject({ fresh: 1, known: 1, incomplete: 1, offers: 1 });
});

it('leaves out people and days', () => {
  const one = chat('1', [shot(1), shot(2, { userId: 'b' }), shot(3), shot(4)]);
  const choice = { ...choiceOfChat(one), withoutUserIds: new Set(['b']), toDay: '2026-02-03' };
  expect(chosenShots(one, choice).shots.map(({ messageId }) => messageId)).toEqual([1, 3]);
});

it('begins with the chat that has the most pictures', () => {
  expect(busiestChat([chat('1', []), chat('2', [shot(1)])])?.chatId).toBe('2');
  expect(busiestChat([])).toBeUndefined();
});
