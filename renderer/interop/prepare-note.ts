import { matchCompetencies } from '../../shared/competency/match-competencies.ts';
import { sniffImage } from '../../shared/image/sniff-image.ts';
import { baseName, pathSegments } from '../../shared/interop/import-path.ts';
import { noteFromMarkdown } from '../../shared/interop/note-from-markdown.ts';
import type { PictureMatch, PlannedNote } from '../../shared/interop/plan-note-import.ts';
import type { Note, NoteImage } from '../../shared/note/note.ts';
import { hashBytes } from '../storage/hash-bytes.ts';
import type { NewImage } from '../storage/image-store.ts';
import type { ImportedFile } from './imported-file.ts';

/** A planned note with everything that has to be stored for it. */
export interface PreparedNote {
  readonly planned: PlannedNote;
  readonly note: Note;
  readonly images: readonly NewImage[];
  readonly isPictureMissing: boolean;
}

export interface PrepareDeps {
  readonly filesByPath: ReadonlyMap<string, ImportedFile>;
  readonly now: () => Date;
}

/** Reads the pictures of a planned note and makes the note; stores nothing. A file that is no picture counts as missing. */
export async function prepareNote({ filesByPath, now }: PrepareDeps, planned: PlannedNote): Promise<PreparedNote> {
  const pictures = await Promise.all(planned.pictures.map((match) => readPicture(match, filesByPath)));
  const found = pictures.flatMap((picture) => (picture.kind === 'found' ? [picture] : []));
  const missing = pictures.flatMap((picture) => (picture.kind === 'missing' ? [picture.reference] : []));
  const note = noteFromMarkdown(planned.note, {
    id: planned.status.noteId,
    slug: planned.slug,
    images: found.map(({ image }) => image),
    missing,
    suggestions: matchCompetencies(planned.note.visibleText),
    now: now().toISOString(),
  });
  return { planned, note, images: found.map(({ stored }) => stored), isPictureMissing: missing.length > 0 };
}

type ReadPicture =
  | { readonly kind: 'found'; readonly image: NoteImage; readonly stored: NewImage }
  | { readonly kind: 'missing'; readonly reference: string };

async function readPicture({ reference, path }: PictureMatch, filesByPath: PrepareDeps['filesByPath']): Promise<ReadPicture> {
  const bytes = await filesByPath.get(path ?? '')?.read().catch(() => null) ?? null;
  const sniffed = bytes === null ? null : sniffImage(bytes);
  if (bytes === null || sniffed?.kind !== 'picture') return { kind: 'missing', reference };
  const { mediaType, widthPx, heightPx } = sniffed;
  const imageId = await hashBytes(bytes);
  return {
    kind: 'found',
    image: { imageId, mediaType, widthPx, heightPx, fileName: nameAfterImport(reference, path ?? '') },
    stored: { imageId, mediaType, blob: new Blob([bytes], { type: mediaType }), bytes },
  };
}

/** The name that the note gives, so that its location stays; as the file has it where the note only writes it otherwise. */
function nameAfterImport(reference: string, path: string): string {
  return pathSegments(reference).at(-1) === pathSegments(path).at(-1) ? baseName(path) : baseName(reference);
}
