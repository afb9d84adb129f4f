import { sniffImage } from '../../shared/image/sniff-image.ts';
import { baseName } from '../../shared/interop/import-path.ts';
import { missingPictures, withMissingPictures } from '../../shared/note/missing-pictures.ts';
import { hashBytes } from '../storage/hash-bytes.ts';
import type { ImageStore } from '../storage/image-store.ts';
import type { NoteStore } from '../storage/note-store.ts';

export interface GivePictureDeps {
  readonly notes: Pick<NoteStore, 'updateNote'>;
  readonly images: Pick<ImageStore, 'putImage'>;
}

export type GivePictureOutcome = { readonly kind: 'given' } | { readonly kind: 'failed'; readonly reason: string };

/** Gives a note the first of its missing pictures. It takes the name that the note has been using for it. */
export async function givePicture({ notes, images }: GivePictureDeps, noteId: string, picture: Blob): Promise<GivePictureOutcome> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const sniffed = sniffImage(bytes);
  if (sniffed.kind === 'refused') return { kind: 'failed', reason: sniffed.reason };
  const { mediaType, widthPx, heightPx } = sniffed;
  const imageId = await hashBytes(bytes);
  const stored = await images.putImage({ imageId, mediaType, blob: new Blob([bytes], { type: mediaType }) });
  if (stored.kind === 'failed') return stored;
  const saved = await notes.updateNote(noteId, (note) => {
    const [path = '', ...left] = missingPictures(note.extras);
    const image = { imageId, mediaType, widthPx, heightPx, ...(path === '' ? {} : { fileName: baseName(path) }) };
    return { ...note, images: [...note.images, image], extras: withMissingPictures(note.extras, left) };
  });
  if (saved.kind === 'saved') return { kind: 'given' };
  return saved.kind === 'failed' ? saved : { kind: 'failed', reason: 'This note was deleted.' };
}
