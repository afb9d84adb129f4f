import { noteTypeLabel } from '../note/note-type.ts';
import type { Note } from '../note/note.ts';

const FACTS: readonly (readonly [name: string, of: (note: Note) => string])[] = [
  ['note', ({ slug }) => slug],
  ['title', ({ title }) => title],
  ['topic', ({ topic }) => topic],
  ['type', ({ type }) => noteTypeLabel(type)],
  ['captured_at', ({ capturedAt }) => capturedAt],
  ['source', ({ source }) => source],
  ['username', ({ username }) => username],
  ['original_image', ({ originalImage }) => originalImage],
];

/** How our tables begin, to know them again. */
export const CSV_BEGINNING = '\uFEFFnote,title,topic,';
export const JSON_BEGINNING = '[\n  {\n    "note": ';

/**
 * Notes × competencies: a row for each note, a column for each competency with `accepted` or `suggested` (rejected ones
 * are left out). RFC 4180, in UTF-8 with a byte order mark, which spreadsheets want to read letters beyond ASCII.
 */
export function toCsv(notes: readonly Note[]): string {
  const labels = new Map(notes.flatMap(({ tags }) => tags.filter(({ state }) => state !== 'rejected').map(({ competencyId, label }) => [competencyId, label])));
  const columns = [...labels].sort(([, a], [, b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  const rows = notes.map((note) => [
    ...FACTS.map(([, of]) => of(note)),
    ...columns.map(([id]) => note.tags.find(({ competencyId, state }) => competencyId === id && state !== 'rejected')?.state ?? ''),
  ]);
  const lines = [[...FACTS.map(([name]) => name), ...columns.map(([, label]) => label)], ...rows].map((cells) => cells.map(toCell).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** The same as JSON, with the words that caused each competency. */
export function toJson(notes: readonly Note[]): string {
  const entries = notes.map((note) => ({
    ...Object.fromEntries(FACTS.map(([name, of]) => [name, of(note)])),
    competencies: note.tags.filter(({ state }) => state !== 'rejected').map(({ competencyId, label, state, evidence }) => ({
      id: competencyId, label, state, evidence: evidence.map(({ text }) => text),
    })),
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** A text that begins like a formula gets an apostrophe, or a spreadsheet would run what somebody posted. */
function toCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
