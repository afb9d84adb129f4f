import { describe, expect, it } from 'vitest';
import { parseTelegramExport, type TelegramChat } from './telegram-export.ts';
import { chooseShots, shotSenders, telegramShots } from './telegram-shots.ts';

const BASE = { type: 'message', from: 'Sam', from_id: 'user4711' };
const at = (id: number, seconds: number, more: object = {}) => ({
  ...BASE, id, date: new Date((1_770_213_849 + seconds + 3600) * 1000).toISOString().slice(0, 19), date_unixtime: String(1_770_213_849 + seconds), text: '', text_entities: [], ...more,
});
const photo = (id: number, seconds: number, more: object = {}) => at(id, seconds, { photo: `photos/photo_${String(id)}.jpg`, width: 800, height: 600, ...more });

function chatOf(...messages: readonly object[]): TelegramChat {
  const parsed = parseTelegramExport(JSON.stringify({ name: 'Career', type: 'private_group', id: 99, messages }));
  if (parsed.kind === 'refused') throw new Error(parsed.reason);
  const [chat] = parsed.chats;
  if (chat === undefined) throw new Error('There is no chat.');
  return chat;
}

const shotsOf = (...messages: readonly object[]) => telegramShots(chatOf(...messages));

describe('parseTelegramExport', () => {
  it('reads who, when with the offset of the exporting computer, and what', () => {
    expect(chatOf(photo(1, 0, { text: ['see ', { type: 'link', text: 'https://example.org' }, '!'], reply_to_message_id: 7 })).messages).toEqual([{
      id: 1, sentAt: '2026-02-04T15:04:09+01:00', sentSeconds: 1_770_213_849, userId: '4711', username: 'Sam',
      text: 'see https://example.org!', links: [], replyTo: 7, forwardedFrom: '', content: { kind: 'picture', path: 'photos/photo_1.jpg' },
    }]);
  });

  it('keeps addresses behind words, and who wrote it first', () => {
    const text = [{ type: 'text_link', text: 'here', href: 'https://example.org/a' }, ' it is'];
    expect(shotsOf(photo(1, 0, { text, forwarded_from: 'Roles' }))).toMatchObject([{ caption: 'here it is', links: ['https://example.org/a'], forwardedFrom: 'Roles' }]);
  });

  it.each([
    ['a picture sent as a file', { file: 'files/a.png', mime_type: 'image/png' }, 'picture'],
    ['a picture of an old export, which tells no kind', { file: 'files/a.jpeg' }, 'picture'],
    ['another file of an old export', { file: 'files/a.pdf' }, 'other'],
    ['a sticker', { file: 'stickers/a.webp', mime_type: 'image/webp', media_type: 'sticker' }, 'other'],
    ['a video', { file: 'v.mp4', mime_type: 'video/mp4', media_type: 'video_file' }, 'other'],
    ['a document', { file: 'a.pdf', mime_type: 'application/pdf' }, 'other'],
    ['a photo that was left out', { photo: '(File not included. Change data exporting settings to download.)' }, 'left-out'],
    ['a photo that was too large', { photo: '(File exceeds maximum size. Change data exporting settings to download.)' }, 'left-out'],
    ['a text', {}, 'text'],
  ])('takes %s for what it is', (_what, more, kind) => {
    expect(chatOf(at(1, 0, more)).messages[0]?.content.kind).toBe(kind);
  });

  it.each([
    ['a channel', { from: 'News', from_id: 'channel77' }, 'channel77', 'News'],
    ['a deleted account', { from: null, from_id: 'user5' }, '5', ''],
    ['an old export', { from_id: 4711 }, '4711', 'Sam'],
  ])('keeps the sender of %s', (_what, more, userId, username) => {
    expect(chatOf(at(1, 0, more)).messages[0]).toMatchObject({ userId, username });
  });

  it('keeps the local time of exports that tell no offset', () => {
    expect(chatOf({ ...at(1, 0), date_unixtime: undefined }).messages[0]).toMatchObject({ sentAt: '2026-02-04T15:04:09', sentSeconds: null });
  });

  it.each(['9007199254740991', '-9007199254740991', '8640000000001', 'soon', 1.5])('takes the time %j for none instead of failing', (moment) => {
    expect(chatOf({ ...at(1, 0), date_unixtime: moment }).messages[0]).toMatchObject({ sentAt: '2026-02-04T15:04:09', sentSeconds: null });
  });

  it('counts what it cannot read and leaves out service messages', () => {
    expect(chatOf({ id: 'x' }, null as unknown as object, { ...at(2, 0), type: 'service', action: 'pin_message' }, photo(3, 0))).toMatchObject({ unreadable: 2, messages: [{ id: 3 }] });
  });

  it('reads all chats of an account', () => {
    const chats = { about: '', list: [{ name: 'A', type: 'personal_chat', id: 1, messages: [photo(1, 0)] }, { type: 'saved_messages', id: 2, messages: [photo(1, 0)] }, { name: 'Empty', id: 3, messages: [] }] };
    const parsed = parseTelegramExport(JSON.stringify({ about: '', chats, left_chats: { about: '', list: [{ name: 'Left', id: 4, messages: [photo(1, 0)] }] } }));
    expect(parsed.kind === 'export' && parsed.chats.map(({ title }) => title)).toEqual(['A', 'Saved Messages', 'Left']);
  });

  it.each(['', '{"a": 1', '[]', '{}', 'null', '{"chats": {"list": [{"__proto__": 1}]}}'])('refuses %j', (text) => {
    expect(parseTelegramExport(text).kind).toBe('refused');
  });
});

