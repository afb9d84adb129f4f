import { Dexie } from 'dexie';
import { z } from 'zod';
import type { MirrorNote } from '../../shared/mirror/mirror-note.ts';
import { EMPTY_MIRROR, type MirrorChanges, type MirrorConflict, type MirrorEntry, type MirrorPictureFile, type MirrorStore } from './mirror-store.ts';
import { noteFieldParsers } from '../../shared/note/note-parser.ts';
import { createWriteGuard } from './write-guard.ts';
import { WRITTEN, type WriteOutcome } from './write-outcome.ts';

const facts = z.object({ path: z.string(), byteLength: z.number(), modifiedMs: z.number() });

const mirrorNote: z.ZodType<MirrorNote> = z.object({
  ...noteFieldParsers,
  competencies: z.array(z.object({ competencyId: z.string(), label: z.string() })),
  pictures: z.array(z.string()),
});

const picture = z.object({ fingerprint: z.string(), path: z.string(), location: z.string(), isHere: z.boolean() });

const entryParser: z.ZodType<MirrorEntry> = z.object({
  noteId: z.string(), path: z.string(), seen: facts.nullable(), versions: z.array(mirrorNote), pictures: z.array(picture),
  hasOwnWords: z.boolean().default(true),
});

const pictureFileParser: z.ZodType<MirrorPictureFile> = z.object({ facts, fingerprint: z.string() });

const conflictField = z.custom<MirrorConflict['fields'][number]['field']>((value) => typeof value === 'string');
const conflictParser: z.ZodType<MirrorConflict> = z.object({
  id: z.string(), noteId: z.string(), foundAt: z.string(), fields: z.array(z.object({ field: conflictField, kept: z.string(), other: z.string() })),
});

const counterParser = z.object({ value: z.number() });

/** Rows are kept as they come and parsed when they are read, which is once. */
class MirrorDatabase extends Dexie {
  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', autoOpen: true });
    this.version(1).stores({ entries: 'noteId', pictureFiles: 'facts.path', conflicts: 'id', counters: 'name' });
  }

  get entries() {
    return this.table<MirrorEntry, string>('entries');
  }

  get pictureFiles() {
    return this.table<MirrorPictureFile, string>('pictureFiles');
  }

  get conflicts() {
    return this.table<MirrorConflict, string>('conflicts');
  }

  get counters() {
    return this.table<{ readonly name: string; readonly value: number }, string>('counters');
  }
}

/** What cannot be read counts as not known: the folder and the library are compared anew. */
function readable<Item>(rows: readonly unknown[], parser: z.ZodType<Item>): readonly Item[] {
  return rows.flatMap((row) => {
    const parsed = parser.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The mirror's store in a database of its own: the library's journal need not know what can be made again. */
export function createDexieMirrorStore(name: string): MirrorStore {
  const db = new MirrorDatabase(name);
  const guard = createWriteGuard({ readOnlyReason: null, timeoutMs: 10_000 });
  const write = async (work: () => Promise<void>): Promise<WriteOutcome> => {
    const outcome = await guard(() => db.transaction('rw', [db.entries, db.pictureFiles, db.conflicts, db.counters], work));
    return outcome.kind === 'failed' ? outcome : WRITTEN;
  };
  return {
    async load() {
      try {
        const [entries, pictureFiles, conflicts, counter] = await Promise.all([
          db.entries.toArray(), db.pictureFiles.toArray(), db.conflicts.toArray(), db.counters.get('sequence'),
        ]);
        const sequence = counterParser.safeParse(counter);
        return {
          sequence: sequence.success ? sequence.data.value : 0,
          entries: readable(entries, entryParser), pictureFiles: readable(pictureFiles, pictureFileParser), conflicts: readable(conflicts, conflictParser),
        };
      } catch {
        return EMPTY_MIRROR;
      }
    },
    save: (changes) => write(() => saveChanges(db, changes)),
    forgetFolder: () => write(async () => {
      await Promise.all([db.entries.clear(), db.pictureFiles.clear(), db.counters.clear()]);
    }),
  };
}

async function saveChanges(db: MirrorDatabase, changes: MirrorChanges): Promise<void> {
  const { sequence, entries = [], removedNoteIds = [], pictureFiles = [], removedPicturePaths = [], conflicts = [], removedConflictIds = [] } = changes;
  await db.entries.bulkDelete([...removedNoteIds]);
  await db.entries.bulkPut([...entries]);
  await db.pictureFiles.bulkDelete([...removedPicturePaths]);
  await db.pictureFiles.bulkPut([...pictureFiles]);
  await db.conflicts.bulkDelete([...removedConflictIds]);
  await db.conflicts.bulkPut([...conflicts]);
  if (sequence !== undefined) await db.counters.put({ name: 'sequence', value: sequence });
}
