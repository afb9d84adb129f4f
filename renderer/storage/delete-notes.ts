import { Dexie } from 'dexie';
import { countUp } from './count-up.ts';
import type { LibraryAccess } from './library-access.ts';
import type { LibraryDatabase } from './schema.ts';
import { imageIdsOf } from './import-job-store.ts';
import { toShelfKey } from './shelf-key.ts';
import type { GuardedOutcome } from './write-guard.ts';

/** Deletes notes with all that hangs on them, in one transaction under one sequence number. */
export function deleteNotes({ db, write }: LibraryAccess, ids: readonly string[]): Promise<GuardedOutcome<void>> {
  const tables = [
    db.notes, db.shelves, db.recognitions, db.versions, db.tombstones, db.pictures, db.thumbnails, db.importJobs,
  ];
  return write(tables, async () => {
    const present = (await db.notes.bulkGet([...ids])).flatMap((row) => row ?? []);
    if (present.length === 0) return;
    const sequence = await countUp(db, 'noteSequence');
    for (const { id } of present) {
      const versions = db.versions.where('[noteId+sequence]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
      await db.versions.bulkDelete(await versions.primaryKeys());
    }
    const gone = present.map((row) => row.id);
    await db.shelves.bulkDelete(present.map((row) => toShelfKey(row.note)));
    await db.recognitions.bulkDelete(gone);
    await db.notes.bulkDelete(gone);
    await db.tombstones.bulkPut(gone.map((noteId) => ({ noteId, sequence })));
    await deleteUnusedPictures(db, present.flatMap((row) => row.imageIds));
  });
}

/** Inside the caller's transaction. A picture stays while a note shows it or an unfinished import may still need it. */
export async function deleteUnusedPictures(db: LibraryDatabase, imageIds: readonly string[]): Promise<void> {
  const candidates = [...new Set(imageIds)];
  const used = new Set<unknown>(await db.notes.where('imageIds').anyOf(candidates).keys());
  const jobs = await db.importJobs.where('imageId').anyOf(candidates).toArray();
  // The further pictures of albums have no index: there are few albums, and pictures are seldom deleted.
  const albums = await db.importJobs.filter(({ moreImageIds }) => moreImageIds !== undefined).toArray();
  for (const job of [...jobs, ...albums]) if (job.state.kind !== 'done') for (const imageId of imageIdsOf(job)) used.add(imageId);
  const unused = candidates.filter((imageId) => !used.has(imageId));
  await db.pictures.bulkDelete(unused);
  await db.thumbnails.bulkDelete(unused);
}
