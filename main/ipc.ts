import { z } from 'zod';
import { BACKUP_NAME } from '../shared/backup/backup-names.ts';
import { FOLDER_PURPOSES } from '../shared/host/kept-folders.ts';
import type { IpcAnswer, IpcChannel, IpcRequest } from '../shared/ipc.ts';
import { PICTURE_ID } from '../shared/journal/journal-files.ts';
import { ASIDE_NAME, SEGMENT_NAME } from '../shared/journal/segment-names.ts';

export type IpcHandlers = {
  readonly [Channel in IpcChannel]: (request: IpcRequest<Channel>) => Promise<IpcAnswer<Channel>>;
};

/** A zip of a thousand screenshots fits; a page gone mad does not fill the disk in one call. */
const MAX_BYTES = 1024 * 1024 * 1024;

const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= MAX_BYTES, 'Too many bytes');
const folderId = z.string().max(64);
const relativePath = z.string().min(1).max(4096);

/** The largest file that may be imported has 64 MB; a group of changes is far smaller. */
const MAX_JOURNAL_BYTES = 128 * 1024 * 1024;
/** A journal of a hundred thousand notes has some hundred segments, and as many pictures as notes. */
const MAX_NAMES = 1_000_000;

// IPC always makes a buffer of its own for bytes; a shared one cannot come in.
const isOwnBytes = (value: unknown): value is Uint8Array<ArrayBuffer> => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
const journalBytes = z.custom<Uint8Array<ArrayBuffer>>(isOwnBytes).refine((value) => value.byteLength <= MAX_JOURNAL_BYTES, 'Too many bytes');
const segmentName = z.string().regex(SEGMENT_NAME);
const backupName = z.string().regex(BACKUP_NAME);
const pictureId = z.string().regex(PICTURE_ID);
const byteRange = z.strictObject({ offset: z.number().int().nonnegative(), byteLength: z.number().int().positive().max(MAX_JOURNAL_BYTES) });

const purpose = z.enum(FOLDER_PURPOSES);
const forPurpose = z.strictObject({ purpose });
const fileFacts = z.strictObject({ path: relativePath, byteLength: z.number().int().nonnegative(), modifiedMs: z.number() });

/** What may come in on each channel. The page is the app's own, but a parser at the door does not depend on that. */
const REQUESTS: { readonly [Channel in IpcChannel]: z.ZodType<IpcRequest<Channel>> } = {
  'folder:choose': z.null(),
  'folder:read-file': z.strictObject({ folderId, path: relativePath }),
  'folder:write-file': z.strictObject({ folderId, path: relativePath, bytes }),
  'kept-folder:choose': forPurpose,
  'kept-folder:choose-suggested': forPurpose,
  'kept-folder:suggested': forPurpose,
  'kept-folder:kept': forPurpose,
  'kept-folder:forget': forPurpose,
  'kept-folder:list-files': forPurpose,
  'kept-folder:read-file': z.strictObject({ purpose, path: relativePath }),
  'kept-folder:put-file': z.strictObject({ path: relativePath, bytes: journalBytes, seen: fileFacts.nullable() }),
  'kept-folder:trash-file': z.strictObject({ seen: fileFacts }),
  'file:save': z.strictObject({ name: z.string().min(1).max(255), bytes }),
  'link:open': z.strictObject({ url: z.string().max(8192) }),
  'opened-files:take': z.null(),
  'journal:list-segments': z.null(),
  'journal:read-segment': z.strictObject({ name: segmentName, range: byteRange }),
  'journal:append-to-segment': z.strictObject({ name: segmentName, bytes: journalBytes }),
  'journal:remove-segments': z.strictObject({ names: z.array(segmentName).max(MAX_NAMES) }),
  'journal:set-aside-segments': z.strictObject({ names: z.array(segmentName).max(MAX_NAMES) }),
  'journal:put-picture': z.strictObject({ imageId: pictureId, bytes: journalBytes }),
  'journal:get-picture': z.strictObject({ imageId: pictureId }),
  'journal:list-pictures': z.null(),
  'journal:remove-pictures': z.strictObject({ imageIds: z.array(pictureId).max(MAX_NAMES) }),
  'journal:list-aside': z.null(),
  'journal:remove-aside': z.strictObject({ names: z.array(z.string().regex(ASIDE_NAME)).max(MAX_NAMES) }),
  'backup:get-state': z.null(),
  'backup:back-up': z.strictObject({ reason: z.enum(['asked', 'before-restore']) }),
  'backup:verify': z.strictObject({ name: backupName }),
  'backup:take-along': z.null(),
  'backup:stop': z.null(),
  'backup:count': z.null(),
  'backup:read': z.strictObject({ name: backupName, range: byteRange }),
  'backup:read-picture': z.strictObject({ imageId: pictureId }),
  'backup:choose-place': z.null(),
  'backup:set-interval': z.strictObject({ interval: z.enum(['off', 'hourly', 'three-hourly', 'daily']) }),
  'run:previous': z.null(),
};

/** Who sent a message, as far as trust depends on it. */
export interface IpcSender {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** The receiving end of the wire; Electron's `ipcMain.handle`, or memory in the contract suite. */
export type RegisterHandler = (channel: string, handler: (sender: IpcSender, request: unknown) => Promise<unknown>) => void;

export interface IpcServerOptions {
  readonly handlers: IpcHandlers;
  readonly isTrusted: (sender: IpcSender) => boolean;
}

const isChannel = (name: string): name is IpcChannel => Object.hasOwn(REQUESTS, name);

/** Answers every channel of `shared/ipc.ts` and no other. Rejects strangers and malformed requests before any handler runs. */
export function serveIpc(register: RegisterHandler, { handlers, isTrusted }: IpcServerOptions): void {
  const serve = <Channel extends IpcChannel>(channel: Channel): void => {
    const schema: z.ZodType<IpcRequest<Channel>> = REQUESTS[channel];
    register(channel, async (sender, request) => {
      if (!isTrusted(sender)) throw new Error(`${channel} is not for this page`);
      const parsed = schema.safeParse(request);
      if (!parsed.success) throw new Error(`${channel}: ${z.prettifyError(parsed.error)}`);
      return handlers[channel](parsed.data);
    });
  };
  Object.keys(REQUESTS).filter(isChannel).forEach((channel) => { serve(channel); });
}
