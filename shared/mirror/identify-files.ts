import { pathKey } from '../export/export-names.ts';
import { mirrorMeaning, type MirrorNote } from './mirror-note.ts';
import { originalOfConflictCopy } from './mirror-paths.ts';

/** A file of the folder that is new or was changed. */
export interface ChangedFile {
  readonly path: string;
  /** As the file says it; null when it says none. */
  readonly statedId: string | null;
  readonly note: MirrorNote;
  /** The id that it gets as a new note: the same on every machine. */
  readonly newId: string;
}

/** A note that has a file, as it was last. */
export interface KnownFile {
  readonly noteId: string;
  readonly path: string;
  /** Whether its file is still there. */
  readonly isThere: boolean;
  readonly base: MirrorNote | null;
}

export type FileIdentity =
  /** The file of this note, where it was or under another name. */
  | { readonly kind: 'note'; readonly noteId: string; readonly originalPath?: string }
  /** Another version of this note, put there by a program that keeps folders in step. */
  | { readonly kind: 'copy'; readonly noteId: string; readonly originalPath: string };

/**
 * Says which note each changed file is. What the file states counts first, then its place, then what it says. Notes that lose their
 * place to another are not among them: their file is gone from where it was.
 *
 * Of two files with one id the second is a copy that a person made, a note of its own, unless their names differ by a number alone
 * (`a.md`, `a-2.md`): then two machines have given the note different names, and the first of them counts on both.
 */
export function identifyFiles(files: readonly ChangedFile[], known: readonly KnownFile[]): ReadonlyMap<string, FileIdentity> {
  const byId = new Map(known.map((one) => [one.noteId, one]));
  const byPath = new Map(known.map((one) => [pathKey(one.path), one]));
  const lost = new Map(known.filter(({ isThere, base }) => !isThere && base !== null).map((one) => [one.base === null ? '' : mirrorMeaning(one.base), one]));
  const taken = new Set<string>();
  const identities = new Map<string, FileIdentity>();
  const atOwnPlace = (file: ChangedFile): boolean => pathKey(byId.get(file.statedId ?? '')?.path ?? '') === pathKey(file.path);
  // A file at its note's own place keeps it, whichever of two comes first.
  for (const file of [...files].sort((a, b) => Number(atOwnPlace(b)) - Number(atOwnPlace(a)) || (a.path < b.path ? -1 : 1))) {
    const identity = identify(file, { byId, byPath, lost, taken });
    if (identity.kind === 'note') taken.add(identity.noteId);
    identities.set(file.path, identity);
  }
  return identities;
}

interface Known {
  readonly byId: ReadonlyMap<string, KnownFile>;
  readonly byPath: ReadonlyMap<string, KnownFile>;
  /** Notes whose file is gone, by what they said. */
  readonly lost: ReadonlyMap<string, KnownFile>;
  readonly taken: ReadonlySet<string>;
}

function identify(file: ChangedFile, { byId, byPath, lost, taken }: Known): FileIdentity {
  const { path, statedId, newId } = file;
  const originalPath = originalOfConflictCopy(path);
  const here = byPath.get(pathKey(path));
  if (originalPath !== null && here === undefined) {
    return { kind: 'copy', noteId: statedId ?? byPath.get(pathKey(originalPath))?.noteId ?? newId, originalPath };
  }
  const there = byId.get(statedId ?? '');
  if (there !== undefined && there.isThere && there !== here && areNumbered(there.path, path)) {
    return { kind: comesFirst(path, there.path) ? 'note' : 'copy', noteId: there.noteId, originalPath: there.path };
  }
  const isFree = (noteId: string): boolean => !taken.has(noteId) && (byId.get(noteId)?.isThere !== true || byId.get(noteId) === here);
  if (statedId !== null && isFree(statedId)) return { kind: 'note', noteId: statedId };
  if (statedId === null && here !== undefined && !taken.has(here.noteId)) return { kind: 'note', noteId: here.noteId };
  const moved = lost.size === 0 ? undefined : lost.get(mirrorMeaning(file.note));
  if (statedId === null && moved !== undefined && !taken.has(moved.noteId)) return { kind: 'note', noteId: moved.noteId };
  return { kind: 'note', noteId: newId };
}

/** `a.md`, `a-2.md`, `a-2-2.md`: names that are given when a name is taken. */
function areNumbered(a: string, b: string): boolean {
  const root = (path: string): string => pathKey(path).replace(/(?:-\d+)*\.md$/, '');
  return root(a) === root(b);
}

function comesFirst(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}
