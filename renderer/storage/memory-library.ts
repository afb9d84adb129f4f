import type { Note } from '../../shared/note/note.ts';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import type { StoredImage } from './image-store.ts';
import { imageIdsOf, type ImportJob } from './import-job-store.ts';
import type { NoteListQuery, Recognition } from './note-store.ts';
import type { NoteRow, VersionRow } from './schema.ts';
import { noteIdOfKey, shelfPrefix, toShelfKey } from './shelf-key.ts';

/** What the memory stores share, as the Dexie stores share a database: for tests and for trying things out. */
export class MemoryLibrary {
  readonly notes = new Map<string, NoteRow>();
  readonly recognitions = new Map<string, Recognition>();
  readonly versions = new Map<string, VersionRow[]>();
  readonly tombstones = new Map<string, number>();
  readonly pictures = new Map<string, StoredImage>();
  readonly thumbnails = new Map<string, Blob>();
  readonly fingerprints = new Map<string, string>();
  readonly jobs = new Map<string, ImportJob>();
  noteSequence = 0;
  importOrder = 0;
  readonly now: () => Date;
  private readonly listeners = new Set<() => void>();

  constructor(now: () => Date) {
    this.now = now;
  }

  /** Called at the end of every write. */
  changed(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** Tells the value soon and after each change that made it another one; never from inside the caller's stack at first. */
  watch<T>(read: () => T, listener: (value: T) => void): Unsubscribe {
    let last: string | undefined;
    const tell = (): void => {
      if (!this.listeners.has(tell)) return;
      const value = read();
      const seen = JSON.stringify(value) ?? 'undefined';
      if (seen === last) return;
      last = seen;
      listener(value);
    };
    this.listeners.add(tell);
    queueMicrotask(tell);
    return () => {
      this.listeners.delete(tell);
    };
  }

  noteIdsOn(query: NoteListQuery): readonly string[] {
    const keys = [...this.notes.values()].map((row) => toShelfKey(row.note));
    return keys.filter((key) => key.startsWith(shelfPrefix(query))).sort().map(noteIdOfKey);
  }

  notesWithImage(imageId: string): readonly Note[] {
    return [...this.notes.values()].filter((row) => row.imageIds.includes(imageId)).map((row) => row.note);
  }

  deleteUnusedPictures(imageIds: readonly string[]): void {
    for (const imageId of imageIds) {
      if (this.notesWithImage(imageId).length > 0) continue;
      const jobs = [...this.jobs.values()].filter((job) => imageIdsOf(job).includes(imageId));
      if (jobs.some((job) => job.state.kind !== 'done')) continue;
      this.pictures.delete(imageId);
      this.thumbnails.delete(imageId);
      this.fingerprints.delete(imageId);
    }
  }
}
