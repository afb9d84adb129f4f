import { takeStep, type BackupControl } from '../../shared/backup/backup-codec.ts';
import type { Backups } from '../../shared/backup/backups.ts';
import { reasonOf } from '../../shared/reason-of.ts';
import { hashBytes } from '../storage/hash-bytes.ts';
import type { MergeSummary, RestoreOrder } from '../storage/library-upkeep.ts';
import { readPicture, type LookedAtBackup, type RestoreDeps } from './look-at-backup.ts';

export type RestoreOutcome =
  /** Done. */
  | { readonly kind: 'merged'; readonly summary: MergeSummary }
  /** Laid down; the next start carries it out. */
  | { readonly kind: 'staged' }
  | { readonly kind: 'cancelled' }
  /** The library is as it was, or, in a merge, has got a part of what it lacks. */
  | { readonly kind: 'failed'; readonly reason: string };

export interface RestoreWay {
  readonly backups: Backups;
  readonly mode: RestoreOrder['mode'];
  readonly control: BackupControl;
}

const WRITTEN_MEANWHILE = 'Something was written while your library was backed up, perhaps by an import, so nothing was changed. Try again when it is done.';

/** What is cut off is not lost: each part of the work is a fraction of the whole. */
const SHARES = { safety: 0.3, pictures: 0.7, staged: 0.85 };

/**
 * Restores a backup that was looked at: first a backup of the library as it is, then the pictures, then everything else is laid down.
 * Until then nothing of the library is changed, and stopping costs nothing.
 */
export async function restoreBackup(deps: RestoreDeps, looked: LookedAtBackup, { backups, mode, control }: RestoreWay): Promise<RestoreOutcome> {
  try {
    const { counts, sequence } = await deps.upkeep.count();
    const isEmpty = counts.notes + counts.jobs === 0;
    const safety = isEmpty ? null : await backups.backUp('before-restore');
    if (safety !== null && safety.kind !== 'made') {
      return safety.kind === 'cancelled' ? safety : { kind: 'failed', reason: `Your library could not be backed up before, so nothing was changed. ${safety.reason}` };
    }
    control.onProgress(SHARES.safety);
    const refusal = await bringPictures(deps, looked, control);
    if (refusal !== null) return { kind: 'failed', reason: refusal };
    await takeStep(control);
    const { createdAt, counts: backedUp } = looked.manifest;
    const staged = await deps.upkeep.stage({ mode, backedUpAt: createdAt, notes: backedUp.notes, sequence }, looked.backup.records());
    if (staged.kind === 'failed') return staged;
    control.onProgress(SHARES.staged);
    if (mode === 'merge') return await merge(deps, control);
    // What was written meanwhile is in no backup and would be lost.
    if ((await deps.upkeep.count()).sequence === sequence) return { kind: 'staged' };
    await deps.upkeep.unstage();
    return { kind: 'failed', reason: WRITTEN_MEANWHILE };
  } catch (error) {
    await deps.upkeep.unstage().catch(() => undefined);
    return control.isCancelled() ? { kind: 'cancelled' } : { kind: 'failed', reason: reasonOf(error) };
  }
}

async function merge({ upkeep }: RestoreDeps, control: BackupControl): Promise<RestoreOutcome> {
  const outcome = await upkeep.merge((fraction) => { control.onProgress(SHARES.staged + (1 - SHARES.staged) * fraction); });
  return outcome.kind === 'failed' ? { kind: 'failed', reason: `Not all of it came in; the next start goes on with it. ${outcome.reason}` } : outcome;
}

/** Puts the pictures into the journal's files, where nothing refers to them yet; gives the reason when that failed. */
async function bringPictures({ journal }: RestoreDeps, { backup, chosen, manifest }: LookedAtBackup, control: BackupControl): Promise<string | null> {
  const own = new Set(await journal.listPictures());
  for (const [index, picture] of manifest.pictures.entries()) {
    await takeStep(control);
    control.onProgress(SHARES.safety + ((SHARES.pictures - SHARES.safety) * index) / manifest.pictures.length);
    const kept = own.has(picture.imageId) ? await journal.getPicture(picture.imageId) : null;
    if (kept !== null && (await hashBytes(kept)) === picture.imageId) continue;
    const bytes = await readPicture({ backup, chosen }, picture);
    if (bytes === null) continue;
    if (kept !== null) await journal.removePictures([picture.imageId]);
    const written = await journal.putPicture(picture.imageId, bytes);
    if (written.kind === 'failed') return written.reason;
  }
  return null;
}
