import { z } from 'zod';
import type { JournalRecord } from '../../../shared/journal/journal-frame.ts';
import type { TableName } from '../schema.ts';

interface JournalledTable {
  /** The word for a row in the journal; part of its format. */
  readonly kind: string;
  readonly key: string;
  /** Fields that are derived from others, or kept elsewhere. */
  readonly leavesOut: readonly string[];
}

/** Every table is in the journal or says why it need not be; a new table does not compile before it has decided. */
const TABLES: Readonly<Record<TableName, JournalledTable | 'derived' | 'of the database alone'>> = {
  notes: { kind: 'note', key: 'id', leavesOut: ['id', 'slugKey', 'imageIds'] },
  shelves: 'derived',
  recognitions: { kind: 'recognition', key: 'noteId', leavesOut: [] },
  versions: { kind: 'version', key: 'versionId', leavesOut: [] },
  tombstones: { kind: 'tombstone', key: 'noteId', leavesOut: [] },
  // The bytes are in a file of the journal.
  pictures: { kind: 'picture', key: 'imageId', leavesOut: ['blob'] },
  thumbnails: 'derived',
  importJobs: { kind: 'job', key: 'id', leavesOut: [] },
  counters: 'derived',
  outbox: 'of the database alone',
  marks: 'of the database alone',
};

const KINDS: ReadonlyMap<string, JournalledTable> = new Map(
  Object.entries(TABLES).flatMap(([name, table]) => (typeof table === 'string' ? [] : [[name, table]])),
);

export const JOURNALLED_TABLES: readonly string[] = [...KINDS.keys()];

const rowSchema = z.record(z.string(), z.unknown());

/** The record of a row that was put into a table; null for a table that is not in the journal. */
export function putRecord(tableName: string, row: unknown): JournalRecord | null {
  const table = KINDS.get(tableName);
  if (table === undefined) return null;
  const fields = rowSchema.parse(row);
  const payload = Object.fromEntries(Object.entries(fields).filter(([name]) => !table.leavesOut.includes(name)));
  return { op: 'put', kind: table.kind, id: String(fields[table.key]), payload: JSON.stringify(payload) };
}

export function deleteRecord(tableName: string, key: unknown): JournalRecord | null {
  const table = KINDS.get(tableName);
  return table === undefined ? null : { op: 'delete', kind: table.kind, id: String(key) };
}
