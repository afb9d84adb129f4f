import { pathKey } from '../../../shared/export/export-names.ts';
import type { MirrorEntry } from '../../storage/mirror-store.ts';

/** Which notes have which places in the folder, kept at hand: asked for each note that is written, and a library may have many thousands. */
export class MirrorPlaces {
  readonly #notes = new Map<string, Set<string>>();
  readonly #pictures = new Map<string, Map<string, PlacedPicture>>();

  /** `before` is what was known of the note; undefined when nothing was, or is. */
  replace(noteId: string, { before, after }: { readonly before: MirrorEntry | undefined; readonly after: MirrorEntry | undefined }): void {
    if (before !== undefined) this.#forget(noteId, before);
    if (after === undefined) return;
    const notes = this.#notes.get(pathKey(after.path)) ?? new Set();
    this.#notes.set(pathKey(after.path), notes.add(noteId));
    for (const { path, fingerprint } of after.pictures) {
      const placed = this.#pictures.get(pathKey(path)) ?? new Map<string, PlacedPicture>();
      this.#pictures.set(pathKey(path), placed.set(noteId, { fingerprint, isShown: after.seen !== null }));
    }
  }

  /** Whether another note has its file there, or had it last. */
  isOfAnotherNote(key: string, noteId: string): boolean {
    return [...(this.#notes.get(key) ?? [])].some((id) => id !== noteId);
  }

  /** The picture that another note has there. */
  pictureOfAnotherNote(key: string, noteId: string): string | undefined {
    return [...(this.#pictures.get(key) ?? [])].find(([id]) => id !== noteId)?.[1].fingerprint;
  }

  /** Whether a note names the picture there, in the trash or not. */
  isNamed(key: string): boolean {
    return this.#pictures.has(key);
  }

  /** Whether a note that has a file shows the picture there. */
  isShown(key: string): boolean {
    return [...(this.#pictures.get(key)?.values() ?? [])].some(({ isShown }) => isShown);
  }

  #forget(noteId: string, { path, pictures }: MirrorEntry): void {
    forget(this.#notes, pathKey(path), noteId);
    for (const picture of pictures) forget(this.#pictures, pathKey(picture.path), noteId);
  }
}

interface PlacedPicture {
  readonly fingerprint: string;
  readonly isShown: boolean;
}

function forget(places: Map<string, { delete(noteId: string): boolean; readonly size: number }>, key: string, noteId: string): void {
  const there = places.get(key);
  there?.delete(noteId);
  if (there?.size === 0) places.delete(key);
}
