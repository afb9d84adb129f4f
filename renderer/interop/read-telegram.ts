import { isPicturePath, isTelegramPath } from '../../shared/interop/file-kinds.ts';
import { createPictureLookup } from '../../shared/interop/picture-lookup.ts';
import { parseTelegramExport } from '../../shared/interop/telegram-export.ts';
import { telegramShots, type TelegramShot } from '../../shared/interop/telegram-shots.ts';
import { reasonOf } from '../../shared/reason-of.ts';
import type { ImportQueue } from '../ingest/import-queue.ts';
import type { NoteStore } from '../storage/note-store.ts';
import type { ImportedFile } from './imported-file.ts';
import { nameBasedId } from './name-based-id.ts';
import type { Delivery } from './open-delivery.ts';

/** A shot with the id that its note gets, and its files. */
export interface TelegramCandidate extends TelegramShot {
  readonly id: string;
  readonly files: readonly ImportedFile[];
  readonly state:
    | 'new'
    /** In the library or the queue: an earlier export had it too. */
    | 'known'
    /** The message is there, a picture of it is not. */
    | 'incomplete';
}

export interface TelegramCandidates {
  readonly chatId: string;
  readonly title: string;
  readonly shots: readonly TelegramCandidate[];
  readonly unreadable: number;
  /** Messages with a picture that the export was made without. */
  readonly leftOut: number;
}

export type ReadTelegram =
  | { readonly kind: 'export'; readonly chats: readonly TelegramCandidates[] }
  | { readonly kind: 'refused'; readonly reason: string };

export interface ReadTelegramDeps {
  readonly notes: Pick<NoteStore, 'getNotes'>;
  readonly imports: Pick<ImportQueue, 'watch'>;
}

/** Reads the `result.json` of a delivery and finds the pictures of its messages; stores nothing. */
export async function readTelegram(deps: ReadTelegramDeps, { files }: Delivery): Promise<ReadTelegram> {
  const result = files.find(({ path }) => isTelegramPath(path));
  if (result === undefined) return { kind: 'refused', reason: 'There is no result.json among these files.' };
  const text = await result.read().then((bytes) => new TextDecoder().decode(bytes), (error: unknown) => error);
  if (typeof text !== 'string') return { kind: 'refused', reason: reasonOf(text) };
  const parsed = parseTelegramExport(text);
  if (parsed.kind === 'refused') return parsed;
  const filesByPath = new Map(files.map((file) => [file.path, file]));
  const lookup = createPictureLookup(files.map(({ path }) => path).filter(isPicturePath));
  const queued = await queuedIds(deps.imports);
  const chats = parsed.chats.map(async (chat): Promise<TelegramCandidates> => {
    const shots = telegramShots(chat);
    const ids = await Promise.all(shots.map(({ messageId }) => nameBasedId(`telegram\n${chat.id}\n${String(messageId)}`)));
    const notes = await deps.notes.getNotes(ids);
    return {
      chatId: chat.id,
      title: chat.title,
      unreadable: chat.unreadable,
      leftOut: chat.messages.filter(({ content }) => content.kind === 'left-out').length,
      shots: shots.map((shot, index) => {
        const id = ids[index] ?? '';
        const found = shot.paths.flatMap((path) => filesByPath.get(lookup(result.path, path) ?? '') ?? []);
        const isKnown = notes[index] !== undefined || queued.has(id);
        return { ...shot, id, files: found, state: isKnown ? 'known' : found.length < shot.paths.length ? 'incomplete' : 'new' };
      }),
    };
  });
  return { kind: 'export', chats: await Promise.all(chats) };
}

function queuedIds(imports: Pick<ImportQueue, 'watch'>): Promise<ReadonlySet<string>> {
  return new Promise((resolve) => {
    const unwatch = imports.watch(({ jobs }) => {
      resolve(new Set(jobs.map(({ id }) => id)));
      queueMicrotask(() => { unwatch(); });
    });
  });
}
