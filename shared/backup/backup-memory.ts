import { z } from 'zod';
import { LIBRARY_ID } from './backup-names.ts';

/** Port: a small text that outlives the program. */
export interface BackupMemory {
  load(): Promise<string | null>;
  save(text: string): Promise<void>;
}

const counts = z.object({ notes: z.number(), pictures: z.number(), versions: z.number(), jobs: z.number() });

const rememberedSchema = z.object({
  /** Tells the backups of this profile from those of another. */
  libraryId: z.string().regex(LIBRARY_ID),
  interval: z.enum(['off', 'hourly', 'three-hourly', 'daily']),
  /** What reading a backup back gave, by its name; `reason` is null when it was whole. */
  checks: z.record(z.string(), z.object({ at: z.string(), reason: z.string().nullable() })),
  lastTaken: z.object({ at: z.string(), name: z.string(), journalId: z.string(), sequence: z.number(), counts }).nullable(),
  failure: z.object({ at: z.string(), reason: z.string(), isJournalDamaged: z.boolean() }).nullable(),
});

export type RememberedBackups = z.infer<typeof rememberedSchema>;

/** What is remembered; a text that is lost or damaged costs what it said, no backup. */
export function parseRemembered(text: string | null, newLibraryId: () => string): RememberedBackups {
  const known = rememberedSchema.safeParse(parseJson(text ?? ''));
  return known.data ?? { libraryId: newLibraryId(), interval: 'hourly', checks: {}, lastTaken: null, failure: null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
