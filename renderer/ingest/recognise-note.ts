import { refuseByLength, sniffImage } from '../../shared/image/sniff-image.ts';
import { hashBytes } from '../storage/hash-bytes.ts';
import { readPicture, type PictureToRead, type ReadPictureDeps, type ReadPictureOptions, type ReadPictureOutcome } from './read-picture.ts';

export interface RecogniseNoteDeps extends ReadPictureDeps {
  readonly newId: () => string;
}

export interface RecogniseNoteInput extends Pick<PictureToRead, 'capture' | 'fileName' | 'modifiedAt' | 'source' | 'topic' | 'languages'> {
  readonly picture: Blob;
  /** Further pictures of the same note, in order. */
  readonly more?: readonly Blob[];
}

/** The whole way from a file to the draft of a note, without any store: what the command line runs for each file. */
export async function recogniseNote(
  deps: RecogniseNoteDeps,
  input: RecogniseNoteInput,
  options: ReadPictureOptions = {},
): Promise<ReadPictureOutcome> {
  const sniffed = await Promise.all([input.picture, ...(input.more ?? [])].map(sniff));
  const refused = sniffed.find((picture) => picture.kind === 'refused');
  if (refused !== undefined) return { kind: 'failed', reason: refused.reason, canRetry: false };
  const [first, ...more] = sniffed.flatMap((picture) => (picture.kind === 'picture' ? [picture] : []));
  if (first === undefined) throw new Error('a note has a picture');
  return readPicture(deps, { ...input, ...first, more, noteId: deps.newId() }, options);
}

type Sniffed =
  | { readonly kind: 'picture'; readonly picture: Blob; readonly imageId: string; readonly mediaType: string }
  | { readonly kind: 'refused'; readonly reason: string };

async function sniff(picture: Blob): Promise<Sniffed> {
  const refusal = refuseByLength(picture.size);
  if (refusal !== null) return { kind: 'refused', reason: refusal };
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const sniffed = sniffImage(bytes);
  return sniffed.kind === 'refused' ? sniffed : { kind: 'picture', picture, imageId: await hashBytes(bytes), mediaType: sniffed.mediaType };
}
