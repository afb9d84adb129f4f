import { z } from 'zod';
import { BackupError, takeStep, type BackupCodec, type BackupControl } from '../../shared/backup/backup-codec.ts';
import type { BackedUpPicture, BackupManifest } from '../../shared/backup/backup-manifest.ts';
import { openBackup, type OpenBackup } from '../../shared/backup/open-backup.ts';
import { RestorePlanner, type RestorePlan } from '../../shared/backup/plan-restore.ts';
import { reasonOf } from '../../shared/reason-of.ts';
import type { JournalFiles } from '../../shared/journal/journal-files.ts';
import { noteParser } from '../../shared/note/note-parser.ts';
import { hashBytes } from '../storage/hash-bytes.ts';
import type { LibraryUpkeep } from '../storage/library-upkeep.ts';
import type { NoteStore } from '../storage/note-store.ts';
import type { ChosenBackup } from './chosen-backup.ts';

export interface RestoreDeps {
  readonly codec: BackupCodec;
  readonly notes: NoteStore;
  readonly upkeep: LibraryUpkeep;
  readonly journal: JournalFiles;
}

/** A backup that was read and checked to the last byte, beside what restoring it would do. */
export interface LookedAtBackup {
  readonly chosen: ChosenBackup;
  readonly backup: OpenBackup;
  readonly manifest: BackupManifest;
  readonly plan: RestorePlan;
  /** Pictures that are neither in the backup, nor beside it, nor in the library: notes come back without them. */
  readonly missingPictures: number;
}

export type LookOutcome =
  | { readonly kind: 'looked'; readonly looked: LookedAtBackup }
  | { readonly kind: 'cancelled' }
  /** Nothing was changed and nothing of it will be used. */
  | { readonly kind: 'refused'; readonly reason: string };

const noteRecord = z.object({ note: noteParser });

const STRANGE = 'This backup holds things that this version of Skillshot does not understand. Update Skillshot to restore it.';

/** Reads all of a backup and compares it with the library; changes nothing. */
export async function lookAtBackup(deps: RestoreDeps, chosen: ChosenBackup, control: BackupControl): Promise<LookOutcome> {
  try {
    const backup = await openBackup(chosen.file, deps.codec, { ...control, onProgress: (fraction) => { control.onProgress(fraction * 0.7); } });
    const plan = await compare(deps, backup, control);
    const missingPictures = await countMissing(deps, { backup, chosen }, control);
    return { kind: 'looked', looked: { chosen, backup, manifest: backup.manifest, plan, missingPictures } };
  } catch (error) {
    if (control.isCancelled()) return { kind: 'cancelled' };
    if (error instanceof BackupError) return { kind: 'refused', reason: error.message };
    return { kind: 'refused', reason: `The backup could not be read. ${reasonOf(error)}` };
  }
}

async function compare({ notes, upkeep }: RestoreDeps, backup: OpenBackup, control: BackupControl): Promise<RestorePlan> {
  const planner = new RestorePlanner();
  for await (const records of backup.records()) {
    await takeStep(control);
    if (upkeep.countStrange(records) > 0) throw new BackupError(STRANGE);
    const read = records.flatMap((record) => (record.op === 'put' && record.kind === 'note' ? [noteRecord.parse(JSON.parse(record.payload)).note] : []));
    planner.compare(read, await notes.getNotes(read.map((note) => note.id)));
  }
  control.onProgress(0.8);
  return planner.finish((await upkeep.count()).counts.notes);
}

interface WithPictures {
  readonly backup: OpenBackup;
  readonly chosen: ChosenBackup;
}

async function countMissing({ journal }: RestoreDeps, { backup, chosen }: WithPictures, control: BackupControl): Promise<number> {
  const { pictures, missingPictures } = backup.manifest;
  const own = new Set(await journal.listPictures());
  let missing = missingPictures;
  for (const [index, picture] of pictures.entries()) {
    await takeStep(control);
    if (!own.has(picture.imageId) && (await readPicture({ backup, chosen }, picture)) === null) missing += 1;
    control.onProgress(0.8 + (0.2 * (index + 1)) / pictures.length);
  }
  return missing;
}

/** The bytes of a picture from the backup or from beside it; null unless they are those of its id. */
export async function readPicture({ backup, chosen }: WithPictures, { imageId, path }: BackedUpPicture): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = path === null ? await chosen.readPicture(imageId) : await backup.picture(imageId);
  return bytes !== null && (await hashBytes(bytes)) === imageId ? bytes : null;
}
