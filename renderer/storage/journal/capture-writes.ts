import { Dexie, type DBCore, type DBCoreMutateRequest, type DBCoreTable } from 'dexie';
import type { JournalRecord } from '../../../shared/journal/journal-frame.ts';
import { deleteRecord, putRecord } from './journalled-tables.ts';

/** What the journal has to know of the transaction that is running. */
export interface WriteCapture {
  /** First thing in a transaction. */
  begin(): void;
  /** Last thing in a transaction: every row that was put or deleted since `begin`, each thing once, as it stands now. */
  take(): readonly JournalRecord[];
}

/**
 * Listens below all tables, so that no write can be forgotten: whatever a store puts or deletes in a captured transaction is in its
 * record.
 */
export function captureWrites(db: Dexie): WriteCapture {
  const captures = new WeakMap<object, Map<string, JournalRecord>>();
  db.use({
    stack: 'dbcore',
    name: 'journal',
    create: (core): DBCore => ({ ...core, table: (name) => capturedTable(core.table(name), (request) => captures.get(request.trans)) }),
  });
  const current = (): object => {
    const transaction = Dexie.currentTransaction?.idbtrans;
    if (!transaction) throw new Error('Only a transaction can be captured');
    return transaction;
  };
  return {
    begin: () => void captures.set(current(), new Map()),
    take: () => [...(captures.get(current()) ?? new Map<string, JournalRecord>()).values()],
  };
}

function capturedTable(table: DBCoreTable, captureOf: (request: DBCoreMutateRequest) => Map<string, JournalRecord> | undefined): DBCoreTable {
  return {
    ...table,
    async mutate(request) {
      const capture = captureOf(request);
      if (capture !== undefined) for (const record of recordsOf(table.name, request)) capture.set(`${record.kind} ${record.id}`, record);
      return table.mutate(request);
    },
  };
}

function recordsOf(name: string, request: DBCoreMutateRequest): readonly JournalRecord[] {
  switch (request.type) {
    case 'add':
    case 'put':
      return request.values.flatMap((row: unknown) => putRecord(name, row) ?? []);
    case 'delete':
      return request.keys.flatMap((key: unknown) => deleteRecord(name, key) ?? []);
    case 'deleteRange':
      // A range does not say which rows are gone. Dexie makes one of `clear()` and of a deletion by a range of primary keys.
      if (deleteRecord(name, '') !== null) throw new Error(`Rows of "${name}" are deleted by key, so that the journal knows which`);
      return [];
  }
}
