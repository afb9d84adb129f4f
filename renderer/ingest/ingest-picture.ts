import type { ImageStore } from '../storage/image-store.ts';
import { imageIdsOf, type ImportJob } from '../storage/import-job-store.ts';
import type { NoteStore } from '../storage/note-store.ts';
import { readPicture, type ReadPictureDeps, type ReadPictureOptions } from './read-picture.ts';

export interface IngestDeps extends ReadPictureDeps {
  readonly notes: NoteStore;
  readonly images: ImageStore;
  /** A small picture for lists; null when the picture cannot be decoded. */
  readonly makeThumbnail: (picture: Blob) => Promise<Blob | null>;
}

export type IngestOutcome =
  | { readonly kind: 'done'; readonly noteId: string }
  | { readonly kind: 'duplicate'; readonly noteId: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly canRetry: boolean }
  | { readonly kind: 'cancelled' };

/**
 * Makes the note of a stored import job. The note's id is the job's id: when a crash came between the note and the
 * word that it is done, the second run finds the note instead of making another.
 */
export async function ingestPicture(deps: IngestDeps, job: ImportJob, options: ReadPictureOptions): Promise<IngestOutcome> {
  if ((await deps.notes.getNote(job.id)) !== undefined) return { kind: 'done', noteId: job.id };
  const noteId = await findDuplicate(deps.notes, job);
  if (noteId !== null) return { kind: 'duplicate', noteId };
  const stored = await Promise.all(imageIdsOf(job).map((imageId) => deps.images.getImage(imageId)));
  const [image, ...more] = stored.filter((found) => found !== undefined);
  if (image === undefined || more.length + 1 < stored.length) {
    return { kind: 'failed', reason: 'The stored picture is missing. Add the file again.', canRetry: false };
  }
  for (const { imageId, blob } of [image, ...more]) await keepThumbnail(deps, imageId, blob);
  const input = { ...job, noteId: job.id, picture: image.blob, mediaType: image.mediaType, more: more.map(({ blob, ...facts }) => ({ ...facts, picture: blob })) };
  const outcome = await readPicture(deps, input, options);
  if (outcome.kind !== 'note') return outcome;
  if (options.signal?.aborted === true) return { kind: 'cancelled' };
  const saved = await deps.notes.createNote(outcome.note, outcome.recognition);
  switch (saved.kind) {
    case 'saved':
      return { kind: 'done', noteId: saved.note.id };
    case 'failed':
      return { kind: 'failed', reason: saved.reason, canRetry: true };
    case 'missing':
      throw new Error('a note that is created cannot be missing');
  }
}

/** The id of a note that shows the same bytes; null when there is none or the person wants the picture twice. */
export async function findDuplicate(
  notes: NoteStore,
  { imageId, allowDuplicate }: Pick<ImportJob, 'imageId' | 'allowDuplicate'>,
): Promise<string | null> {
  if (allowDuplicate) return null;
  const [note] = await notes.findByImage(imageId);
  return note?.id ?? null;
}

/** A note without a thumbnail is still a note: a failure here is left to the list, which shows a placeholder. */
async function keepThumbnail(deps: IngestDeps, imageId: string, picture: Blob): Promise<void> {
  if ((await deps.images.getThumbnail(imageId)) !== undefined) return;
  const thumbnail = await deps.makeThumbnail(picture);
  if (thumbnail !== null) await deps.images.putThumbnail(imageId, thumbnail);
}
