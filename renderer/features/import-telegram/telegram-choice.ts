import { chooseShots } from '../../../shared/interop/telegram-shots.ts';
import { toSlug } from '../../../shared/note/slug.ts';
import type { TelegramCandidate, TelegramCandidates } from '../../interop/read-telegram.ts';

/** What the person wants of an export. */
export interface TelegramChoice {
  readonly chatId: string;
  /** As in `ShotFilter`. */
  readonly fromDay: string;
  readonly toDay: string;
  /** Senders that are left out. */
  readonly withoutUserIds: ReadonlySet<string>;
  readonly topic: string;
  readonly takesFollowingText: boolean;
}

/** Everyone and every day of the chat, into a topic of its name. */
export function choiceOfChat({ chatId, title }: Pick<TelegramCandidates, 'chatId' | 'title'>): TelegramChoice {
  return { chatId, fromDay: '', toDay: '', withoutUserIds: new Set(), topic: toSlug(title), takesFollowingText: false };
}

/** The chat with the most pictures is the one that was exported for them. */
export function busiestChat(chats: readonly TelegramCandidates[]): TelegramCandidates | undefined {
  return [...chats].sort((a, b) => b.shots.length - a.shots.length)[0];
}

export interface ChosenShots {
  readonly shots: readonly TelegramCandidate[];
  readonly fresh: number;
  readonly known: number;
  readonly incomplete: number;
  /** New shots with a text that could be their caption. */
  readonly offers: number;
}

export function chosenShots({ shots: all }: TelegramCandidates, { fromDay, toDay, withoutUserIds }: TelegramChoice): ChosenShots {
  const userIds = new Set(all.map(({ userId }) => userId).filter((userId) => !withoutUserIds.has(userId)));
  const ids = new Set(chooseShots(all, { fromDay, toDay, userIds }).map(({ messageId }) => messageId));
  const shots = all.filter(({ messageId }) => ids.has(messageId));
  const count = (state: TelegramCandidate['state']): number => shots.filter((shot) => shot.state === state).length;
  return {
    shots, fresh: count('new'), known: count('known'), incomplete: count('incomplete'),
    offers: shots.filter(({ state, followingText }) => state === 'new' && followingText !== '').length,
  };
}