describe('telegramShots', () => {
  it('keeps the pictures of an album together, with its caption', () => {
    expect(shotsOf(photo(1, 0, { text: 'mine' }), photo(2, 0), photo(3, 1), photo(4, 30))).toMatchObject([
      { messageId: 1, messageIds: [1, 2, 3], caption: 'mine', paths: ['photos/photo_1.jpg', 'photos/photo_2.jpg', 'photos/photo_3.jpg'] },
      { messageId: 4, caption: '' },
    ]);
  });

  it.each([
    ['two captions', photo(2, 0, { text: 'b' })],
    ['another sender', photo(2, 0, { from_id: 'user9' })],
    ['some time', photo(2, 2)],
  ])('parts pictures by %s', (_what, second) => {
    expect(shotsOf(photo(1, 0, { text: 'a' }), second)).toHaveLength(2);
  });

  it('offers the text right after as a caption', () => {
    expect(shotsOf(photo(1, 0), at(2, 60, { text: 'look at this' }), at(3, 70, { text: 'and more' }))).toMatchObject([{ caption: '', followingText: 'look at this' }]);
  });

  it.each([
    ['someone else wrote', at(2, 60, { text: 'x', from_id: 'user9' })],
    ['came much later', at(2, 3600, { text: 'x' })],
    ['answers something else', at(2, 60, { text: 'x', reply_to_message_id: 77 })],
    ['has a file', at(2, 60, { text: 'x', file: 'a.pdf', mime_type: 'application/pdf' })],
  ])('offers no text that %s', (_what, second) => {
    expect(shotsOf(photo(1, 0), second, at(3, 80, { text: 'y' }))[0]?.followingText).toBe('');
  });

  it('offers no text where there is a caption', () => {
    expect(shotsOf(photo(1, 0, { text: 'caption' }), at(2, 60, { text: 'x' }))[0]?.followingText).toBe('');
  });
});

it('chooses shots by day and sender, and counts senders', () => {
  const shots = shotsOf(photo(1, 0), photo(2, 86_400), photo(3, 86_500, { from_id: 'user9', from: 'Kim' }), photo(4, 3 * 86_400));
  const ids = (filter: Parameters<typeof chooseShots>[1]) => chooseShots(shots, filter).map(({ messageId }) => messageId);
  expect(ids({ fromDay: '2026-02-05', toDay: '2026-02-05', userIds: null })).toEqual([2, 3]);
  expect(ids({ fromDay: '', toDay: '', userIds: new Set(['9']) })).toEqual([3]);
  expect(shotSenders(shots)).toEqual([{ userId: '4711', username: 'Sam', count: 3 }, { userId: '9', username: 'Kim', count: 1 }]);
});
