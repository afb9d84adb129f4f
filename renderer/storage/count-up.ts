import type { CounterRow, LibraryDatabase } from './schema.ts';
import { rowParsers } from './schema.ts';

export async function readCounter(db: LibraryDatabase, name: CounterRow['name']): Promise<number> {
  const row = await db.counters.get(name);
  return row === undefined ? 0 : rowParsers.counterRow.parse(row).value;
}

/** Raises a counter inside the caller's transaction, so that it counts committed writes and nothing else. */
export async function countUp(db: LibraryDatabase, name: CounterRow['name'], by = 1): Promise<number> {
  const value = (await readCounter(db, name)) + by;
  await db.counters.put({ name, value });
  return value;
}
