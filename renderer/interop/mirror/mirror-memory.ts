import { pathKey } from '../../../shared/export/export-names.ts';
import type { FileFacts } from '../../../shared/host/kept-folders.ts';
import { createPictureLookup, type PictureLookup } from '../../../shared/interop/picture-lookup.ts';
import type { MirrorNote } from '../../../shared/mirror/mirror-note.ts';
import { MirrorPlaces } from './mirror-places.ts';
import type { MirrorChanges, MirrorConflict, MirrorEntry, MirrorPictureFile, MirrorStore } from '../../storage/mirror-store.ts';

/** Older common versions that are kept for conflict copies, which come minutes or days late. */
const KEPT_VERSIONS = 12;

/** What is known of the mirror, at hand: every change goes to the store first. */
export class MirrorMemory {
  readonly entries = new Map<string, MirrorEntry>();
  /** By path. */
  readonly pictureFiles = new Map<string, MirrorPictureFile>();
  readonly conflicts = new Map<string, MirrorConflict>();
  readonly places = new MirrorPlaces();
  sequence = 0;
  /** The last look at the folder: a file that is the same in two looks is not being written any more. */
  lastLook: ReadonlyMap<string, FileFacts> = new Map();
  /** When a file was first missed, or a conflict copy first seen, by path. */
  readonly firstNoticed = new Map<string, number>();
  /** Notes that could not be brought in step yet. */
  readonly waiting = new Set<string>();
  private readonly store: MirrorStore;
  private pictures: KnownPictures | null = null;

  private constructor(store: MirrorStore) {
    this.store = store;
  }

  static async open(store: MirrorStore): Promise<MirrorMemory> {
    const memory = new MirrorMemory(store);
    const { sequence, entries, pictureFiles, conflicts } = await store.load();
    memory.sequence = sequence;
    for (const entry of entries) memory.put(entry);
    for (const file of pictureFiles) memory.pictureFiles.set(file.facts.path, file);
    for (const conflict of conflicts) memory.conflicts.set(conflict.id, conflict);
    return memory;
  }

  /** Throws when the store cannot be written: going on would do the same work again and again. */
  async save(changes: MirrorChanges): Promise<void> {
    const saved = await this.store.save(changes);
    if (saved.kind === 'failed') throw new Error(saved.reason);
    for (const noteId of changes.removedNoteIds ?? []) this.remove(noteId);
    for (const entry of changes.entries ?? []) this.put(entry);
    if (changes.removedPicturePaths !== undefined || changes.pictureFiles !== undefined) this.pictures = null;
    for (const path of changes.removedPicturePaths ?? []) this.pictureFiles.delete(path);
    for (const file of changes.pictureFiles ?? []) this.pictureFiles.set(file.facts.path, file);
    for (const id of changes.removedConflictIds ?? []) this.conflicts.delete(id);
    for (const conflict of changes.conflicts ?? []) this.conflicts.set(conflict.id, conflict);
    this.sequence = changes.sequence ?? this.sequence;
  }

  /** The pictures of the folder, by what a note may call them. */
  knownPictures(): KnownPictures {
    return (this.pictures ??= knownPicturesOf([...this.pictureFiles.values()].filter(({ fingerprint }) => fingerprint !== '')));
  }

  private put(entry: MirrorEntry): void {
    this.places.replace(entry.noteId, { before: this.entries.get(entry.noteId), after: entry });
    this.entries.set(entry.noteId, entry);
  }

  private remove(noteId: string): void {
    this.places.replace(noteId, { before: this.entries.get(noteId), after: undefined });
    this.entries.delete(noteId);
  }

  baseOf(noteId: string): MirrorNote | null {
    return this.entries.get(noteId)?.versions.at(-1) ?? null;
  }

  /** Notes by the key of their file's path. */
  entriesByPath(): ReadonlyMap<string, MirrorEntry> {
    return new Map([...this.entries.values()].map((entry) => [pathKey(entry.path), entry]));
  }
}

export interface KnownPictures {
  readonly lookup: PictureLookup;
  readonly byFingerprint: ReadonlyMap<string, string>;
}

function knownPicturesOf(files: readonly MirrorPictureFile[]): KnownPictures {
  return { lookup: createPictureLookup(files.map(({ facts }) => facts.path)), byFingerprint: new Map(files.map(({ fingerprint, facts }) => [fingerprint, facts.path])) };
}

/**
 * The versions with one more; the same again is not a new one. Of too many the one in the middle goes: the newest are what edits of
 * the file start from, the oldest what a machine starts from that was away for long.
 */
export function withVersion(versions: readonly MirrorNote[], next: MirrorNote): readonly MirrorNote[] {
  if (JSON.stringify(versions.at(-1)) === JSON.stringify(next)) return versions;
  const kept = versions.length < KEPT_VERSIONS ? versions : versions.filter((_version, index) => index !== KEPT_VERSIONS >> 1);
  return [...kept, next];
}
