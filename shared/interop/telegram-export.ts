import { z } from 'zod';

export interface TelegramMessage {
  readonly id: number;
  /** ISO 8601 with the offset of the exporting computer where the export tells it. */
  readonly sentAt: string;
  /** Seconds since 1970; null in exports of old versions. */
  readonly sentSeconds: number | null;
  /** `822266080`; other senders keep their kind: `channel1234`. '' when unknown. */
  readonly userId: string;
  readonly username: string;
  readonly text: string;
  /** Addresses behind words of the text, in order. */
  readonly links: readonly string[];
  readonly replyTo: number | null;
  /** Who wrote it first, where it was passed on; '' where not. */
  readonly forwardedFrom: string;
  readonly content:
    | { readonly kind: 'picture'; /** From the folder of result.json. */ readonly path: string }
    /** The export was made without the file. */
    | { readonly kind: 'left-out' }
    | { readonly kind: 'text' }
    | { readonly kind: 'other' };
}

export interface TelegramChat {
  /** Unique within the exports of one account. */
  readonly id: string;
  readonly title: string;
  /** In the order of the chat. */
  readonly messages: readonly TelegramMessage[];
  /** Entries that are no readable message. */
  readonly unreadable: number;
}

export type TelegramExport =
  | { readonly kind: 'export'; readonly chats: readonly TelegramChat[] }
  | { readonly kind: 'refused'; readonly reason: string };

const textPart = z.union([z.string(), z.object({ text: z.string(), href: z.string().optional().catch(undefined) })]);

/** As Telegram Desktop writes it (export_output_json.cpp); what is not needed here is not looked at. */
const messageSchema = z.object({
  id: z.number(),
  type: z.string(),
  date: z.string(),
  date_unixtime: z.union([z.string(), z.number()]).optional(),
  from: z.string().nullish(),
  from_id: z.union([z.string(), z.number()]).nullish(),
  photo: z.string().nullish(),
  file: z.string().nullish(),
  mime_type: z.string().nullish(),
  media_type: z.string().nullish(),
  text: z.union([z.string(), z.array(textPart)]).nullish(),
  reply_to_message_id: z.number().nullish(),
  forwarded_from: z.string().nullish().catch(null),
  saved_from: z.string().nullish().catch(null),
});

const chatSchema = z.object({
  name: z.string().nullish(),
  type: z.string().nullish(),
  id: z.union([z.number(), z.string()]).nullish(),
  messages: z.array(z.unknown()),
});

const chatListSchema = z.object({ list: z.array(z.unknown()) });
const accountSchema = z.object({ chats: chatListSchema.optional(), left_chats: chatListSchema.optional() });

/**
 * Reads a `result.json` of Telegram Desktop: the export of one chat, or of an account with its chats. A message that
 * cannot be read is counted and the rest goes on; service messages are left out. Chats without messages are too.
 */
export function parseTelegramExport(text: string): TelegramExport {
  const json = parseJson(text);
  if (json === undefined) return refused('This file is no JSON, or only a part of one.');
  const single = chatSchema.safeParse(json);
  if (single.success) return { kind: 'export', chats: [toChat(single.data)] };
  const account = accountSchema.safeParse(json);
  const listed = account.success ? [...(account.data.chats?.list ?? []), ...(account.data.left_chats?.list ?? [])] : [];
  const chats = listed.flatMap((entry) => {
    const chat = chatSchema.safeParse(entry);
    return chat.success ? [toChat(chat.data)] : [];
  });
  const filled = chats.filter(({ messages }) => messages.length > 0);
  return filled.length === 0 ? refused('This is no export of Telegram with messages. It is made with “Machine-readable JSON”.') : { kind: 'export', chats: filled };
}

function toChat({ name, type, id, messages }: z.infer<typeof chatSchema>): TelegramChat {
  const parsed = messages.map((entry) => messageSchema.safeParse(entry));
  const title = name ?? (type === 'saved_messages' ? 'Saved Messages' : 'Unnamed chat');
  return {
    id: id === null || id === undefined ? title : String(id),
    title,
    messages: parsed.flatMap(({ data }) => (data?.type === 'message' ? [toMessage(data)] : [])),
    unreadable: parsed.filter(({ success }) => !success).length,
  };
}

/** The last moment that a date can be. */
const LAST_SECOND = 8.64e12;

function toMessage(message: z.infer<typeof messageSchema>): TelegramMessage {
  const seconds = message.date_unixtime === undefined ? NaN : Number(message.date_unixtime);
  const sentSeconds = Number.isInteger(seconds) && Math.abs(seconds) <= LAST_SECOND ? seconds : null;
  return {
    id: message.id,
    sentAt: withOffset(message.date, sentSeconds),
    sentSeconds,
    userId: String(message.from_id ?? '').replace(/^user(?=\d+$)/, ''),
    username: message.from ?? '',
    text: plainText(message.text ?? ''),
    links: linksIn(message.text ?? ''),
    replyTo: message.reply_to_message_id ?? null,
    forwardedFrom: message.forwarded_from ?? message.saved_from ?? '',
    content: contentOf(message),
  };
}

/** Old versions tell no kind of file. */
const PICTURE_NAME = /\.(?:png|jpe?g|webp|gif|bmp|avif)$/i;

/** Telegram writes `(File not included. Change data exporting settings to download.)` and the like in place of a path. */
function contentOf({ photo, file, mime_type: mimeType, media_type: mediaType }: z.infer<typeof messageSchema>): TelegramMessage['content'] {
  const isPictureFile = typeof file === 'string' && (mediaType ?? '') === '' && (mimeType === null || mimeType === undefined ? PICTURE_NAME.test(file) : mimeType.startsWith('image/'));
  const path = photo ?? (isPictureFile ? file : null);
  if (path !== null && path !== undefined) return path === '' || path.startsWith('(') ? { kind: 'left-out' } : { kind: 'picture', path };
  return (file ?? mediaType ?? null) === null ? { kind: 'text' } : { kind: 'other' };
}

function plainText(text: string | readonly z.infer<typeof textPart>[]): string {
  const parts = typeof text === 'string' ? [text] : text.map((part) => (typeof part === 'string' ? part : part.text));
  return parts.join('').trim();
}

function linksIn(text: string | readonly z.infer<typeof textPart>[]): readonly string[] {
  return typeof text === 'string' ? [] : text.flatMap((part) => (typeof part === 'string' ? [] : (part.href ?? [])));
}

/** `date` is the local time of the exporting computer; with the moment it tells that computer's offset. */
function withOffset(date: string, sentSeconds: number | null): string {
  const localMs = Date.parse(`${date}Z`);
  if (Number.isNaN(localMs)) return sentSeconds === null ? '' : new Date(sentSeconds * 1000).toISOString().replace('.000Z', '+00:00');
  if (sentSeconds === null) return date;
  const minutes = Math.round((localMs / 1000 - sentSeconds) / 60);
  if (Math.abs(minutes) > 14 * 60) return new Date(sentSeconds * 1000).toISOString().replace('.000Z', '+00:00');
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${date}${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function refused(reason: string): TelegramExport {
  return { kind: 'refused', reason };
}
