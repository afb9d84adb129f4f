import type { Note } from '../../shared/note/note.ts';
import type { UpdateOptions } from './note-store.ts';

/** Edits within this time after a version was kept belong to the same sitting and share that version. */
export const SHARED_VERSION_MS = 5 * 60 * 1000;

export const MAX_VERSIONS = 100;

/**
 * Whether the state before an edit becomes a version of its own. The window counts from the first edit of a sitting,
 * so an hour of typing leaves a version every five minutes, not none. A clock that went back starts a new one.
 */
export function startsNewVersion(newest: { readonly replacedAt: string } | undefined, now: Date): boolean {
  if (newest === undefined) return true;
  const elapsedMs = now.getTime() - Date.parse(newest.replacedAt);
  return !(elapsedMs >= 0 && elapsedMs < SHARED_VERSION_MS);
}

/** Whether the state before becomes a version however young the last one is. */
export function keepsStateBefore({ keepsStateBefore: keeps = false }: Partial<UpdateOptions>, { before, after }: { readonly before: Note; readonly after: Note }): boolean {
  return typeof keeps === 'function' ? keeps(before, after) : keeps;
}

/**
 * Now, or a moment after the last edit where the clock went back: a state that looks older than the one before it would be taken for
 * an echo of the past in every other window.
 */
function laterThan(updatedAt: string, now: Date): string {
  const lastMs = Date.parse(updatedAt);
  return Number.isNaN(lastMs) || now.getTime() > lastMs ? now.toISOString() : new Date(lastMs + 1).toISOString();
}

/**
 * The note after an edit, with what an edit cannot touch put back and `updatedAt` set; undefined when the edit
 * changes nothing, which is then not written: autosave may call as often as it likes.
 */
export function editNote(before: Note, change: (note: Note) => Note, now: Date): Note | undefined {
  const changed = change(before);
  const kept = { schema: before.schema, id: before.id, createdAt: before.createdAt };
  const comparable = { ...changed, ...kept, updatedAt: before.updatedAt };
  if (JSON.stringify(comparable) === JSON.stringify(before)) return undefined;
  return { ...comparable, updatedAt: laterThan(before.updatedAt, now) };
}
