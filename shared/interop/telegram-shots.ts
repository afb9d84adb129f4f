import { assertNever } from '../assert-never.ts';
import type { TelegramChat, TelegramMessage } from './telegram-export.ts';

/** What becomes one note: a picture, or the pictures that were sent together, with what was said about them. */
export interface TelegramShot {
  /** Of its first message: what tells it apart in its chat. */
  readonly messageId: number;
  readonly messageIds: readonly number[];
  readonly sentAt: string;
  readonly userId: string;
  readonly username: string;
  /** From the folder of result.json, in order. */
  readonly paths: readonly string[];
  readonly caption: string;
  /** Addresses behind words of its texts. */
  readonly links: readonly string[];
  /** As in `TelegramMessage`. */
  readonly forwardedFrom: string;
  /** What the same person wrote right after, where there is no caption: an offer, not a fact. '' for none. */
  readonly followingText: string;
}

export interface ShotFilter {
  /** Days as `2026-02-04`, both included; '' for no limit. */
  readonly fromDay: string;
  readonly toDay: string;
  /** Ids of senders; null for everyone. */
  readonly userIds: ReadonlySet<string> | null;
}

/** Telegram stamps the pictures of an album with one second; a slow upload makes it two. */
const ALBUM_SECONDS = 1;
/** Longer after a picture, a text is the next thing said, not about it. */
const FOLLOWING_SECONDS = 5 * 60;

/** The pictures of a chat as shots, in order. Pictures that the export left out are none. */
export function telegramShots({ messages }: TelegramChat): readonly TelegramShot[] {
  const shots: { messages: PictureMessage[]; following: string }[] = [];
  let isOpen = false;
  for (const message of messages) {
    const shot = shots.at(-1);
    switch (message.content.kind) {
      case 'picture': {
        const picture = { ...message, path: message.content.path };
        if (isOpen && shot !== undefined && isSameAlbum(shot.messages, picture)) shot.messages.push(picture);
        else shots.push({ messages: [picture], following: '' });
        isOpen = true;
        break;
      }
      case 'text':
        if (isOpen && shot !== undefined && isAbout(shot.messages, message)) shot.following = message.text;
        isOpen = false;
        break;
      case 'left-out':
      case 'other':
        isOpen = false;
        break;
      default:
        assertNever(message.content);
    }
  }
  return shots.flatMap(({ messages: [first, ...more], following }) => (first === undefined ? [] : [toShot(first, more, following)]));
}

/** The shots that a person chose, by day and sender. The day is that of the exporting computer. */
export function chooseShots(shots: readonly TelegramShot[], { fromDay, toDay, userIds }: ShotFilter): readonly TelegramShot[] {
  return shots.filter(({ sentAt, userId }) => {
    const day = sentAt.slice(0, 10);
    return (fromDay === '' || day >= fromDay) && (toDay === '' || day <= toDay) && (userIds === null || userIds.has(userId));
  });
}

/** Who sent the shots, the busiest first. */
export function shotSenders(shots: readonly TelegramShot[]): readonly { readonly userId: string; readonly username: string; readonly count: number }[] {
  const senders = new Map<string, { userId: string; username: string; count: number }>();
  for (const { userId, username } of shots) {
    const sender = senders.get(userId) ?? { userId, username, count: 0 };
    sender.count += 1;
    senders.set(userId, sender);
  }
  return [...senders.values()].sort((a, b) => b.count - a.count);
}

type PictureMessage = TelegramMessage & { readonly path: string };

/** Captions of their own make pictures of one second two things. */
function isSameAlbum(album: readonly PictureMessage[], next: PictureMessage): boolean {
  const last = album.at(-1);
  const captions = [...album, next].filter(({ text }) => text !== '');
  return last !== undefined && last.userId === next.userId && captions.length <= 1 && isWithin(last, next, ALBUM_SECONDS);
}

function isAbout(album: readonly PictureMessage[], next: TelegramMessage): boolean {
  const last = album.at(-1);
  if (last === undefined || next.text === '' || next.userId !== last.userId || album.some(({ text }) => text !== '')) return false;
  const answersOther = next.replyTo !== null && !album.some(({ id }) => id === next.replyTo);
  return !answersOther && isWithin(last, next, FOLLOWING_SECONDS);
}

function isWithin(a: TelegramMessage, b: TelegramMessage, seconds: number): boolean {
  const [first, second] = [a, b].map(({ sentSeconds, sentAt }) => sentSeconds ?? Date.parse(sentAt) / 1000);
  return Math.abs((second ?? NaN) - (first ?? NaN)) <= seconds;
}

function toShot(first: PictureMessage, more: readonly PictureMessage[], followingText: string): TelegramShot {
  const { id, sentAt, userId, username } = first;
  const all = [first, ...more];
  return {
    messageId: id,
    messageIds: all.map((message) => message.id),
    sentAt, userId, username,
    paths: all.map(({ path }) => path),
    caption: all.find(({ text }) => text !== '')?.text ?? '',
    links: [...new Set(all.flatMap(({ links }) => links))],
    forwardedFrom: first.forwardedFrom,
    followingText,
  };
}
