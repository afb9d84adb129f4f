import type { Note } from './note.ts';

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d))?)?/;

/**
 * When a note was captured as `2026-02-04T14:04:09`: without the offset, which some programs do not keep; a day alone begins at midnight,
 * as they write it. null for what is no date.
 */
export function captureMoment({ capturedAt }: Pick<Note, 'capturedAt'>): string | null {
  const [, day, time = '00:00', seconds = '00'] = MOMENT.exec(capturedAt) ?? [];
  return day === undefined ? null : `${day}T${time}:${seconds}`;
}
