import { fromNote, imageFilesOf, pathKey } from '../../../shared/export/export-names.ts';
import { sniffImage } from '../../../shared/image/sniff-image.ts';
import { baseName } from '../../../shared/interop/import-path.ts';
import { fingerprintOf, type PictureReference } from '../../../shared/mirror/mirror-note.ts';
import { isMirrorPicturePath } from '../../../shared/mirror/mirror-paths.ts';
import { missingPictures } from '../../../shared/note/missing-pictures.ts';
import type { Note, NoteImage } from '../../../shared/note/note.ts';
import { hashBytes } from '../../storage/hash-bytes.ts';
import type { MirrorEntry, MirrorPicture } from '../../storage/mirror-store.ts';
import { putFile, trashFile, type MirrorPass } from './mirror-pass.ts';

/** A picture that a file names: its fingerprint, or `?` and the location when nobody knows it yet. */
export interface ResolvedPicture {
  readonly fingerprint: string;
  readonly location: string;
  /** Where its bytes are in the folder; null when they are not there. */
  readonly path: string | null;
}

/**
 * Finds the pictures that the file of a note means. The fingerprint that it states counts: two machines may have put different pictures
 * under one name, and of these one has been renamed.
 */
export function resolvePictures({ memory }: MirrorPass, { path, references }: { readonly path: string; readonly references: readonly PictureReference[] }): readonly ResolvedPicture[] {
  if (references.length === 0) return [];
  const { lookup, byFingerprint } = memory.knownPictures();
  return references.flatMap(({ location, fingerprint: stated, isPromised }): readonly ResolvedPicture[] => {
    const there = lookup(path, location);
    const found = there === null ? null : (memory.pictureFiles.get(there)?.fingerprint ?? null);
    if (found !== null && (stated === null || stated === found)) return [{ fingerprint: found, location, path: there }];
    if (stated !== null) return [{ fingerprint: stated, location, path: byFingerprint.get(stated) ?? null }];
    return isPromised ? [{ fingerprint: `?${location}`, location, path: null }] : [];
  });
}

/** Takes the bytes of pictures that the note does not have yet into the library. */
export async function takeInPictures({ deps }: MirrorPass, resolved: readonly ResolvedPicture[], stored: Note | undefined): Promise<ReadonlyMap<string, NoteImage>> {
  const images = new Map((stored?.images ?? []).map((image) => [fingerprintOf(image.imageId), image]));
  for (const { fingerprint, location, path } of resolved) {
    if (images.has(fingerprint) || path === null) continue;
    const bytes = await deps.folders.readFile('mirror', path);
    const sniffed = bytes === null ? null : sniffImage(bytes);
    if (bytes === null || sniffed?.kind !== 'picture') continue;
    const imageId = await hashBytes(bytes);
    if (fingerprintOf(imageId) !== fingerprint) continue;
    const { mediaType, widthPx, heightPx } = sniffed;
    const kept = await deps.images.putImage({ imageId, mediaType, blob: new Blob([bytes], { type: mediaType }) });
    if (kept.kind === 'failed') throw new Error(kept.reason);
    images.set(fingerprint, { imageId, mediaType, widthPx, heightPx, fileName: baseName(location) });
  }
  return images;
}

/** Writes the pictures of a note where they are not yet, and says where they lie. */
export async function writePictures(pass: MirrorPass, note: Note, { stem, entry }: { readonly stem: string; readonly entry: MirrorEntry | undefined }): Promise<readonly MirrorPicture[]> {
  const written: MirrorPicture[] = [];
  for (const { path, imageId } of placesOf(pass, note, { stem, entry })) {
    const fingerprint = fingerprintOf(imageId);
    if (fingerprintAt(pass, path) !== fingerprint) {
      const image = await pass.deps.images.getImage(imageId);
      // A picture that the library has lost is no reason not to write the note.
      if (image === undefined) continue;
      const facts = await putFile(pass, { path, bytes: new Uint8Array(await image.blob.arrayBuffer()), seen: null });
      await pass.memory.save({ pictureFiles: [{ facts, fingerprint }] });
    }
    written.push({ fingerprint, path, location: fromNote(path), isHere: true });
  }
  const awaited = new Map((entry?.pictures ?? []).map((picture) => [picture.location, picture]));
  const missing = missingPictures(note.extras).map((location): MirrorPicture => ({ fingerprint: `?${location}`, path: '', ...awaited.get(location), location, isHere: false }));
  return [...written, ...missing];
}

function fingerprintAt({ memory, files }: MirrorPass, path: string): string | null {
  const facts = files.get(pathKey(path));
  return facts === undefined ? null : (memory.pictureFiles.get(facts.path)?.fingerprint ?? '');
}

/** The names of the export, with `-2`, `-3` … where another picture has the place. */
function placesOf(pass: MirrorPass, note: Note, { stem, entry }: { readonly stem: string; readonly entry: MirrorEntry | undefined }) {
  const mine = new Set((entry?.pictures ?? []).map(({ path }) => pathKey(path)));
  const isFree = (path: string, imageId: string): boolean => {
    const fingerprint = fingerprintOf(imageId);
    const there = fingerprintAt(pass, path);
    if (there !== null) return there === fingerprint;
    return mine.has(pathKey(path)) || (pass.memory.places.pictureOfAnotherNote(pathKey(path), note.id) ?? fingerprint) === fingerprint;
  };
  for (let number = 1; ; number += 1) {
    const places = imageFilesOf(note, { stem: number === 1 ? stem : `${stem}-${String(number)}`, number });
    if (places.every(({ path, imageId }) => isFree(path, imageId))) return places;
  }
}

/** Moves pictures away that no note names any more: those of this note before it was written or trashed. */
export async function trashLeftPictures(pass: MirrorPass, before: readonly MirrorPicture[]): Promise<void> {
  for (const { path, fingerprint, isHere } of before) {
    const facts = pass.files.get(pathKey(path));
    if (!isHere || facts === undefined || pass.memory.places.isShown(pathKey(path)) || !isMirrorPicturePath(path) || fingerprintAt(pass, path) !== fingerprint) continue;
    await trashFile(pass, facts);
    await pass.memory.save({ removedPicturePaths: [facts.path] });
  }
}
