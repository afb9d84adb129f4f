import { z } from 'zod';
import { jailedSegments } from '../host/jailed-segments.ts';
import { PICTURE_ID } from '../journal/journal-files.ts';
import { BackupError } from './backup-codec.ts';

/** Raised when a backup changes in a way that this program would misread; `docs/backup-format.md` has the history. */
export const BACKUP_VERSION = 1;

export const MANIFEST_PATH = 'manifest.json';
export const README_PATH = 'README.txt';

/** How many things of each kind there are; the same kinds are counted in the database, in the journal and in a backup. */
export interface LibraryCounts {
  /** Those in the trash too. */
  readonly notes: number;
  readonly pictures: number;
  readonly versions: number;
  /** Lines of the import list, finished ones too. */
  readonly jobs: number;
}

const counts = z.object({ notes: z.number().int(), pictures: z.number().int(), versions: z.number().int(), jobs: z.number().int() });

const sha256 = z.string().regex(PICTURE_ID);
const path = z.string().refine((text) => jailedSegments(text) !== null);

const manifestSchema = z.object({
  format: z.literal('skillshot-backup'),
  version: z.literal(BACKUP_VERSION),
  appVersion: z.string(),
  /** ISO 8601, UTC. */
  createdAt: z.iso.datetime(),
  /** Why it was made. */
  reason: z.enum(['automatic', 'asked', 'before-restore', 'taken-along']),
  /** Eight digits that all backups of one profile share. */
  libraryId: z.string(),
  journalId: z.string(),
  /** The last transaction of the library that is in it. */
  sequence: z.number().int().nonnegative(),
  counts,
  /** Every other file of the zip, in its order. */
  files: z.array(z.object({ path, byteLength: z.number().int().nonnegative(), sha256 })),
  /** Of those, the ones with records, in order. */
  records: z.array(path),
  /** `path` is a file of the zip; null when the picture lies beside it, in the folder `pictures`. */
  pictures: z.array(z.object({ imageId: sha256, mediaType: z.string(), byteLength: z.number().int().nonnegative(), path: path.nullable() })),
  /** Pictures that the library speaks of and has no bytes of. */
  missingPictures: z.number().int().nonnegative(),
});

export type BackupManifest = z.infer<typeof manifestSchema>;
export type BackupReason = BackupManifest['reason'];
export type BackedUpPicture = BackupManifest['pictures'][number];

const NEWER = 'This backup was made by a newer version of Skillshot. Update Skillshot to restore it.';
const MALFORMED = 'The list of what is in this backup cannot be understood. Nothing of it is used.';

/** Throws `BackupError`. */
export function parseManifest(text: string): BackupManifest {
  const json = parseJson(text);
  const manifest = manifestSchema.safeParse(json);
  if (manifest.success) return manifest.data;
  const version = z.object({ version: z.number() }).safeParse(json);
  throw new BackupError(version.success && version.data.version > BACKUP_VERSION ? NEWER : MALFORMED);
}

export function writeManifest(manifest: Omit<BackupManifest, 'format' | 'version'>): string {
  return JSON.stringify({ format: 'skillshot-backup', version: BACKUP_VERSION, ...manifest }, null, 1);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
