import { Dexie } from 'dexie';
import { z } from 'zod';
import type { AddedLanguage } from '../../shared/ocr/added-language.ts';
import { isLanguageCode } from '../../shared/ocr/languages.ts';
import type { AddedLanguageStore } from './added-language-store.ts';
import { watchQuery } from './watch-query.ts';
import { createWriteGuard } from './write-guard.ts';
import { WRITTEN, type WriteOutcome } from './write-outcome.ts';

const languageParser: z.ZodType<AddedLanguage> = z.object({
  code: z.string().refine(isLanguageCode), byteLength: z.number(), version: z.string(), sha256: z.string(), addedAt: z.string(),
});

interface LanguageData {
  readonly code: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The list is asked for with every picture: it must not bring megabytes of data along. */
class AddedLanguageDatabase extends Dexie {
  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', autoOpen: true });
    this.version(1).stores({ languages: 'code', data: 'code' });
  }

  get languages() {
    return this.table<AddedLanguage, string>('languages');
  }

  get data() {
    return this.table<LanguageData, string>('data');
  }
}

/** In a database of its own: neither journal nor backups carry what the person has as a file (decision 17). */
export function createDexieAddedLanguageStore(name: string): AddedLanguageStore {
  const db = new AddedLanguageDatabase(name);
  const guard = createWriteGuard({ readOnlyReason: null, timeoutMs: 10_000 });
  const write = async (work: () => Promise<unknown>): Promise<WriteOutcome> => {
    const outcome = await guard(() => db.transaction('rw', db.languages, db.data, work));
    return outcome.kind === 'failed' ? outcome : WRITTEN;
  };
  const list = async (): Promise<readonly AddedLanguage[]> => {
    const rows: readonly unknown[] = await db.languages.orderBy('code').toArray();
    return rows.flatMap((row) => languageParser.safeParse(row).data ?? []);
  };
  return {
    list: () => list().catch(() => []),
    read: async (code) => {
      const row: unknown = await db.data.get(code).catch(() => undefined);
      const bytes: unknown = typeof row === 'object' && row !== null && 'bytes' in row ? row.bytes : null;
      return bytes instanceof Uint8Array ? new Uint8Array(bytes) : null;
    },
    put: (language, bytes) => write(() => Promise.all([db.languages.put(language), db.data.put({ code: language.code, bytes })])),
    remove: (code) => write(() => Promise.all([db.languages.delete(code), db.data.delete(code)])),
    watch: (listener) => watchQuery({ read: list, listener, onTrouble: () => { listener([]); } }),
  };
}
