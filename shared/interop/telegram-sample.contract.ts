/**
 * A chat export of our own making in the form of Telegram Desktop (export_output_json.cpp), of any length and the same for the same seed,
 * with what has to come of it: albums, captions as text or as entities, pictures sent as files, forwarded and edited messages, replies,
 * service messages, deleted accounts, channels, other files, and pictures that were left out of the export.
 */
export interface SampleTelegram {
  readonly json: string;
  /** Paths of the pictures that lie in the export, from the folder of result.json. */
  readonly picturePaths: readonly string[];
  readonly expected: readonly ExpectedShot[];
  readonly leftOut: number;
}

export interface ExpectedShot {
  readonly messageIds: readonly number[];
  readonly userId: string;
  readonly username: string;
  readonly caption: string;
  readonly forwardedFrom: string;
  readonly paths: readonly string[];
}

interface Sender {
  readonly from: string | null;
  readonly from_id: string;
  readonly userId: string;
}

const SENDERS: readonly Sender[] = [
  { from: 'Sam', from_id: 'user4711', userId: '4711' },
  { from: 'Кіра 🎉', from_id: 'user12345678901', userId: '12345678901' },
  { from: null, from_id: 'user99', userId: '99' },
  { from: 'Role news', from_id: 'channel77', userId: 'channel77' },
];
const NOT_INCLUDED = '(File not included. Change data exporting settings to download.)';
const FIRST_SECOND = 1_770_213_849;

type Json = Readonly<Record<string, unknown>>;

interface Step {
  readonly messages: readonly Json[];
  readonly shot: ExpectedShot | null;
  readonly leftOut: number;
}

/** `total` messages at least; a longer export of the same seed begins with the messages of a shorter one. */
export function sampleTelegram(total: number, { chatId = 42 }: { readonly chatId?: number } = {}): SampleTelegram {
  const messages: Json[] = [];
  const steps: Step[] = [];
  while (messages.length < total) {
    const step = nextStep({ id: messages.length + 1, number: steps.length });
    steps.push(step);
    messages.push(...step.messages);
  }
  const expected = steps.flatMap(({ shot }) => shot ?? []);
  return {
    json: JSON.stringify({ name: 'AI roles', type: 'private_supergroup', id: chatId, messages }),
    picturePaths: expected.flatMap(({ paths }) => paths),
    expected,
    leftOut: steps.reduce((sum, { leftOut }) => sum + leftOut, 0),
  };
}

interface Place {
  readonly id: number;
  readonly number: number;
}

/** What happens next in the chat: one thing of each kind in turn, a minute or more apart, so that nothing but an album is one. */
function nextStep({ id, number }: Place): Step {
  const sender = SENDERS[number % SENDERS.length] ?? { from: '', from_id: '', userId: '' };
  const base = (offset: number, more: Json): Json => {
    const seconds = FIRST_SECOND + number * 600 + offset;
    return { id: id + offset, type: 'message', date: new Date((seconds + 3600) * 1000).toISOString().slice(0, 19), date_unixtime: String(seconds), from: sender.from, from_id: sender.from_id, text: '', text_entities: [], ...more };
  };
  const photo = (offset: number): string => `photos/photo_${String(id + offset)}@04-02-2026_15-04-09.jpg`;
  const shot = (paths: readonly string[], more: Partial<ExpectedShot> = {}): ExpectedShot => ({
    messageIds: paths.map((_, offset) => id + offset), userId: sender.userId, username: sender.from ?? '', caption: '', forwardedFrom: '', paths, ...more,
  });
  const plain = (messages: readonly Json[]): Step => ({ messages, shot: null, leftOut: 0 });
  switch (number % 11) {
    case 0:
      return { messages: [base(0, { photo: photo(0), width: 800, height: 600, text: `caption ${String(id)}` })], shot: shot([photo(0)], { caption: `caption ${String(id)}` }), leftOut: 0 };
    case 1: {
      const text = ['see ', { type: 'text_link', text: 'here', href: 'https://example.org/a' }, { type: 'plain', text: ' and ' }, { type: 'hashtag', text: '#roles' }];
      return { messages: [base(0, { photo: photo(0), text, edited: '2026-02-05T10:00:00', edited_unixtime: '1770282000' })], shot: shot([photo(0)], { caption: 'see here and #roles' }), leftOut: 0 };
    }
    case 2: {
      const paths = [0, 1, 2].map(photo);
      const album = paths.map((path, offset) => ({ ...base(offset, { photo: path, ...(offset === 0 ? { text: 'an album' } : {}) }), date_unixtime: String(FIRST_SECOND + number * 600) }));
      return { messages: album, shot: shot(paths, { caption: 'an album' }), leftOut: 0 };
    }
    case 3:
      return { messages: [base(0, { file: `files/shot (${String(id)}).png`, file_name: 'shot.png', mime_type: 'image/png', width: 10, height: 10 })], shot: shot([`files/shot (${String(id)}).png`]), leftOut: 0 };
    case 4:
      return { messages: [base(0, { photo: photo(0), forwarded_from: 'Another channel', reply_to_message_id: 1 })], shot: shot([photo(0)], { forwardedFrom: 'Another channel' }), leftOut: 0 };
    case 5:
      return { messages: [base(0, { photo: NOT_INCLUDED, width: 1, height: 1 })], shot: null, leftOut: 1 };
    case 6:
      return plain([base(0, { type: 'service', action: 'pin_message', actor: 'Sam', actor_id: 'user4711', message_id: 1 })]);
    case 7:
      return plain([base(0, { text: ['only ', { type: 'bold', text: 'words' }] })]);
    case 8:
      return { messages: [base(0, { file: `files/old_${String(id)}.jpeg`, file_name: 'old.jpeg' })], shot: shot([`files/old_${String(id)}.jpeg`]), leftOut: 0 };
    case 9:
      return plain([base(0, { file: 'stickers/a.webp', media_type: 'sticker', mime_type: 'image/webp', sticker_emoji: '🎉' }), base(1, { file: 'files/cv.pdf', mime_type: 'application/pdf' })]);
    default:
      return { messages: [base(0, { photo: photo(0) })], shot: shot([photo(0)]), leftOut: 0 };
  }
}
