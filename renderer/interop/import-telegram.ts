import { baseName } from '../../shared/interop/import-path.ts';
import type { ToldCapture } from '../../shared/note/told-capture.ts';
import { toYamlList, toYamlText } from '../../shared/note/yaml-text.ts';
import type { ImportChoice, ImportQueue, IncomingFile } from '../ingest/import-queue.ts';
import type { TelegramCandidate, TelegramCandidates } from './read-telegram.ts';

export interface TelegramImport extends ImportChoice {
  readonly chat: Pick<TelegramCandidates, 'chatId' | 'title'>;
  readonly shots: readonly TelegramCandidate[];
  /** Whether what was written right after a picture becomes its caption. */
  readonly takesFollowingText: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface TelegramImportSummary {
  /** Shots that are in the queue now. */
  readonly queued: number;
  /** The reason why the queue took no more; '' when it took all. */
  readonly failure: string;
  readonly isCancelled: boolean;
}

/** Shots whose pictures are in memory at the same time. */
const AT_ONCE = 8;

/** Hands new shots to the queue of pictures, with all that their messages tell. Known ones are left alone. */
export async function importTelegram(imports: Pick<ImportQueue, 'addFiles'>, order: TelegramImport): Promise<TelegramImportSummary> {
  const shots = order.shots.filter(({ state }) => state === 'new');
  for (let start = 0; start < shots.length; start += AT_ONCE) {
    if (order.signal?.aborted === true) return { queued: start, failure: '', isCancelled: true };
    const batch = shots.slice(start, start + AT_ONCE);
    const outcome = await imports.addFiles(await Promise.all(batch.map((shot) => toIncomingFile(shot, order))), { topic: order.topic, languages: order.languages });
    if (outcome.kind === 'failed') return { queued: start + batch.length - outcome.notStored, failure: outcome.reason, isCancelled: false };
    order.onProgress?.(start + batch.length, shots.length);
  }
  return { queued: shots.length, failure: '', isCancelled: false };
}

/** A shot as the way from pictures to notes takes it, with its pictures read. */
export async function toIncomingFile(shot: TelegramCandidate, { chat, takesFollowingText }: Pick<TelegramImport, 'chat' | 'takesFollowingText'>): Promise<IncomingFile> {
  // A file that cannot be read goes on empty, so that its row in the queue says so.
  const [blob = new Blob([]), ...more] = await Promise.all(shot.files.map(async (file) => new Blob([await file.read().catch(() => new Uint8Array())])));
  return {
    id: shot.id,
    name: baseName(shot.paths[0] ?? ''),
    blob,
    more,
    modifiedMs: Date.parse(shot.sentAt),
    source: 'file',
    capture: {
      source: 'telegram_photo',
      capturedAt: shot.sentAt,
      userId: shot.userId,
      username: shot.username,
      caption: shot.caption === '' && takesFollowingText ? shot.followingText : shot.caption,
      frontMatter: frontMatterOf(shot, chat),
    },
  };
}

function frontMatterOf({ messageId, messageIds, forwardedFrom, links }: TelegramCandidate, { chatId, title }: TelegramImport['chat']): ToldCapture['frontMatter'] {
  const facts: readonly (readonly [string, string])[] = [
    ['message_id', String(messageId)],
    ['album_message_ids', messageIds.length === 1 ? '' : `[${messageIds.join(', ')}]`],
    ['chat_id', toYamlText(chatId)],
    ['chat', toYamlText(title)],
    ['forwarded_from', forwardedFrom === '' ? '' : toYamlText(forwardedFrom)],
    ['links', links.length === 0 ? '' : toYamlList(links)],
  ];
  return facts.filter(([, yaml]) => yaml !== '').map(([key, yaml]) => ({ after: 'original_image', key, yaml }));
}
