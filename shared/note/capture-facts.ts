import type { NoteSource } from './note.ts';

/** What is known about a capture before anything is recognised. Fields as in `Note`. */
export interface CaptureFacts {
  readonly source: NoteSource;
  readonly capturedAt: string;
  readonly userId: string;
  readonly username: string;
  readonly originalImage: string;
}

export interface IncomingPicture {
  readonly fileName: string;
  /** ISO 8601 with offset: the file's modified time, or the moment of the paste. */
  readonly modifiedAt: string;
  readonly source: NoteSource;
}

interface NamedMoment {
  readonly date: string;
  /** '' when the name gives a day only. */
  readonly time: string;
}

/** `20260204_140409_AlexeyDTC_msg920.jpg`: how a channel export names its pictures; the time is UTC. */
const TELEGRAM_EXPORT = /^(\d{8})_(\d{6})_(.+)_msg\d+(?:_photo)?(?:-\d+)?\.[a-z0-9]+$/i;

/** `photo_2026-02-04_14-04-09.jpg` and `photo_1@04-02-2026_14-04-09.jpg`: Telegram Desktop, in local time. */
const TELEGRAM_DESKTOP = /^photo_(?:\d+@)?\d+-\d+-\d+[_ ]/i;

/** `PXL_20260204_140409123.jpg`: Pixel phones name pictures in UTC. */
const PIXEL_PHONE = /^PXL_\d{8}_/;

/**
 * Year, month, day in one of the usual spellings, then up to a word (`at`, `um`, `à`, `в`) between day and time.
 * Covers macOS, Windows, GNOME, KDE, Android, iOS, WhatsApp, Signal and Dropbox in any language.
 */
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)([-_.]?)([01]\d)\2([0-3]\d)(?!\d{1,5}(?!\d))/;
const DAY_FIRST = /(?<!\d)([0-3]\d)([-_.])([01]\d)\2((?:19|20)\d\d)(?!\d)/;
const TIME = /^(?:[\s\u202f_,.-]*|[Tt]|[\s\u202f]\p{L}{1,3}[\s\u202f])(\d{1,2})([-_.:h]?)([0-5]\d)\2([0-5]\d)(?:\d{3})?(?:[\s\u202f]?([AaPp])\.?[Mm]\.?)?(?!\d)/u;

/**
 * Reads source, date and user name out of the usual file names; else the modified time dates the capture.
 * A time in a name is local time: it gets the offset of `modifiedAt`, the nearest thing that is known.
 */
export function toCaptureFacts({ fileName, modifiedAt, source }: IncomingPicture): CaptureFacts {
  const telegram = telegramExportFacts(fileName);
  if (telegram !== null) return telegram;
  return {
    source: source === 'file' && TELEGRAM_DESKTOP.test(fileName) ? 'telegram_photo' : source,
    capturedAt: capturedAtFromName(fileName, modifiedAt) ?? modifiedAt,
    userId: '',
    username: '',
    originalImage: fileName,
  };
}

function telegramExportFacts(fileName: string): CaptureFacts | null {
  const [, day = '', clock = '', username = ''] = TELEGRAM_EXPORT.exec(fileName) ?? [];
  const date = day.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  const time = clock.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1:$2:$3');
  if (!isMoment({ date, time })) return null;
  return { source: 'telegram_photo', capturedAt: `${date}T${time}+00:00`, userId: '', username, originalImage: fileName };
}

function capturedAtFromName(fileName: string, modifiedAt: string): string | null {
  const moment = momentInName(fileName);
  if (moment === null) return null;
  if (moment.time === '') return modifiedAt.startsWith(moment.date) ? modifiedAt : `${moment.date}T00:00:00${offsetOf(modifiedAt)}`;
  return `${moment.date}T${moment.time}${PIXEL_PHONE.test(fileName) ? '+00:00' : offsetOf(modifiedAt)}`;
}

function momentInName(fileName: string): NamedMoment | null {
  const found = dateInName(fileName);
  if (found === null) return null;
  const time = timeAtStart(found.rest);
  const moment = { date: found.date, time: time ?? '' };
  return isMoment(moment) ? moment : null;
}

function dateInName(fileName: string): { readonly date: string; readonly rest: string } | null {
  const yearFirst = YEAR_FIRST.exec(fileName);
  if (yearFirst !== null) {
    const [whole, year = '', , month = '', day = ''] = yearFirst;
    return { date: `${year}-${month}-${day}`, rest: fileName.slice(yearFirst.index + whole.length) };
  }
  const dayFirst = DAY_FIRST.exec(fileName);
  if (dayFirst === null) return null;
  const [whole, day = '', , month = '', year = ''] = dayFirst;
  return { date: `${year}-${month}-${day}`, rest: fileName.slice(dayFirst.index + whole.length) };
}

function timeAtStart(text: string): string | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, hourText = '', , minute = '', second = '', half = ''] = match;
  const hour = half === '' ? Number(hourText) : (Number(hourText) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${minute}:${second}`;
}

function isMoment({ date, time }: NamedMoment): boolean {
  const instant = Date.parse(`${date}T${time === '' ? '00:00:00' : time}Z`);
  // Date.parse takes 30 February for 2 March.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date);
}

/** `+02:00`, or `+00:00` for `Z` and for a time without offset. */
function offsetOf(iso: string): string {
  return /[+-]\d\d:\d\d$/.exec(iso)?.[0] ?? '+00:00';
}
