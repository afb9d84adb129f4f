/** A capture date as a form shows it: the wall-clock time, and the offset that it was read with. */
export interface CapturedAtParts {
  /** `2026-02-04T14:04`, what an input of type `datetime-local` holds: seconds would only make it harder to read. */
  readonly local: string;
  /** `+02:00`, `Z` or '' when the note does not say. */
  readonly offset: string;
}

const CAPTURED_AT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Undefined for a date in other words, which an imported note may have: it is then edited as text. */
export function parseCapturedAt(capturedAt: string): CapturedAtParts | undefined {
  if (capturedAt === '') return { local: '', offset: '' };
  const match = CAPTURED_AT.exec(capturedAt);
  if (match === null) return undefined;
  const [, date = '', time = '00:00', offset = ''] = match;
  return { local: `${date}T${time}`, offset };
}

/** The date with the person's new time and the offset it had; `ownOffset` is for a date that had none. */
export function toCapturedAt({ local, offset }: CapturedAtParts, ownOffset: string): string {
  return local === '' ? '' : `${local}:00${offset === '' ? ownOffset : offset}`;
}

/** `+02:00` for what `Date.getTimezoneOffset` calls -120. */
export function toOffset(timezoneOffset: number): string {
  const minutes = Math.abs(timezoneOffset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${timezoneOffset > 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const DAY_AND_TIME = { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' } as const;

/** A wall-clock time as people write it here, with its weekday, or its year when that is another one: both would not fit; '' for none. */
export function showLocal(local: string, now: Date): string {
  const date = new Date(`${local}Z`);
  if (Number.isNaN(date.getTime())) return '';
  const isThisYear = date.getUTCFullYear() === now.getFullYear();
  // No zone is applied: the time stays the one that the note says.
  return date.toLocaleString(undefined, { ...DAY_AND_TIME, ...(isThisYear ? { weekday: 'short' } : { year: 'numeric' }), timeZone: 'UTC' });
}
